import type { BlockReading } from '#shared/reading/reading.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import { comparableWords } from './comparable-words.ts'

/** A longer line under a quotation is a sentence. */
const MOST_WORDS = 8

/** A quotation set as a display line: the speaker's name stands after it, and no verb says that anybody said it. */
export const isPullQuote = perBlock((block: BlockReading): boolean => {
  const { sentences, quoted, text } = block
  const last = sentences.at(-1)
  if (!last || last.words.length === 0) return false
  const isVerbless = (words: readonly { tag: string }[]) => !words.some(({ tag }) => /^(?:VERB|AUX|PRON)$/.test(tag))
  if (sentences.length > 1 && !/[.?!]$/.test(text) && last.words[0]?.tag === 'PROPN' && isVerbless(last.words))
    return true
  const [first] = quoted
  const own = comparableWords(block).filter((word) => !word.quoted)
  return first?.start === 0 && own.length > 0 && own.length <= MOST_WORDS && isVerbless(own)
})

/** A line of a list that is set with marks: a summary of what the story tells. */
export function isBullet({ text }: BlockReading): boolean {
  return /^[•·*–—-]\s/.test(text)
}
