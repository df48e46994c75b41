import { type MouseEvent, memo, useEffect, useRef } from 'react'
import { walkRows } from '#renderer/ui/walk-rows.ts'
import { FlagActions } from './flag-actions.tsx'
import { FlagLine } from './flag-line.tsx'
import type { LiveFlag } from './live-flag.ts'
import { useReviewDesk } from './review-context.ts'

/** A flag in the list; the one in hand is open, with what can be done about it. */
export const FlagRow = memo(function FlagRow({ flag, open, entry }: { flag: LiveFlag; open: boolean; entry: boolean }) {
  const desk = useReviewDesk()
  const row = useRef<HTMLLIElement>(null)
  const line = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!open) return
    row.current?.scrollIntoView({ block: 'nearest' })
    // Whoever works in the list stays in it when the flag in hand is another one.
    const list = row.current?.closest('.flag-list')
    if (list?.contains(document.activeElement)) line.current?.focus()
  }, [open])
  return (
    <li ref={row} className="row" data-grade={flag.grade} data-open={open || undefined}>
      <button
        ref={line}
        type="button"
        className="row-line"
        data-row
        aria-expanded={open}
        tabIndex={entry ? 0 : -1}
        onMouseDown={(event: MouseEvent) => event.preventDefault()}
        onClick={() => desk.goTo(flag)}
        onKeyDown={walkRows}
      >
        <FlagLine flag={flag} />
      </button>
      {open && <FlagActions flag={flag} />}
    </li>
  )
})
