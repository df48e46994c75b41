import type { BlockReading, Reading, Sentence } from '#shared/reading/reading.ts'
import { isProse, isQuoted } from '#shared/rules/outside-quotes.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import { isPost } from '#shared/rules/post.ts'
import { closePairs, holdersOf } from './close-pairs.ts'
import { type Fact, factLikeness, factsOf, namesDiffer, numbersDiffer } from './facts.ts'
import { isBullet, isPullQuote } from './pull-quote.ts'

/** A shorter sentence says too little to be the same as another. */
const FEWEST_WORDS = 8
const FEWEST_FACTS = 5
/** The share, by weight, of all their facts that both must have. */
const SAME_FACTS = 0.6

interface Told {
  sentence: Sentence
  /** Its words alone: what stands word for word in two places is found by its words. */
  words: string
  facts: Map<string, Fact>
}

/** Two sentences that tell the same in other words, in story order. */
export interface SimilarSentences {
  first: { block: number; sentence: Sentence }
  second: { block: number; sentence: Sentence }
}

const toldIn = perBlock((block: BlockReading): Told[] =>
  block.sentences
    .filter(({ words }) => words.length >= FEWEST_WORDS && words.some(({ tag }) => tag === 'VERB' || tag === 'AUX'))
    .filter(({ words }) => words.filter((word) => isQuoted(block, word)).length * 2 < words.length)
    .map((sentence) => ({
      sentence,
      words: sentence.words.map(({ text }) => text.toLowerCase()).join(' '),
      facts: factsOf([sentence]),
    }))
    .filter(({ facts }) => facts.size >= FEWEST_FACTS),
)

const known = new WeakMap<Reading, SimilarSentences[]>()

/** Pairs of sentences that have nearly the same names, numbers and other words, wherever these stand in them. */
export function similarSentences(reading: Reading): SimilarSentences[] {
  const before = known.get(reading)
  if (before) return before
  const pairs = findPairs(reading)
  known.set(reading, pairs)
  return pairs
}

function findPairs({ blocks }: Reading): SimilarSentences[] {
  const all = blocks.flatMap((block, index) =>
    isProse(block) && !isPullQuote(block) && !isBullet(block) && !isPost(blocks, index)
      ? toldIn(block).map((told) => ({ ...told, block: index }))
      : [],
  )
  const facts = all.map((each) => each.facts)
  const holders = holdersOf(facts.map((each) => each.keys()))
  const likeness = factLikeness(facts, holders)
  const pairs = closePairs(holders, all.length).flatMap((key): SimilarSentences[] => {
    const [a, b] = [Math.floor(key / all.length), key % all.length]
    const [first, second] = [all[a], all[b]]
    if (!first || !second || likeness(a, b) < SAME_FACTS) return []
    if (numbersDiffer(first.facts, second.facts) || namesDiffer(first.facts, second.facts)) return []
    return first.words === second.words ? [] : [{ first, second }]
  })
  // What is told three times is a refrain or a form.
  const told = pairs.flatMap(({ first, second }) => [first.sentence, second.sentence])
  const isOnce = (sentence: Sentence) => told.indexOf(sentence) === told.lastIndexOf(sentence)
  return pairs.filter(({ first, second }) => isOnce(first.sentence) && isOnce(second.sentence))
}
