import type { BlockReading, Reading, Sentence } from '#shared/reading/reading.ts'
import { isProse } from '#shared/rules/outside-quotes.ts'
import type { Range } from '#shared/text/range.ts'
import { commonRuns, type Stretch } from './common-runs.ts'
import { comparableWords } from './comparable-words.ts'
import { isBullet, isPullQuote } from './pull-quote.ts'

/** Shorter sentences may come twice on purpose: "He said no." */
const FEWEST_WORDS = 7
/** Of these, so many outside quotation marks: what somebody says may be quoted twice. */
const FEWEST_OWN_WORDS = 3
/** A sentence that stands inside a longer one ("Photo: Reuters The ship sank …") needs more to be the same. */
const FEWEST_WORDS_INSIDE = 10
/** So many words in a row are no set phrase and no long name, even where no sentence begins or ends. */
const FEWEST_WORDS_LOOSE = 16

/** A conjunction in front does not make it another sentence. */
const LEAD_IN = /^(?:and|but|so|also|meanwhile|however)$/

/** One of the two places of a repetition. */
export interface RepeatedPlace extends Stretch {
  /** The repeated words in the block, with the mark that closes the sentence where they reach that far. */
  span: Range
  /** The sentences that are repeated whole, as one range. */
  whole: Range | undefined
}

/** A sentence, or a long row of words, that stands in two places of the story; `first` comes first. */
export interface RepeatedRun {
  first: RepeatedPlace
  second: RepeatedPlace
  /** Whether a sentence is repeated whole, and not only a part of one. */
  isSentence: boolean
}

const known = new WeakMap<Reading, RepeatedRun[]>()

/** The sentences and long rows of words that stand in two places of the story. */
export function repeatedRuns(reading: Reading): RepeatedRun[] {
  const before = known.get(reading)
  if (before) return before
  const { blocks } = reading
  const include = (block: BlockReading) => (isProse(block) && !isPullQuote(block) && !isBullet(block)) || block.capitals
  const runs = commonRuns(blocks, include).flatMap(({ first, second }): RepeatedRun[] => {
    const [a, b] = [blocks[first.block], blocks[second.block]]
    return a && b ? toRepeated(a, first, b, second) : []
  })
  known.set(reading, runs)
  return runs
}

function toRepeated(a: BlockReading, first: Stretch, b: BlockReading, second: Stretch): RepeatedRun[] {
  const [inFirst, inSecond] = [sentencesIn(a, first), sentencesIn(b, second)]
  const isSame = Math.min(longest(inFirst), longest(inSecond)) >= FEWEST_WORDS
  const isInside = Math.max(longest(inFirst), longest(inSecond)) >= FEWEST_WORDS_INSIDE
  if (!isSame && !isInside && second.to - second.from < FEWEST_WORDS_LOOSE) return []
  if (!isOwn(a, first) || !isOwn(b, second) || !isProse(b)) return []
  const one = { ...first, span: spanOf(a, first), whole: rangeOf(inFirst) }
  const other = { ...second, span: spanOf(b, second), whole: rangeOf(inSecond) }
  if (!isProse(a) && !isPastedHeadline(a, b, other)) return []
  return [{ first: one, second: other, isSentence: isSame || isInside }]
}

/** The sentences that a stretch of a block holds whole, but for a conjunction in front. */
function sentencesIn(block: BlockReading, { from, to }: Stretch): { sentence: Sentence; words: number }[] {
  const words = comparableWords(block)
  let at = 0
  return block.sentences.flatMap((sentence) => {
    const [start, end] = [at, at + sentence.words.length]
    at = end
    const begins = LEAD_IN.test(words[start]?.text ?? '') ? start + 1 : start
    return end > begins && from <= begins && end <= to ? [{ sentence, words: end - begins }] : []
  })
}

const longest = (sentences: readonly { words: number }[]) => Math.max(0, ...sentences.map(({ words }) => words))

function rangeOf(sentences: readonly { sentence: Sentence }[]): Range | undefined {
  const [first, last] = [sentences[0], sentences.at(-1)]
  return first && last && { start: first.sentence.start, end: last.sentence.end }
}

function spanOf(block: BlockReading, { from, to }: Stretch): Range {
  const words = comparableWords(block)
  const start = words[from]?.start ?? 0
  const end = words[to - 1]?.end ?? start
  const last = block.sentences.find((sentence) => sentence.start < end && end <= sentence.end)
  return { start, end: last?.words.at(-1)?.end === end ? last.end : end }
}

/** Told, not quoted, and no line of a recipe, caption or credit: those have no verb, or no full stop. */
function isOwn(block: BlockReading, stretch: Stretch): boolean {
  const words = comparableWords(block).slice(stretch.from, stretch.to)
  if (words.filter(({ quoted }) => !quoted).length < FEWEST_OWN_WORDS) return false
  const { start, end } = spanOf(block, stretch)
  const isClosed = words.length >= FEWEST_WORDS_INSIDE && /[.?!]["”’]?$/.test(block.text.slice(start, end))
  return block.capitals || isClosed || words.some(({ tag }) => /^(?:VERB|AUX)$/.test(tag))
}

/** The lead may repeat the headline; a sentence of the text with the headline's capitals was pasted. */
function isPastedHeadline(
  headline: BlockReading,
  { text }: BlockReading,
  { span, whole, from, to }: RepeatedPlace,
): boolean {
  const words = text.slice(span.start, span.end).replace(/[.?!]+$/, '')
  const isAll = to - from === comparableWords(headline).length
  return headline.capitals && (isAll || whole !== undefined) && headline.text.includes(words)
}
