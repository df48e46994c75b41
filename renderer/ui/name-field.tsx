import { type KeyboardEvent, useId } from 'react'

interface NameFieldProps {
  label: string
  /** What stands in it at first, selected. */
  name?: string
  onSet: (name: string) => void
  onCancel: () => void
}

/** Asks for a name in place: Enter sets it, Escape turns away. */
export function NameField({ label, name = '', onSet, onCancel }: NameFieldProps) {
  const id = useId()
  const turnAway = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel()
  }
  return (
    <form
      className="name-field"
      data-own-escape
      onKeyDown={turnAway}
      onSubmit={(event) => {
        event.preventDefault()
        const typed = new FormData(event.currentTarget).get('name')
        if (typeof typed === 'string' && typed.trim() !== '') onSet(typed.trim().replace(/\s+/g, ' '))
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
      <button type="button" className="button small" onClick={onCancel}>
        Cancel
      </button>
    </form>
  )
}

function selectAll(input: HTMLInputElement | null): void {
  input?.focus({ preventScroll: true })
  input?.select()
}
