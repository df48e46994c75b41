import { hashText } from '#shared/text/hash.ts'
import type { Range } from '#shared/text/range.ts'
import { neighboursOf } from '#shared/text/words.ts'

/**
 * What a decision about a flag is remembered by: the rule, the flagged words and the words next to them in the block.
 * It survives edits elsewhere, and text that moves; it does not survive a change of the flagged words.
 */
export function fingerprint(rule: string, text: string, range: Range): string {
  const { before, after } = neighboursOf(text, range)
  const around = (words: readonly string[]) => words.join(' ').toLowerCase()
  return hashText([rule, around(before), text.slice(range.start, range.end), around(after)].join('\n'))
}
