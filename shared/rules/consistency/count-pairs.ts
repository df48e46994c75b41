import type { Reading } from '#shared/reading/reading.ts'
import { whereIs } from '#shared/rules/paragraphs.ts'
import type { StoryFinding } from '#shared/rules/rule.ts'
import { type Count, placesOf, weekdaysOf } from './counts.ts'
import type { Quantity } from './quantities.ts'

/** A count with the index of its block. */
export type Placed = Count & { block: number }

/** What follows a number of some of those who are counted; another noun would be something else. */
const OF_THEM =
  /^(?:$|[,.;)]| (?:of|were|was|are|is|have|had|more|others?|people|who|in|at|on|dead|killed|died|escaped|survived|injured)\b)/
const PART_OF_THEM = /^ of (?:them|those|whom|the)\b/
const ONE_OF_THEM = /^ (?:of|was|is|died|escaped|survived|more|other)\b/

/** Whether two values are no farther apart than `ratio`. */
export function isClose(one: Count, other: Count, ratio: number): boolean {
  return Math.max(one.value, other.value) <= ratio * Math.min(one.value, other.value)
}

export function comesAfter(one: Placed, other: Placed): boolean {
  return one.block === other.block ? one.start > other.start : one.block > other.block
}

/** False where both sentences name a place, or both a day, and not the same. */
export function samePlace(one: Placed, other: Placed): boolean {
  return shareName(placesOf(one), placesOf(other)) && shareName(weekdaysOf(one), weekdaysOf(other))
}

/** Whether two sets of names meet, or one has none. */
export function shareName(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === 0 || other.size === 0 || [...one].some((name) => other.has(name))
}

const CLAIM = /\b(?:said|says|say|according to|claim(?:s|ed)|report(?:s|ed)|put)\b/

/** "The army said 12 were killed. The rebels said 15 were.": told one beside the other, of two sources. */
export function areClaims(one: Placed, other: Placed): boolean {
  if (!CLAIM.test(other.sentence.text)) return false
  return one.block === other.block || (Math.abs(one.block - other.block) === 1 && CLAIM.test(one.sentence.text))
}

/**
 * "Eight were trapped, two were saved, the six have food": what lies between two values is told of before the later one; or the
 * later one is a part: "Eight were trapped, two of them children. The two trapped children"; or one more was told of: "a fifth man". `quantities` are those of each block.
 */
export function isRest(
  { blocks }: Reading,
  quantities: readonly (readonly Quantity[])[],
  one: Placed,
  other: Placed,
): boolean {
  const difference = Math.abs(one.value - other.value)
  const later = comesAfter(one, other) ? one : other
  if (hasOrdinal(blocks.slice(0, later.block + 1), later.value)) return true
  return quantities.slice(0, later.block + 1).some((inBlock, block) =>
    inBlock.some(({ value, unit, start, end }) => {
      if (unit !== 'none' || (value !== difference && value !== later.value)) return false
      if (block === later.block && start > later.sentence.end) return false
      const after = blocks[block]?.text.slice(end, end + 20) ?? ''
      if (PART_OF_THEM.test(after)) return true
      if (value !== difference) return false
      const isSame = one.kinds.some((kind) => after.startsWith(` ${kind}`))
      return isSame || (value === 1 ? ONE_OF_THEM : OF_THEM).test(after)
    }),
  )
}

const ORDINALS = 'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')

/** "Four were charged, a fifth is sought": the one that makes them so many. */
export function hasOrdinal(blocks: Reading['blocks'], value: number): boolean {
  const ordinal = ORDINALS[value - 3]
  if (ordinal === undefined) return false
  const one = new RegExp(`\\ban? ${ordinal}\\b`, 'i')
  return blocks.some(({ text }) => one.test(text))
}

/** The finding for a count that differs from one before. */
export function differingCount(reading: Reading, count: Placed, kept: Placed): StoryFinding {
  const { block, start, end, text, name } = count
  return {
    block,
    start,
    end,
    message: `${text} ${name} here, ${kept.text} ${whereIs(reading, kept, block)}.`,
    related: [{ block: kept.block, start: kept.start, end: kept.end, message: `${kept.text} ${name} here` }],
  }
}
