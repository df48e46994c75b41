import { isInsideQuotation } from '#shared/reading/quoted-spans.ts'
import type { BlockReading, Sentence, Word } from '#shared/reading/reading.ts'
import { lastBefore, type Range } from '#shared/text/range.ts'

const startOf = ({ start }: Range) => start

/** Whether any part of a range (block offsets) stands between quotation marks, or in a block quotation. */
export function isQuoted(block: BlockReading, range: Range): boolean {
  return block.kind === 'quotation' || isInsideQuotation(block.quoted, range)
}

/** The words of a sentence or block that stand inside a range; they are in order. */
export function wordsInside<W extends Range>(words: readonly W[], { start, end }: Range): W[] {
  return words
    .slice(lastBefore(words, start, startOf) + 1, lastBefore(words, end, startOf) + 1)
    .filter((word) => word.end <= end)
}

/** The words of a sentence that stand outside quotation marks; none of a block quotation. */
export function ownWords(block: BlockReading, sentence: Sentence): Word[] {
  return sentence.words.filter((word) => !isQuoted(block, word))
}

/** Whether a block is running text: a paragraph of sentences, not a headline, a label, a list item or a quotation. */
export function isProse(block: BlockReading): boolean {
  return block.kind === 'paragraph' && !block.display
}
