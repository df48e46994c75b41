import type { Edit } from './range.ts'

/**
 * The text after all edits, which are given in any order, in offsets of `text` before the first of them.
 * @throws RangeError when an edit lies outside the text or two edits overlap: half of a fix must never be applied.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  let out = ''
  let at = 0
  for (const { start, end, insert } of ordered) {
    if (start < at || end < start || end > text.length) {
      throw new RangeError(`edit ${start}–${end} overlaps another or lies outside the text (0–${text.length})`)
    }
    out += text.slice(at, start) + insert
    at = end
  }
  return out + text.slice(at)
}
