import type { Mark } from './block.ts'

/** The marks of a half-open span, cut to it and counted from its start. */
export function marksWithin(marks: readonly Mark[], from: number, to: number): Mark[] {
  return marks
    .map((mark) => ({ ...mark, start: Math.max(mark.start, from) - from, end: Math.min(mark.end, to) - from }))
    .filter((mark) => mark.start < mark.end)
}
