import type { BlockReading } from '#shared/reading/reading.ts'
import type { Tag } from '#shared/reading/tags.ts'
import { isQuoted } from '#shared/rules/outside-quotes.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import type { Range } from '#shared/text/range.ts'

/** A word as it is compared, with its place in the block. */
export interface ComparableWord extends Range {
  /** In lower case, with straight apostrophes. */
  text: string
  tag: Tag
  quoted: boolean
}

/** The words of a block as they are compared: capitals, marks and spaces make no difference. */
export const comparableWords = perBlock((block: BlockReading): ComparableWord[] =>
  block.sentences.flatMap(({ words }) =>
    words.map((word) => ({
      start: word.start,
      end: word.end,
      text: word.text.toLowerCase().replaceAll('’', "'"),
      tag: word.tag,
      quoted: isQuoted(block, word),
    })),
  ),
)

/**
 * The shingles of some words: every run of `size` words in a row, each as one string (Broder, “On the resemblance and
 * containment of documents”, 1997).
 */
export function shinglesOf(words: readonly { text: string }[], size: number): string[] {
  const shingles: string[] = []
  for (let at = 0; at + size <= words.length; at++) {
    let shingle = ''
    for (let next = at; next < at + size; next++) shingle += `${words[next]?.text} `
    shingles.push(shingle)
  }
  return shingles
}
