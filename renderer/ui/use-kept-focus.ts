import { type FocusEvent, type RefObject, useEffect, useRef } from 'react'

interface KeptFocus {
  ref: RefObject<HTMLUListElement | null>
  onFocus: () => void
  onBlur: (event: FocusEvent) => void
}

/** For a list of class `rows`: where what had the focus in it goes as `items` change, the row to enter by gets it. */
export function useKeptFocus(items: unknown): KeptFocus {
  const ref = useRef<HTMLUListElement>(null)
  const within = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the items are what takes elements away
  useEffect(() => {
    if (!within.current || document.activeElement !== document.body) return
    ref.current?.querySelector<HTMLElement>(':is(.row-line, .row-tick)[tabindex="0"]')?.focus({ preventScroll: true })
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
