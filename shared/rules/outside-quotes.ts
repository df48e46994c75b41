import type { BlockReading, Sentence, Word } from '#shared/reading/reading.ts'
import { overlaps, type Range } from '#shared/text/range.ts'

/** Whether any part of a range (block offsets) stands between quotation marks, or in a block quotation. */
export function isQuoted(block: BlockReading, range: Range): boolean {
  return block.kind === 'quotation' || block.quoted.some((span) => overlaps(span, range))
}

/** The words of a sentence that stand outside quotation marks; none of a block quotation. */
export function ownWords(block: BlockReading, sentence: Sentence): Word[] {
  return sentence.words.filter((word) => !isQuoted(block, word))
}

/** Whether a block is running text: a paragraph of sentences, not a headline, a label, a list item or a quotation. */
export function isProse(block: BlockReading): boolean {
  return block.kind === 'paragraph' && !block.display
}
