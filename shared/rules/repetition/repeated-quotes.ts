import type { BlockReading } from '#shared/reading/reading.ts'
import { isProse, wordsInside } from '#shared/rules/outside-quotes.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import { isPost } from '#shared/rules/post.ts'
import type { Range } from '#shared/text/range.ts'
import { type ComparableWord, comparableWords, shinglesOf } from './comparable-words.ts'
import { isPullQuote } from './pull-quote.ts'

/** A shorter quotation may come back on purpose: in the lead, and where it was said. */
const FEWEST_WORDS = 8
/** A part of a longer quotation needs more: the lead may quote the half of what comes in full later. */
const FEWEST_WORDS_PART = 16

interface Quote extends Range {
  block: number
  words: ComparableWord[]
  shingles: number[]
}

/** Two places in which the same words are quoted, in story order. */
export interface RepeatedQuote {
  first: Quote
  second: Quote
}

const quotesIn = perBlock((block: BlockReading): Omit<Quote, 'block'>[] =>
  block.quoted
    .filter(({ depth }) => depth === 0)
    .flatMap(({ start, end }) => {
      const words = wordsInside(comparableWords(block), { start, end })
      return words.length < FEWEST_WORDS ? [] : { start, end, words, shingles: shinglesOf(words, FEWEST_WORDS) }
    }),
)

/** Quotations of which the same words are quoted again; what is quoted three times or more is a refrain. */
export function repeatedQuotes(blocks: readonly BlockReading[]): RepeatedQuote[] {
  const places = new Map<number, Quote[]>()
  blocks.forEach((block, index) => {
    if (!isProse(block) || isPullQuote(block) || isPost(blocks, index)) return
    for (const quote of quotesIn(block)) {
      const place = { ...quote, block: index }
      for (const shingle of quote.shingles) {
        const known = places.get(shingle)
        if (!known) places.set(shingle, [place])
        else if (known.at(-1) !== place) known.push(place)
      }
    }
  })
  const seen = new Set<string>()
  return [...places.values()].flatMap(([first, second, more]): RepeatedQuote[] => {
    if (!first || !second || more || first.block === second.block) return []
    const key = `${first.block} ${first.start} ${second.block} ${second.start}`
    if (seen.has(key) || !isSame(first, second)) return []
    seen.add(key)
    return [{ first, second }]
  })
}

function isSame(a: Quote, b: Quote): boolean {
  const [one, other] = [a, b].map(({ words }) => ` ${words.map(({ text }) => text).join(' ')} `)
  if (one === other) return true
  if (Math.min(a.words.length, b.words.length) < FEWEST_WORDS_PART) return false
  return one?.includes(other ?? '') === true || other?.includes(one ?? '') === true
}
