import type { Reading } from '#shared/reading/reading.ts'
import type { StoryFinding } from '#shared/rules/rule.ts'
import { comesAfter, differingCount, isClose, isRest, type Placed } from './count-pairs.ts'
import { isApart, isDefinite } from './counts.ts'
import type { Quantity } from './quantities.ts'

/** Nouns that stand for nobody in particular, and for everybody. */
const NOBODY = /^(?:|people|person|other)$/
const CLOSE = 1.35

/**
 * "Three men were charged", and later "the four men": the only men of the story, who are known by then, are said to be more or
 * fewer. "The 19 killed", who are not told apart, are compared with the only dead that there are, and so are the victims of a story without injured.
 */
export function knownCounts(
  reading: Reading,
  all: readonly Placed[],
  quantities: readonly (readonly Quantity[])[],
): StoryFinding[] {
  const dead = all.filter(({ key }) => key.startsWith('dead:'))
  const hasInjured = all.some(({ key }) => key.startsWith('injured:'))
  return all.flatMap((count) => {
    if (count.value < 3 || count.rough || !isDefinite(count) || isApart(count)) return []
    const same = namesakes(count, all, dead, hasInjured)
    const [first] = same
    if (!first || first.rough || isApart(first) || isDefinite(first) || !comesAfter(count, first)) return []
    if (same.some(({ value }) => value !== first.value) || first.value === count.value) return []
    const { value, kinds } = count
    if (
      all.some((other) => other !== count && other.value === value && other.kinds.some((each) => kinds.includes(each)))
    )
      return []
    return isClose(count, first, CLOSE) && !isRest(reading, quantities, count, first)
      ? [differingCount(reading, count, first)]
      : []
  })
}

/** The other counts that may be meant for the same. */
function namesakes(count: Placed, all: readonly Placed[], dead: readonly Placed[], hasInjured: boolean): Placed[] {
  const { key, kinds } = count
  const isVictims = key === 'noun:victim' && !hasInjured
  if (isVictims || key === 'dead:') return dead.filter((other) => other !== count && (isVictims || other.key !== key))
  if (!key.startsWith('noun:') || kinds.every((kind) => NOBODY.test(kind))) return []
  return all.filter(
    (other) =>
      other.key !== key && !other.key.startsWith('measure:') && other.kinds.some((kind) => kinds.includes(kind)),
  )
}
