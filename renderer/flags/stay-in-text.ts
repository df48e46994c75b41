import type { MouseEvent } from 'react'

/** For a button: a click leaves the focus and the caret in the text. */
export function stayInText(event: MouseEvent): void {
  event.preventDefault()
}
