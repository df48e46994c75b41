import type { Reading } from '#shared/reading/reading.ts'
import { whereIs } from '#shared/rules/paragraphs.ts'
import type { StoryFinding } from '#shared/rules/rule.ts'
import { type Count, isApart, isDefinite, placesOf, wordsNear } from './counts.ts'
import { byKey } from './kept-form.ts'

type Placed = Count & { block: number }

/** Values farther apart than this are hardly meant for the same thing. */
const CLOSE = 1.6
const VERY_CLOSE = 1.35

/** One count with two values: people dead or hurt, and things that the story counts the same way at least twice. */
export function repeatedCounts(reading: Reading, counts: readonly (readonly Count[])[]): StoryFinding[] {
  const placed = counts.flatMap((inBlock, block) =>
    reading.blocks[block]?.kind === 'heading' ? [] : inBlock.map((count) => ({ ...count, block })),
  )
  const found = [...byKey(placed)].flatMap(([key, all]) => {
    if (key.startsWith('measure:') || new Set(all.map(({ value }) => value)).size < 2) return []
    const exact = all.filter((count) => !count.rough && !isApart(count))
    return key.startsWith('noun:') ? things(reading, exact, all) : fates(reading, exact)
  })
  return [...found, ...knownOnes(reading, placed)]
}

/** Nouns that stand for nobody in particular, and for everybody. */
const NOBODY = /^(?:|people|person|other)$/

/**
 * "Three men were charged", and later "the four men": the only men of the story, who are known by then, are said to be more or fewer. The
 * victims of a story without injured are its dead.
 */
function knownOnes(reading: Reading, all: readonly Placed[]): StoryFinding[] {
  const hasInjured = all.some(({ key }) => key.startsWith('injured:'))
  return all.flatMap((count) => {
    const { key, kind, value } = count
    if (!key.startsWith('noun:') || NOBODY.test(kind) || value < 3 || !isDefinite(count) || isApart(count)) return []
    const same = all.filter((other) =>
      kind === 'victim' && !hasInjured ? other.key === 'dead:' : other.kind === kind && !other.key.startsWith('noun:'),
    )
    const [first] = same
    if (!first || first.rough || isApart(first) || isDefinite(first) || !comesAfter(count, first)) return []
    if (same.some((other) => other.value !== first.value) || first.value === value) return []
    if (all.some((other) => other !== count && other.value === value && other.kind === kind)) return []
    return isClose(count, first, VERY_CLOSE) ? [finding(reading, count, first)] : []
  })
}

function fates(reading: Reading, exact: readonly Placed[]): StoryFinding[] {
  const kept = mostFrequent(exact)
  if (!kept) return []
  return exact
    .filter(
      (count) =>
        count.value !== kept.value &&
        count.sentence !== kept.sentence &&
        !areClaims(kept, count) &&
        samePlace(count, kept) &&
        isClose(count, kept, 3),
    )
    .map((count) => finding(reading, count, kept))
}

/**
 * Things: two values only, near each other, the second of them once. That both are meant for the same thing must show in two
 * ways: in words around both, in a number that stands twice, or in "the" before the other; or the one is told of first, and the
 * other has "the".
 */
function things(reading: Reading, exact: readonly Placed[], all: readonly Placed[]): StoryFinding[] {
  const kept = mostFrequent(exact)
  if (!kept || kept.value < 3 || new Set(all.map(({ value }) => value)).size !== 2) return []
  const same = exact.filter(({ value }) => value === kept.value)
  const [other, another] = exact.filter(({ value }) => value !== kept.value)
  if (!other || another || !samePlace(other, kept) || differInSubject(other, kept)) return []
  const repeated = new Set(same.map(({ sentence }) => sentence)).size > 1
  if (!isClose(other, kept, repeated ? CLOSE : VERY_CLOSE) && !sameDigits(other, kept)) return []
  const words = wordsNear(other)
  const shared = same
    .filter(({ sentence }) => sentence !== other.sentence)
    .map((count) => [...wordsNear(count)].filter((word) => words.has(word)).length)
  const alike = Math.max(0, ...shared) + (repeated ? 1 : 0) + (isDefinite(other) ? 1 : 0)
  const announced = isDefinite(other) && !isDefinite(kept) && comesAfter(other, kept) && other.value > 2
  return shared.length > 0 && (alike >= 2 || announced) ? [finding(reading, other, kept)] : []
}

/** "Ruiz named 88 generals", "Osei has 95": each sentence has names of its own before the number. */
function differInSubject(one: Placed, other: Placed): boolean {
  const namesOf = ({ sentence, start }: Placed) =>
    sentence.words.filter((word) => word.tag === 'PROPN' && word.end <= start).map(({ text }) => text)
  const [names, others] = [namesOf(one), namesOf(other)]
  return names.length > 0 && others.length > 0 && !names.some((name) => others.includes(name))
}

const CLAIM = /\b(?:said|says|say|according to|claim(?:s|ed)|report(?:s|ed)|put)\b/
/** "The army said 12 were killed. The rebels said 15 were.": told one beside the other, of two sources. */
function areClaims(one: Placed, other: Placed): boolean {
  if (!CLAIM.test(other.sentence.text)) return false
  return one.block === other.block || (Math.abs(one.block - other.block) === 1 && CLAIM.test(one.sentence.text))
}

function comesAfter(one: Placed, other: Placed): boolean {
  return one.block === other.block ? one.start > other.start : one.block > other.block
}

/** 39 and 93: typed the wrong way round. */
function sameDigits(one: Count, other: Count): boolean {
  const sorted = ({ value }: Count) => [...String(value)].sort().join('')
  return sorted(one) === sorted(other)
}

/** The first use of the value that most uses have, the earliest of equals. */
function mostFrequent(counts: readonly Placed[]): Placed | undefined {
  const times = (value: number) => counts.filter((count) => count.value === value).length
  return counts.toSorted((a, b) => times(b.value) - times(a.value))[0]
}

function isClose(one: Count, other: Count, ratio: number): boolean {
  return Math.max(one.value, other.value) <= ratio * Math.min(one.value, other.value)
}

/** False where both sentences name a place or a day, and not the same. */
function samePlace(one: Count, other: Count): boolean {
  const [places, others] = [placesOf(one), placesOf(other)]
  return places.size === 0 || others.size === 0 || [...places].some((place) => others.has(place))
}

function finding(reading: Reading, count: Placed, kept: Placed): StoryFinding {
  const { block, start, end, text, name } = count
  return {
    block,
    start,
    end,
    message: `${text} ${name} here, ${kept.text} ${whereIs(reading, kept)}.`,
    related: [{ block: kept.block, start: kept.start, end: kept.end, message: `${kept.text} ${name} here` }],
  }
}
