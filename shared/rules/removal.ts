import type { Edit, Range } from '#shared/text/range.ts'

/**
 * The edit that takes a range out of a block's text, with the space on one side of it, so that what stays keeps its
 * spacing. A range that holds all of the text gives an edit of the whole block, which is then dropped. Block offsets.
 */
export function removal(text: string, { start, end }: Range): Edit {
  const before = text.slice(0, start)
  const after = text.slice(end)
  if (before.trim() === '' && after.trim() === '') return { start: 0, end: text.length, insert: '' }
  const spaceBefore = before.length - before.trimEnd().length
  const spaceAfter = after.length - after.trimStart().length
  if (after.trim() === '') return { start: start - spaceBefore, end: text.length, insert: '' }
  if (before.trim() === '') return { start: 0, end: end + spaceAfter, insert: '' }
  return { start: start - spaceBefore, end, insert: '' }
}
