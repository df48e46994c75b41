import type { Reading } from '#shared/reading/reading.ts'
import type { StoryFinding } from '#shared/rules/rule.ts'
import {
  areClaims,
  comesAfter,
  differingCount,
  isClose,
  isRest,
  type Placed,
  samePlace,
  shareName,
} from './count-pairs.ts'
import { type Count, isApart, isDefinite, placesOf, wordsNear } from './counts.ts'
import { byKey } from './kept-form.ts'
import { knownCounts } from './known-counts.ts'
import type { Quantity } from './quantities.ts'

/** A count that differs, and the one that stands. */
interface Pair {
  count: Placed
  kept: Placed
}

/** Values farther apart than this are hardly meant for the same thing. */
const CLOSE = 1.6
const VERY_CLOSE = 1.35

/** One count with two values: people dead or hurt, and things that the story counts the same way at least twice. */
export function repeatedCounts(
  reading: Reading,
  counts: readonly (readonly Count[])[],
  quantities: readonly (readonly Quantity[])[],
): StoryFinding[] {
  const placed = counts.flatMap((inBlock, block) =>
    reading.blocks[block]?.kind === 'heading' ? [] : inBlock.map((count) => ({ ...count, block })),
  )
  const found = [...byKey(placed)].flatMap(([key, all]) => {
    if (key.startsWith('measure:') || new Set(all.map(({ value }) => value)).size < 2) return []
    const exact = all.filter((count) => !count.rough && !isApart(count))
    const found = key.startsWith('noun:') ? things(exact, all) : fates(exact, all)
    return found
      .filter(({ count, kept }) => !isRest(reading, quantities, count, kept))
      .map(({ count, kept }) => differingCount(reading, count, kept))
  })
  return [...found, ...knownCounts(reading, placed, quantities)]
}

function fates(exact: readonly Placed[], all: readonly Placed[]): Pair[] {
  const kept = mostFrequent(exact)
  if (!kept) return []
  return exact
    .filter(
      (count) =>
        count.value !== kept.value &&
        count.sentence !== kept.sentence &&
        !areClaims(kept, count) &&
        samePlace(count, kept) &&
        (isClose(count, kept, 3) || sameDigits(count, kept)) &&
        !all.some(({ value }) => value === count.value + kept.value) &&
        !standTogether(all.filter(({ value }) => value === count.value || value === kept.value)),
    )
    .map((count) => ({ count, kept }))
}

/**
 * Things: two values only, near each other, the second of them once. That both are meant for the same thing must show in two
 * ways: in words around both, in a number that stands twice, or in "the" before the other; or the one is told of first, and the
 * other has "the".
 */
function things(exact: readonly Placed[], all: readonly Placed[]): Pair[] {
  const kept = mostFrequent(exact)
  if (!kept || kept.value < 3 || new Set(all.map(({ value }) => value)).size !== 2) return []
  const same = exact.filter(({ value }) => value === kept.value)
  if (standTogether(all)) return []
  const [other, another] = exact.filter(({ value }) => value !== kept.value)
  if (!other || another || differInSubject(other, kept)) return []
  const announced = isDefinite(other) && !isDefinite(kept) && comesAfter(other, kept) && other.value > 2
  // What is known by then may be told of on another day.
  if (!(announced ? shareName(placesOf(other), placesOf(kept)) : samePlace(other, kept))) return []
  const repeated = new Set(same.map(({ sentence }) => sentence)).size > 1
  if (!isClose(other, kept, repeated ? CLOSE : VERY_CLOSE) && !sameDigits(other, kept)) return []
  const words = wordsNear(other)
  const shared = same
    .filter(({ sentence }) => sentence !== other.sentence)
    .map((count) => [...wordsNear(count)].filter((word) => words.has(word)).length)
  const alike = Math.max(0, ...shared) + (repeated ? 1 : 0) + (isDefinite(other) ? 1 : 0)
  // "the 121 passengers" may be those of the other plane.
  if (announced && all.filter(({ value }) => value === other.value).length > 1) return []
  return shared.length > 0 && (alike >= 2 || announced) ? [{ count: other, kept }] : []
}

/** "Six planes left Lund and eight planes left Harlow": two values in one sentence are of two groups. */
function standTogether(counts: readonly Placed[]): boolean {
  return counts.some((one) => counts.some((other) => other.sentence === one.sentence && other.value !== one.value))
}

/** "Ruiz named 88 generals", "Osei has 95": each sentence has names of its own before the number. */
function differInSubject(one: Placed, other: Placed): boolean {
  const namesOf = ({ sentence, start }: Placed) =>
    sentence.words.filter((word) => word.tag === 'PROPN' && word.end <= start).map(({ text }) => text)
  const [names, others] = [namesOf(one), namesOf(other)]
  return names.length > 0 && others.length > 0 && !names.some((name) => others.includes(name))
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
