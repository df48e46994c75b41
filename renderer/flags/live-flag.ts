import type { BlockEdit, BlockRange, Flag } from '#shared/engine/flag.ts'
import { remapRange, type Splice } from '#shared/text/remap.ts'
import { type FlagWords, flagWords } from './flag-words.ts'

/** A flag of the draft in the window, carried through the edits since it was found. */
export interface LiveFlag extends Flag {
  /** Names the flag from one check to the next: its fingerprint, and a count where the draft has several of the same. */
  key: string
  words: FlagWords
}

/**
 * The flags of an answer, in its order; `textOf` gives the text that a block had when it was checked. Flags that are as
 * they were in `before` are given back as the same objects, so that nothing is drawn again for them.
 */
export function liveFlags(
  flags: readonly Flag[],
  textOf: (block: string) => string,
  before: readonly LiveFlag[] = [],
): LiveFlag[] {
  const known = new Map(before.map((flag) => [flag.key, flag]))
  const seen = new Map<string, number>()
  return flags.map((flag) => {
    const earlier = seen.get(flag.fingerprint) ?? 0
    seen.set(flag.fingerprint, earlier + 1)
    const key = `${flag.fingerprint}.${earlier}`
    const live = { ...flag, key, words: flagWords(flag, textOf(flag.block)) }
    const was = known.get(key)
    return was && isSame(was, live) ? was : live
  })
}

/** Whether two flags of the same key stand at the same places and say and offer the same. */
function isSame(a: LiveFlag, b: LiveFlag): boolean {
  return (
    samePlace(a, b) &&
    a.message === b.message &&
    a.grade === b.grade &&
    a.words.before === b.words.before &&
    a.words.after === b.words.after &&
    sameItems(a.related, b.related, (x, y) => samePlace(x, y) && x.message === y.message) &&
    sameItems(a.fixes, b.fixes, (x, y) => {
      return x.label === y.label && sameItems(x.edits, y.edits, (e, f) => samePlace(e, f) && e.insert === f.insert)
    })
  )
}

function samePlace(a: BlockRange, b: BlockRange): boolean {
  return a.block === b.block && a.start === b.start && a.end === b.end
}

function sameItems<Item>(a: readonly Item[], b: readonly Item[], same: (x: Item, y: Item) => boolean): boolean {
  return (
    a.length === b.length &&
    a.every((item, index) => {
      const other = b[index]
      return other !== undefined && same(item, other)
    })
  )
}

/**
 * The flags after a splice of one block's text. A flag whose words were touched goes, a fix whose places were touched
 * goes, a related place that was touched goes. A flag that the splice does not concern is given back as it is.
 */
export function carryFlags(flags: readonly LiveFlag[], block: string, splice: Splice): LiveFlag[] {
  return flags.flatMap((flag) => carry(flag, block, splice) ?? [])
}

/**
 * The flags after edits in any of the blocks, which do not overlap and are given in offsets of the texts before the first of
 * them. Flags between two edits of one block stay, as they would not with one splice over both.
 */
export function carryThrough(flags: readonly LiveFlag[], edits: readonly BlockEdit[]): LiveFlag[] {
  let carried = [...flags]
  for (const block of new Set(edits.map((edit) => edit.block))) {
    const splices = edits
      .filter((edit) => edit.block === block)
      // From the end, so that offsets before an edit hold.
      .sort((a, b) => b.start - a.start)
      .map(({ start, end, insert }) => ({ start, removed: end - start, inserted: insert.length }))
    const through = (flag: LiveFlag) =>
      splices.reduce<LiveFlag | undefined>((moved, splice) => moved && carry(moved, block, splice), flag)
    carried = carried.flatMap((flag) => (concerns(flag, block) ? (through(flag) ?? []) : flag))
  }
  return carried
}

/** The flags without those in a block that is gone, or with a part in it. */
export function withoutBlock(flags: readonly LiveFlag[], block: string): LiveFlag[] {
  return flags
    .filter((flag) => flag.block !== block)
    .map((flag) => {
      if (!concerns(flag, block)) return flag
      const fixes = flag.fixes.filter((fix) => fix.edits.every((edit) => edit.block !== block))
      return { ...flag, fixes, related: flag.related.filter((place) => place.block !== block) }
    })
}

function carry(flag: LiveFlag, block: string, splice: Splice): LiveFlag | undefined {
  if (!concerns(flag, block)) return flag
  const place = <P extends { block: string; start: number; end: number }>(one: P): P | undefined => {
    if (one.block !== block) return one
    const moved = remapRange(one, splice)
    return moved && { ...one, ...moved }
  }
  const moved = place(flag)
  if (!moved) return undefined
  const fixes = flag.fixes.flatMap((fix) => {
    const edits = fix.edits.flatMap((edit) => place(edit) ?? [])
    return edits.length === fix.edits.length ? { ...fix, edits } : []
  })
  return { ...moved, fixes, related: flag.related.flatMap((one) => place(one) ?? []) }
}

function concerns(flag: LiveFlag, block: string): boolean {
  return (
    flag.block === block ||
    flag.related.some((place) => place.block === block) ||
    flag.fixes.some((fix) => fix.edits.some((edit) => edit.block === block))
  )
}

/** The group of a flag's rule: `people` of `people/repeated-title`. */
export function groupOf({ rule }: Pick<LiveFlag, 'rule'>): string {
  return rule.split('/')[0] ?? rule
}
