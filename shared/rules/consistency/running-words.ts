import type { BlockReading, Sentence, Word } from '#shared/reading/reading.ts'
import { isProse, isQuoted } from '#shared/rules/outside-quotes.ts'
import { perBlock } from '#shared/rules/per-block.ts'

/** A word of running text, read once for all rules that compare words over the story; offsets are of the block. */
export interface RunningWord {
  /** Without the possessive ending. */
  text: string
  lower: string
  start: number
  /** Where `text` ends. */
  end: number
  tag: Word['tag']
  /** Begins with a capital. */
  capital: boolean
  /** Opens its sentence, where a capital tells nothing. */
  opens: boolean
  possessive: boolean
  /** One space parts it from the next word of the sentence. */
  spaced: boolean
  quoted: boolean
  sentence: Sentence
}

/** The words of a block of running text, in order; none of headlines, labels and block quotations. */
export const runningWords = perBlock((block: BlockReading): RunningWord[] => {
  if (!isProse(block)) return []
  const running: RunningWord[] = []
  const marked = block.quoted.length > 0
  for (const sentence of block.sentences) {
    const { words } = sentence
    for (let index = 0; index < words.length; index++) {
      const word = words[index]
      if (!word) continue
      const text = bare(word.text)
      const lower = text.toLowerCase()
      const next = words[index + 1]
      running.push({
        text,
        lower,
        start: word.start,
        end: word.start + text.length,
        tag: word.tag,
        capital: text.charCodeAt(0) !== lower.charCodeAt(0),
        opens: index === 0,
        possessive: text.length < word.text.length,
        spaced: next !== undefined && next.start === word.end + 1 && block.text[word.end] === ' ',
        quoted: marked && isQuoted(block, word),
        sentence,
      })
    }
  }
  return running
})

/** The words of a story that stand in small letters somewhere outside quotation marks. */
export function smallWords(blocks: readonly BlockReading[]): Set<string> {
  const small = new Set<string>()
  for (const block of blocks) {
    for (const { text, lower, quoted } of runningWords(block)) if (text === lower && !quoted) small.add(text)
  }
  return small
}

/** "Dahl’s" and "Osei’" without their ending. */
function bare(text: string): string {
  const last = text.charCodeAt(text.length - 1)
  if (last !== 0x73 && last !== 0x27 && last !== 0x2019) return text
  return text.replace(/[’']s?$/, '')
}
