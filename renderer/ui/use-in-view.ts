import { type RefObject, useEffect, useRef } from 'react'

/** For a row: brings it into view, no further than it has to go, when it opens. */
export function useInView(open: boolean): RefObject<HTMLLIElement | null> {
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (open) row.current?.scrollIntoView({ block: 'nearest' })
  }, [open])
  return row
}
