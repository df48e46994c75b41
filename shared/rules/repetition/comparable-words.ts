import type { BlockReading } from '#shared/reading/reading.ts'
import type { Tag } from '#shared/reading/tags.ts'
import { isQuoted } from '#shared/rules/outside-quotes.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import type { Range } from '#shared/text/range.ts'

/** A word as it is compared, with its place in the block. */
export interface ComparableWord extends Range {
  /** In lower case, with straight apostrophes. */
  text: string
  /** A number made of the text, the same for the same text. */
  hash: number
  tag: Tag
  quoted: boolean
}

/** The words of a block as they are compared: capitals, marks and spaces make no difference. */
export const comparableWords = perBlock((block: BlockReading): ComparableWord[] => {
  const mayQuote = block.kind === 'quotation' || block.quoted.length > 0
  return block.sentences.flatMap(({ words }) =>
    words.map((word) => {
      const text = word.text.toLowerCase().replaceAll('’', "'")
      const { start, end, tag } = word
      return { start, end, tag, text, hash: hashOf(text), quoted: mayQuote && isQuoted(block, word) }
    }),
  )
})

/** FNV-1a over the code units of a word: 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

/**
 * The shingles of some words: every run of `size` words in a row, each as one number (Broder, “On the resemblance and
 * containment of documents”, 1997). Two that differ may get one number, once in some hundred stories: where it matters, look
 * at the words.
 */
export function shinglesOf(words: readonly { hash: number }[], size: number): number[] {
  const shingles: number[] = []
  for (let at = 0; at + size <= words.length; at++) {
    let shingle = 0
    for (let next = at; next < at + size; next++)
      shingle = Math.imul(shingle ^ (words[next]?.hash ?? 0), 0x5bd1e995) + 1
    shingles.push(shingle)
  }
  return shingles
}
