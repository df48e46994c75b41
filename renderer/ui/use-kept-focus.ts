import { type FocusEvent, type RefObject, useEffect, useRef } from 'react'

interface KeptFocus<Part extends HTMLElement> {
  ref: RefObject<Part | null>
  onFocus: () => void
  onBlur: (event: FocusEvent) => void
}

/**
 * For a list of class `rows`, or a part of the window around it: where what had the focus in it goes as `items` change, the
 * row to enter by gets it, or else `otherwise` says where it goes.
 */
export function useKeptFocus<Part extends HTMLElement = HTMLUListElement>(
  items: unknown,
  otherwise?: () => void,
): KeptFocus<Part> {
  const ref = useRef<Part>(null)
  const within = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the items are what takes elements away
  useEffect(() => {
    if (!within.current || document.activeElement !== document.body) return
    const row = ref.current?.querySelector<HTMLElement>(':is(.row-line, .row-tick)[tabindex="0"]')
    row?.focus({ preventScroll: true })
    if (document.activeElement !== document.body || !otherwise) return
    within.current = false
    otherwise()
  }, [items])
  return {
    ref,
    onFocus: () => {
      within.current = true
    },
    // An element that is taken away tells of no blur here.
    onBlur: ({ currentTarget, relatedTarget }) => {
      within.current = currentTarget.contains(relatedTarget)
    },
  }
}
