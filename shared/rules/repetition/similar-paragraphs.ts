import type { BlockReading, Reading } from '#shared/reading/reading.ts'
import { isProse } from '#shared/rules/outside-quotes.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import { isPost } from '#shared/rules/post.ts'
import { contains, type Range } from '#shared/text/range.ts'
import { closePairs, holdersOf, MOST_PARAGRAPHS } from './close-pairs.ts'
import { comparableWords, shinglesOf } from './comparable-words.ts'
import { type Fact, factLikeness, factsIn, namesDiffer, numbersDiffer } from './facts.ts'
import { isBullet, isPullQuote } from './pull-quote.ts'
import { type RepeatedQuote, repeatedQuotes } from './repeated-quotes.ts'
import { type RepeatedRun, repeatedRuns } from './repeated-runs.ts'
import { similarSentences } from './similar-sentences.ts'

/** Words in a shingle: few, so that one changed word spoils few of them. */
const SHINGLE = 3
/** A shorter paragraph says too little to be the same as another. */
const FEWEST_WORDS = 12

/** How alike two paragraphs must be: the share of all their shingles, or by weight of all their facts, that both have. */
const SAME_WORDS = 0.5
const SAME_FACTS = 0.4
/** The same for the lead and the last paragraphs, where a repetition is to be expected. */
const SAME_WORDS_AT_END = 0.35
const SAME_FACTS_AT_END = 0.33
const LAST_PARAGRAPHS = 3
/** How alike the rest must be where some of it is the same word for word, and how much rest counts. */
const SAME_REST = 0.3
const FEWEST_WORDS_REST = 5
const FEWEST_WORDS_REST_OF_QUOTE = 2

/** Two paragraphs of the story that say the same, by the index of their blocks, in story order. */
export interface SimilarPair {
  first: number
  second: number
  /** Word for word, in nearly the same words, or the same facts in other words. */
  how: 'same' | 'near' | 'facts'
  /** Some names, numbers and other words that both have and few paragraphs have, as they read in the second. */
  shared: string[]
}

const shinglesIn = perBlock((block: BlockReading) => new Set(shinglesOf(comparableWords(block), SHINGLE)))

const known = new WeakMap<Reading, SimilarPair[]>()

/**
 * Pairs of paragraphs that say the same: by their shingles (Broder, “On the resemblance and containment of documents”,
 * 1997), and by the names, numbers and other words that they tell, each weighed by how few paragraphs have it (Spärck
 * Jones, “A statistical interpretation of term specificity”, 1972). Only paragraphs that share something uncommon are compared,
 * so that the time grows with the length of the text. What stands in several paragraphs is a refrain, and is in no pair.
 */
export function similarParagraphs(reading: Reading): SimilarPair[] {
  const before = known.get(reading)
  if (before) return before
  const pairs = findPairs(
    reading.blocks,
    repeatedRuns(reading),
    repeatedQuotes(reading.blocks),
    similarSentences(reading).map(({ first, second }) => ({
      first: { block: first.block, ...rangeOf(first.sentence) },
      second: { block: second.block, ...rangeOf(second.sentence) },
    })),
  )
  known.set(reading, pairs)
  return pairs
}

