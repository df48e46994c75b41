import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { createStore, useStore } from 'zustand'
import './dialogs.css'

interface OpenDialog {
  id: number
  content: ReactNode
}

const dialogs = createStore<{ open: readonly OpenDialog[] }>(() => ({ open: [] }))
let lastId = 0

/** Shows a dialog; resolves with the answer that its content gives to `close`, null where the person turned away. */
export function showDialog<Answer>(
  content: (close: (answer: Answer | null) => void) => ReactNode,
): Promise<Answer | null> {
  const id = ++lastId
  return new Promise((resolve) => {
    const close = (answer: Answer | null) => {
      dialogs.setState(({ open }) => ({ open: open.filter((dialog) => dialog.id !== id) }))
      resolve(answer)
    }
    dialogs.setState(({ open }) => ({ open: [...open, { id, content: content(close) }] }))
  })
}

/** Whether a dialog has the floor; keys and menus of the desk rest then. */
export function isDialogOpen(): boolean {
  return dialogs.getState().open.length > 0
}

/** Where dialogs appear; one for the window. */
export function Dialogs() {
  const open = useStore(dialogs, (state) => state.open)
  return open.map(({ id, content }) => <div key={id}>{content}</div>)
}

/**
 * The frame of a dialog: modal, named by its title, closed by Escape. The system gives focus back afterwards. `beside`
 * leaves the text in sight, for what changes in it at once; a click there closes it. `large` nearly fills the window, for what
 * is compared.
 */
export function Dialog({
  title,
  size,
  onCancel,
  children,
}: {
  title: string
  size?: 'wide' | 'beside' | 'large'
  onCancel: () => void
  children: ReactNode
}) {
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  // Closed while it is still in the page: only then does the system give the focus back.
  useLayoutEffect(() => {
    const dialog = element.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={element}
      className={size ? `dialog ${size}` : 'dialog'}
      closedby={size === 'beside' ? 'any' : 'closerequest'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onCancel()
      }}
    >
      <h2 id={titleId}>{title}</h2>
      {children}
    </dialog>
  )
}

/** A choice in a message dialog; the first has the focus, so Enter takes it. */
export interface Choice<Answer> {
  answer: Answer
  label: string
}

/** Says one thing and asks for one choice; null where the person turned away. */
export function ask<Answer>(title: string, text: string, choices: readonly Choice<Answer>[]): Promise<Answer | null> {
  return showDialog<Answer>((close) => (
    <Dialog title={title} onCancel={() => close(null)}>
      <p>{text}</p>
      <div className="choices">
        {choices.map(({ answer, label }, index) => (
          <button
            key={label}
            type="button"
            className={index === 0 ? 'button primary' : 'button'}
            onClick={() => close(answer)}
          >
            {label}
          </button>
        ))}
      </div>
    </Dialog>
  ))
}

/** Says one thing that has to be read. */
export async function tell(title: string, text: string): Promise<void> {
  await ask(title, text, [{ answer: true, label: 'OK' }])
}
