import type { Range } from './range.ts'

const SPACE = /\s/

/** A range of a text widened to the space on both sides, so that a single mark or an unseen character can be pointed at. */
export function wordAround(text: string, { start, end }: Range): Range {
  let from = start
  let to = end
  while (from > 0 && !SPACE.test(text.charAt(from - 1))) from--
  while (to < text.length && !SPACE.test(text.charAt(to))) to++
  return { start: from, end: to }
}
