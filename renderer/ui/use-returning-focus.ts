import { type RefObject, useEffect, useRef } from 'react'

/**
 * For a part of the window that comes up with rows to tick: the row to enter by gets the focus each time that `opened` is
 * another value. When the part goes and the focus with it, the focus goes back to where it came from, or else `otherwise`
 * says where.
 */
export function useReturningFocus(part: RefObject<HTMLElement | null>, opened: unknown, otherwise: () => void): void {
  const from = useRef<Element>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is opened is what asks for the focus
  useEffect(() => {
    const { activeElement } = document
    if (!part.current?.contains(activeElement)) from.current = activeElement
    part.current?.querySelector<HTMLElement>('.row-tick[tabindex="0"]')?.focus({ preventScroll: true })
  }, [opened])
  useEffect(
    () => () => {
      if (document.activeElement !== document.body) return
      const back = from.current
      // A text needs its caret back as well.
      if (back instanceof HTMLElement && back.isConnected && !back.isContentEditable) back.focus()
      if (document.activeElement === document.body) otherwise()
    },
    [otherwise],
  )
}