function findPairs(
  blocks: readonly BlockReading[],
  runs: readonly RepeatedRun[],
  quotes: readonly RepeatedQuote[],
  sentences: readonly PlacedPair[],
): SimilarPair[] {
  const indexes = blocks.flatMap((block, index) => (isCandidate(blocks, block, index) ? [index] : []))
  const paragraphs = indexes.flatMap((index) => blocks[index] ?? [])
  const facts = paragraphs.map(factsIn)
  const holders = holdersOf(facts.map((each) => each.keys()))
  const likeness = factLikeness(facts, holders)
  const close = new Set([
    ...closePairs(holdersOf(paragraphs.map(shinglesIn)), paragraphs.length),
    ...closePairs(holders, paragraphs.length),
  ])
  const pairs = [...close].flatMap((key): SimilarPair[] => {
    const [a, b] = [Math.floor(key / paragraphs.length), key % paragraphs.length]
    const [one, other, inOne, inOther] = [paragraphs[a], paragraphs[b], facts[a], facts[b]]
    const [first, second] = [indexes[a], indexes[b]]
    if (!one || !other || !inOne || !inOther || first === undefined || second === undefined) return []
    const atEnd = a === 0 && b >= paragraphs.length - LAST_PARAGRAPHS
    const words = resemblance(shinglesIn(one), shinglesIn(other))
    const isNear = words >= (atEnd ? SAME_WORDS_AT_END : SAME_WORDS)
    const isTold = isOwn(one) && isOwn(other) && likeness(a, b) >= (atEnd ? SAME_FACTS_AT_END : SAME_FACTS)
    if ((!isNear && !isTold) || numbersDiffer(inOne, inOther) || namesDiffer(inOne, inOther)) return []
    if (words < 1 && tellsHow(one) && tellsHow(other)) return []
    const within = (each: { first: { block: number }; second: { block: number } }) =>
      each.first.block === first && each.second.block === second
    // Words that stand in both tell more exactly what is the same.
    const inBoth = runs.filter(within)
    const same = { quotes: quotes.filter(within), sentences: inBoth.length > 0 ? [] : sentences.filter(within) }
    if (shareOnly(one, other, inBoth, same)) return []
    const shared = [...inOther.values()].filter(
      (fact) => inOne.has(fact.key) && (holders.get(fact.key)?.length ?? 0) <= MOST_PARAGRAPHS,
    )
    return [{ first, second, how: words === 1 ? 'same' : isNear ? 'near' : 'facts', shared: named(shared) }]
  })
  const inPairs = pairs.flatMap(({ first, second }) => [first, second])
  const isOnce = (index: number) => inPairs.indexOf(index) === inPairs.lastIndexOf(index)
  return pairs.filter(({ first, second }) => isOnce(first) && isOnce(second)).sort((a, b) => a.second - b.second)
}

function isCandidate(blocks: readonly BlockReading[], block: BlockReading, index: number): boolean {
  return tells(block) && !isPost(blocks, index)
}

const tells = perBlock((block: BlockReading): boolean => {
  if (!isProse(block) || comparableWords(block).length < FEWEST_WORDS || !hasVerb(block)) return false
  return !isBullet(block) && !isPullQuote(block)
})

const hasVerb = (block: BlockReading) => comparableWords(block).some(({ tag }) => /^(?:VERB|AUX)$/.test(tag))

/** "Stir the rice for two minutes": what has to be done may have to be done again. */
function tellsHow({ sentences }: BlockReading): boolean {
  const [first] = sentences[0]?.words ?? []
  return first?.tag === 'VERB' && !/(?:ing|ed|en)$/.test(first.text)
}

/** What somebody says may come back in other words; what the story tells may not. */
function isOwn(block: BlockReading): boolean {
  const words = comparableWords(block)
  return words.filter(({ quoted }) => quoted).length * 2 < words.length
}

function resemblance(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0
  for (const each of a) if (b.has(each)) both += 1
  return both / Math.max(1, a.size + b.size - both)
}

type PlacedPair = Record<'first' | 'second', Range & { block: number }>

const rangeOf = ({ start, end }: Range): Range => ({ start, end })

/**
 * Whether two paragraphs share nothing but what stands word for word in both, or one sentence in other words, and at least one of
 * them says something else besides. That is a repeated sentence, which is another rule's, or a quotation used twice.
 */
function shareOnly(
  a: BlockReading,
  b: BlockReading,
  runs: readonly RepeatedRun[],
  { quotes, sentences }: { quotes: readonly RepeatedQuote[]; sentences: readonly PlacedPair[] },
): boolean {
  if (runs.length + quotes.length + sentences.length === 0) return false
  const same = [...quotes, ...sentences]
  const rest = (block: BlockReading, of: 'first' | 'second') =>
    comparableWords(block).filter(
      (word, index) =>
        !runs.some(({ [of]: { from, to } }) => from <= index && index < to) &&
        !same.some(({ [of]: range }) => contains(range, word)),
    )
  const [inA, inB] = [rest(a, 'first'), rest(b, 'second')]
  const [less, more] = [Math.min(inA.length, inB.length), Math.max(inA.length, inB.length)]
  if (less === 0) return more > 1
  if (more < (quotes.length > 0 ? FEWEST_WORDS_REST_OF_QUOTE : FEWEST_WORDS_REST)) return false
  return resemblance(new Set(shinglesOf(inA, 1)), new Set(shinglesOf(inB, 1))) < SAME_REST
}

/** Facts as they read, the most telling first: names, then numbers. */
function named(facts: readonly Fact[]): string[] {
  const order = { name: 0, number: 1, word: 2 }
  return [...facts].sort((a, b) => order[a.kind] - order[b.kind]).map(({ text }) => text)
}
