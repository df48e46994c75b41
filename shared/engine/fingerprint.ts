import { hashText } from '#shared/text/hash.ts'
import type { Range } from '#shared/text/range.ts'

/** How many words on each side belong to the fingerprint. */
const NEIGHBOURS = 3

/**
 * What a decision about a flag is remembered by: the rule, the flagged words and the words next to them in the block.
 * It survives edits elsewhere, and text that moves; it does not survive a change of the flagged words.
 */
export function fingerprint(rule: string, text: string, { start, end }: Range): string {
  const before = wordsOf(text.slice(0, start)).slice(-NEIGHBOURS)
  const after = wordsOf(text.slice(end)).slice(0, NEIGHBOURS)
  return hashText([rule, before.join(' '), text.slice(start, end), after.join(' ')].join('\n'))
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
