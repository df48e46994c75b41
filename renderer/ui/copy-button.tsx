import { useEffect, useState } from 'react'
import './copy-button.css'

/** How long a button says that it copied, in milliseconds. */
const SAID = 1800

/** A button that copies something and then says so for a moment, as wide as before. `copy` resolves with whether it did. */
export function CopyButton({
  label,
  className,
  copy,
}: {
  label: string
  className: string
  copy: () => Promise<boolean>
}) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), SAID)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <button type="button" className={`${className} copy-button`} onClick={async () => setCopied(await copy())}>
      <span data-hidden={copied || undefined}>{label}</span>
      <span data-hidden={!copied || undefined}>Copied</span>
    </button>
  )
}
