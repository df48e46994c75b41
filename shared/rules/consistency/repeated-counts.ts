import type { Reading } from '#shared/reading/reading.ts'
import { whereIs } from '#shared/rules/paragraphs.ts'
import type { StoryFinding } from '#shared/rules/rule.ts'
import { type Count, isApart, isDefinite, placesOf, wordsNear } from './counts.ts'

type Placed = Count & { block: number }

/** Values farther apart than this are hardly meant for the same thing. */
const CLOSE = 1.6
const VERY_CLOSE = 1.35

/** One count with two values: people dead or hurt, and things that the story counts the same way at least twice. */
export function repeatedCounts(reading: Reading, counts: readonly (readonly Count[])[]): StoryFinding[] {
  const groups = new Map<string, Placed[]>()
  counts.forEach((inBlock, block) => {
    if (reading.blocks[block]?.kind === 'heading') return
    for (const count of inBlock) {
      const group = groups.get(count.key)
      if (group) group.push({ ...count, block })
      else groups.set(count.key, [{ ...count, block }])
    }
  })
  return [...groups].flatMap(([key, all]) => {
    if (key.startsWith('measure:') || new Set(all.map(({ value }) => value)).size < 2) return []
    const exact = all.filter((count) => !count.rough && !isApart(count))
    return key.startsWith('noun:') ? things(reading, exact, all) : fates(reading, exact)
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
        samePlace(count, kept) &&
        isClose(count, kept, 3),
    )
    .map((count) => finding(reading, count, kept))
}

/**
 * Things: two values only, near each other, the second of them once. That both are meant for the same thing must show in two
 * ways: in words around both, in a number that stands twice, or in "the" before the other.
 */
function things(reading: Reading, exact: readonly Placed[], all: readonly Placed[]): StoryFinding[] {
  const kept = mostFrequent(exact)
  if (!kept || kept.value < 3 || new Set(all.map(({ value }) => value)).size !== 2) return []
  const same = exact.filter(({ value }) => value === kept.value)
  const [other, another] = exact.filter(({ value }) => value !== kept.value)
  if (!other || another || !samePlace(other, kept)) return []
  const repeated = new Set(same.map(({ sentence }) => sentence)).size > 1
  if (!isClose(other, kept, repeated ? CLOSE : VERY_CLOSE) && !sameDigits(other, kept)) return []
  const words = wordsNear(other)
  const shared = same
    .filter(({ sentence }) => sentence !== other.sentence)
    .map((count) => [...wordsNear(count)].filter((word) => words.has(word)).length)
  const alike = Math.max(0, ...shared) + (repeated ? 1 : 0) + (isDefinite(other) ? 1 : 0)
  return shared.length > 0 && alike >= 2 ? [finding(reading, other, kept)] : []
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
