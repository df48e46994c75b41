import { type KeyboardEvent, useId, useRef } from 'react'

interface NameFieldProps {
  label: string
  /** What stands in it at first, selected. */
  name?: string
  onSet: (name: string) => void
  onCancel: () => void
}

/** Asks for a name in place: Enter sets it, Escape turns away. The focus goes back to where it was. */
export function NameField({ label, name = '', onSet, onCancel }: NameFieldProps) {
  const id = useId()
  const before = useRef(document.activeElement)
  const goBack = () => {
    if (before.current instanceof HTMLElement) before.current.focus()
  }
  const cancel = () => {
    goBack()
    onCancel()
  }
  return (
    <form
      className="name-field"
      data-own-escape
      onKeyDown={(event: KeyboardEvent) => event.key === 'Escape' && cancel()}
      onSubmit={(event) => {
        event.preventDefault()
        const typed = new FormData(event.currentTarget).get('name')
        if (typeof typed !== 'string' || typed.trim() === '') return
        goBack()
        onSet(typed.trim().replace(/\s+/g, ' '))
      }}
    >
      <label htmlFor={id}>{label}</label>
      <input
        ref={selectAll}
        id={id}
        name="name"
        defaultValue={name}
        maxLength={120}
        spellCheck={false}
        autoComplete="off"
      />
      <button type="submit" className="button small">
        Set
      </button>
      <button type="button" className="button small" onClick={cancel}>
        Cancel
      </button>
    </form>
  )
}

function selectAll(input: HTMLInputElement | null): void {
  input?.focus({ preventScroll: true })
  input?.select()
  input?.form?.scrollIntoView({ block: 'nearest' })
}
