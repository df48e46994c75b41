import { hashText } from '#shared/text/hash.ts'
import type { Range } from '#shared/text/range.ts'

const WORD = /[\p{L}\p{N}]+/gu
/** So many words on each side, with the marks between them, belong to the fingerprint. */
const NEIGHBOURS = 3
/** More than those words with their marks ever take, so that a long paragraph is not searched from end to end. */
const REACH = 200

/**
 * What a decision about a flag is remembered by: the rule, the flagged words and what stands next to them in the block.
 * It survives edits elsewhere, and text that moves; it does not survive a change of the flagged words. Marks count, so that
 * of two doubled commas in a row each has a fingerprint of its own; the width of white space does not.
 */
export function fingerprint(rule: string, text: string, { start, end }: Range): string {
  const before = endOf(text.slice(Math.max(0, start - REACH), start))
  const after = startOf(text.slice(end, end + REACH))
  return hashText([rule, plain(before), text.slice(start, end), plain(after)].join('\n'))
}

/** The last words of a text, from behind the word before them. */
function endOf(text: string): string {
  const before = [...text.matchAll(WORD)].at(-NEIGHBOURS - 1)
  return before ? text.slice(before.index + before[0].length) : text
}

/** The first words of a text, up to the word after them. */
function startOf(text: string): string {
  return text.slice(0, [...text.matchAll(WORD)][NEIGHBOURS]?.index)
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, ' ').trim()
}
