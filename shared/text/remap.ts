import type { Edit, Range } from './range.ts'

/** A change of a text in one place: from `start` on, `removed` code units gave way to `inserted` others. */
export interface Splice {
  start: number
  removed: number
  inserted: number
}

/** The smallest splice that makes `after` out of `before`, by their common prefix and suffix; undefined where they are equal. */
export function spliceBetween(before: string, after: string): Splice | undefined {
  if (before === after) return undefined
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1
  let tail = 0
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1
  return { start, removed: before.length - start - tail, inserted: after.length - start - tail }
}

/**
 * Where a range of the text before a splice is after it; undefined where the splice changed something inside of it.
 * What is typed at an edge of the range stays outside.
 */
export function remapRange({ start, end }: Range, splice: Splice): Range | undefined {
  if (end <= splice.start) return { start, end }
  if (start < splice.start + splice.removed) return undefined
  const by = splice.inserted - splice.removed
  return { start: start + by, end: end + by }
}

/**
 * Where an offset of a text is after edits that do not overlap, given in offsets of the text before the first of them; in the
 * middle of what an edit replaces it is where the edit begins. What is inserted at the offset comes after it.
 */
export function offsetAfter(edits: readonly Edit[], offset: number): number {
  return edits.reduce((at, { start, end, insert }) => {
    if (start >= offset) return at
    return end <= offset ? at + insert.length - (end - start) : at + start - offset
  }, offset)
}
