import { hashText } from '#shared/text/hash.ts'
import type { Range } from '#shared/text/range.ts'

/** Three words on each side, with the marks between them, belong to the fingerprint. */
const BEFORE = /[^\p{L}\p{N}]*(?:[\p{L}\p{N}]+[^\p{L}\p{N}]*){0,3}$/u
const AFTER = /^(?:[^\p{L}\p{N}]*[\p{L}\p{N}]+){0,3}[^\p{L}\p{N}]*/u
/** More than three words with their marks ever take, so that a long paragraph is not searched from end to end. */
const REACH = 200

/**
 * What a decision about a flag is remembered by: the rule, the flagged words and what stands next to them in the block.
 * It survives edits elsewhere, and text that moves; it does not survive a change of the flagged words. Marks count, so that
 * of two doubled commas in a row each has a fingerprint of its own; the width of white space does not.
 */
export function fingerprint(rule: string, text: string, { start, end }: Range): string {
  const before = BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? ''
  const after = AFTER.exec(text.slice(end, end + REACH))?.[0] ?? ''
  return hashText([rule, plain(before), text.slice(start, end), plain(after)].join('\n'))
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, ' ').trim()
}
