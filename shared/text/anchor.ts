import type { Range } from './range.ts'
import { NEIGHBOURS, neighboursOf, wordsOf } from './words.ts'

/**
 * Where words stand, so that they are found again after edits, and after the draft was closed and opened: the words and
 * the three on each side, without marks.
 */
export interface Anchor {
  words: string
  before: string
  after: string
  /** How many of the places anchored with it have the same words and stand before it: nothing else may tell them apart. */
  nth: number
}

/** A range in one of several texts. */
export interface PlaceInTexts extends Range {
  block: number
}

/**
 * The anchor of each of some places, which are given in order. Where the text that a place stands in begins or ends too
 * soon, the words of the text before or after it go on.
 */
export function anchorsOf(texts: readonly string[], places: readonly PlaceInTexts[]): Anchor[] {
  const seen = new Map<string, number>()
  return places.map((place) => {
    const { block } = place
    const text = texts[block] ?? ''
    const { before, after } = neighboursOf(text, place)
    const words = wordsOf(text.slice(place.start, place.end)).join(' ')
    const nth = seen.get(words) ?? 0
    seen.set(words, nth + 1)
    return {
      words,
      before: (before.length < NEIGHBOURS
        ? [...lastWords(texts[block - 1]), ...before].slice(-NEIGHBOURS)
        : before
      ).join(' '),
      after: (after.length < NEIGHBOURS
        ? [...after, ...firstWords(texts[block + 1])].slice(0, NEIGHBOURS)
        : after
      ).join(' '),
      nth,
    }
  })
}

function lastWords(text = ''): string[] {
  return neighboursOf(text, { start: text.length, end: text.length }).before
}

function firstWords(text = ''): string[] {
  return neighboursOf(text, { start: 0, end: 0 }).after
}

/**
 * Finds again what was anchored: for each wanted anchor the index of the place there that is the same, or, after edits,
 * that has more than half of its words in it and around it. A place is never found for two different anchors.
 */
export function findAnchors(wanted: readonly Anchor[], there: readonly Anchor[]): (number | undefined)[] {
  const exact = new Map(there.map((anchor, index) => [keyOf(anchor), index]))
  const anchors = new Map(wanted.map((anchor) => [keyOf(anchor), anchor]))
  const found = new Map([...anchors.keys()].map((key) => [key, exact.get(key)]))
  const taken = new Set(found.values())
  const near = [...anchors].flatMap(([key, anchor]) =>
    found.get(key) !== undefined
      ? []
      : there.flatMap((other, index) => {
          const alike = taken.has(index) ? 0 : likeness(anchor, other)
          return alike > 0.5 ? { key, index, alike, off: Math.abs(anchor.nth - other.nth) } : []
        }),
  )
  for (const { key, index } of near.sort((a, b) => b.alike - a.alike || a.off - b.off)) {
    if (found.get(key) !== undefined || taken.has(index)) continue
    found.set(key, index)
    taken.add(index)
  }
  return wanted.map((anchor) => found.get(keyOf(anchor)))
}

function keyOf({ words, before, after, nth }: Anchor): string {
  return [words, before, after, nth].join('\n')
}

/** How much of two anchors is the same, 0 to 1, by the words in each of their three parts (Dice's coefficient). */
function likeness(a: Anchor, b: Anchor): number {
  let shared = 0
  let all = 0
  for (const part of ['words', 'before', 'after'] as const) {
    const mine = wordsOf(a[part].toLowerCase())
    const left = wordsOf(b[part].toLowerCase())
    all += mine.length + left.length
    for (const word of mine) {
      const at = left.indexOf(word)
      if (at < 0) continue
      left.splice(at, 1)
      shared += 1
    }
  }
  return all === 0 ? 0 : (2 * shared) / all
}
