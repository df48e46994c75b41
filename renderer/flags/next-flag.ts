import type { LiveFlag } from './live-flag.ts'

/** A place in the draft: the index of the block, and an offset of its text. */
export interface DraftPlace {
  index: number
  offset: number
}

/**
 * The flag to go to from a place: the first at or after it, or the last before it, and around at the ends. `beyond` is the
 * flag in hand, which is never the answer unless it is the only one.
 */
export function nextFlag(
  flags: readonly LiveFlag[],
  order: readonly string[],
  { index, offset }: DraftPlace,
  direction: 'next' | 'previous',
  beyond?: string,
): LiveFlag | undefined {
  const inHand = beyond === undefined ? -1 : flags.findIndex((flag) => flag.key === beyond)
  if (inHand >= 0) return flags.at((inHand + (direction === 'next' ? 1 : -1)) % flags.length)
  const indexes = new Map(order.map((block, at) => [block, at]))
  const isAfter = (flag: LiveFlag) => {
    const at = indexes.get(flag.block) ?? 0
    return at > index || (at === index && flag.start >= offset)
  }
  if (direction === 'next') return flags.find(isAfter) ?? flags[0]
  return flags.findLast((flag) => !isAfter(flag)) ?? flags.at(-1)
}
