import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BlockEdit } from '#shared/engine/flag.ts'
import type { Grade } from '#shared/rules/rule.ts'
import type { Splice } from '#shared/text/remap.ts'
import { type FixPreview, type FixScope, fixesIn, followUnticked } from './fix-choice.ts'
import { carryFlags, carryThrough, groupOf, type LiveFlag, withoutBlock } from './live-flag.ts'

/** The grades in the order of their weight. */
export const grades: readonly Grade[] = ['fix', 'query', 'note']

/** Which flags the list shows and the keys go to: all where neither is set. */
export interface FlagFilter {
  grade: Grade | undefined
  /** The part of a rule's id before the slash. */
  group: string | undefined
}

/** The review of a draft: what is flagged, what the editor let stand, and which flag is in hand. */
export interface Review {
  /** In text order; those let stand included. */
  flags: readonly LiveFlag[]
  /** Fingerprints of what the editor let stand. */
  stets: ReadonlySet<string>
  /** The key of the flag in hand. */
  selected: string | undefined
  /** The flag whose card stands by the text, and what brought it up. */
  card: { key: string; by: 'pointer' | 'caret' } | undefined
  filter: FlagFilter
  /** The fixes that are looked at before they are made, in place of the list. */
  preview: FixPreview | undefined
  /** What the last fixes that were made together came to, until the text or the flag in hand is another. */
  outcome: string | undefined
  /** `failed`: the last check did not come to an end; the flags are from before. */
  checking: 'checking' | 'checked' | 'failed'
  /** How many words the last check did not read; undefined where it read all. */
  unread: number | undefined
}

export type ReviewStore = StoreApi<Review>

const nothing: Review = {
  flags: [],
  stets: new Set(),
  selected: undefined,
  card: undefined,
  filter: { grade: undefined, group: undefined },
  preview: undefined,
  outcome: undefined,
  checking: 'checked',
  unread: undefined,
}

/** A review of nothing yet. */
export function createReviewStore(): ReviewStore {
  return createStore<Review>(() => nothing)
}

/** Starts over, for another draft; `stets` are the fingerprints of what was let stand in it before. */
export function startReview(store: ReviewStore, stets: Iterable<string> = []): void {
  store.setState({ ...nothing, stets: new Set(stets), checking: 'checking' })
}

/** Takes in what a check found, and how many words it did not read. The flag in hand stays in hand if it is still there. */
export function takeFlags(store: ReviewStore, flags: readonly LiveFlag[], unread?: number): void {
  const { flags: before, preview } = store.getState()
  if (sameFlags(flags, before)) {
    store.setState({ checking: 'checked', unread })
    return
  }
  const unticked = preview && followUnticked(preview.unticked, before, flags)
  store.setState({ flags, checking: 'checked', unread, ...(unticked && { preview: { ...preview, unticked } }) })
  dropGoneKeys(store)
}

/** Carries the flags through an edit; `removed` are blocks that are gone. */
export function carryReview(
  store: ReviewStore,
  splices: ReadonlyMap<string, Splice | undefined>,
  removed: readonly string[],
): void {
  const { flags: before, outcome } = store.getState()
  if (outcome !== undefined) store.setState({ outcome: undefined })
  let flags = before
  for (const [block, splice] of splices) {
    if (splice) flags = carryFlags(flags, block, splice)
  }
  for (const block of removed) flags = withoutBlock(flags, block)
  if (sameFlags(flags, before)) return
  store.setState({ flags })
  dropGoneKeys(store)
}

/**
 * Takes out the flags that were fixed, and carries the others through the edits from where they were `before` them;
 * `isThere` tells of the blocks that are left.
 */
export function takeFixed(
  store: ReviewStore,
  before: readonly LiveFlag[],
  fixed: readonly LiveFlag[],
  edits: readonly BlockEdit[],
  isThere: (block: string) => boolean,
): void {
  const gone = new Set(fixed.map((flag) => flag.key))
  let flags = carryThrough(
    before.filter((flag) => !gone.has(flag.key)),
    edits,
  )
  for (const block of new Set(edits.map((edit) => edit.block))) {
    if (!isThere(block)) flags = withoutBlock(flags, block)
  }
  store.setState({ flags })
  dropGoneKeys(store)
}

/**
 * Puts flags back whose fixes were undone, where they stood before; `order` has the blocks in text order. The next check finds
 * them again.
 */
export function putBackFlags(store: ReviewStore, undone: readonly LiveFlag[], order: readonly string[]): void {
  const { flags } = store.getState()
  // Of several that are alike, another one may go by the same key now.
  const taken = new Set(flags.map((flag) => flag.key))
  const missing = undone.filter((flag) => !taken.has(flag.key))
  if (missing.length === 0) return
  const indexes = new Map(order.map((block, at) => [block, at]))
  const at = (flag: LiveFlag) => indexes.get(flag.block) ?? 0
  store.setState({ flags: [...flags, ...missing].sort((a, b) => at(a) - at(b) || a.start - b.start) })
}

/** Lets a flag stand, with all others of the same fingerprint; `stands: false` takes that back. */
export function letStand(store: ReviewStore, { fingerprint }: LiveFlag, stands: boolean): void {
  const stets = new Set(store.getState().stets)
  if (stands) stets.add(fingerprint)
  else stets.delete(fingerprint)
  store.setState({ stets })
  dropGoneKeys(store)
}

/** Takes a flag in hand, or none. */
export function selectFlag(store: ReviewStore, key: string | undefined): void {
  if (store.getState().selected !== key) store.setState({ selected: key, outcome: undefined })
}

/** Shows the card of a flag, or none. While fixes are looked at together there is none: its keys would be those of all. */
export function showCard(store: ReviewStore, card: Review['card']): void {
  const { card: now, preview } = store.getState()
  if (card && preview) return
  if (now?.key !== card?.key || now?.by !== card?.by) store.setState({ card })
}

/** Looks at the fixes of a scope before they are made, all of them ticked. */
export function openPreview(store: ReviewStore, scope: FixScope): void {
  const { selected, preview } = store.getState()
  const before = preview ? preview.before : selected
  store.setState({ preview: { scope, unticked: new Set(), before }, card: undefined, outcome: undefined })
}

/** Puts the preview away, and takes in hand again what was before it. */
export function closePreview(store: ReviewStore): void {
  const { preview } = store.getState()
  if (!preview) return
  store.setState({ preview: undefined, selected: preview.before })
  dropGoneKeys(store)
}

/** Ticks fixes of the preview, or unticks them. */
export function tickFixes(store: ReviewStore, keys: Iterable<string>, ticked: boolean): void {
  const { preview } = store.getState()
  if (!preview) return
  const unticked = new Set(preview.unticked)
  for (const key of keys) {
    if (ticked) unticked.delete(key)
    else unticked.add(key)
  }
  store.setState({ preview: { ...preview, unticked } })
}

let latest: (Pick<Review, 'flags' | 'stets'> & { open: readonly LiveFlag[] }) | undefined

/** The flags that were not let stand, whatever the filter. All who ask for those of one state get the same array. */
export function openFlags({ flags, stets }: Pick<Review, 'flags' | 'stets'>): readonly LiveFlag[] {
  if (latest?.flags !== flags || latest.stets !== stets) {
    latest = { flags, stets, open: flags.filter((flag) => !stets.has(flag.fingerprint)) }
  }
  return latest.open
}

/** The flags that the list shows and the keys go to. */
export function listedFlags({ flags, stets, filter }: Pick<Review, 'flags' | 'stets' | 'filter'>): readonly LiveFlag[] {
  const open = openFlags({ flags, stets })
  if (filter.grade === undefined && filter.group === undefined) return open
  return open.filter(
    (flag) =>
      (filter.grade === undefined || flag.grade === filter.grade) &&
      (filter.group === undefined || groupOf(flag) === filter.group),
  )
}

/** The flags that the keys go to: those of the preview, where there is one, or those of the list. */
export function flagsAtHand(review: Review): readonly LiveFlag[] {
  const { preview } = review
  return preview ? fixesIn(openFlags(review), preview.scope).map(({ flag }) => flag) : listedFlags(review)
}

/** How many flags there are of each grade. */
export function countByGrade(flags: readonly LiveFlag[]): Record<Grade, number> {
  const counts = { fix: 0, query: 0, note: 0 }
  for (const flag of flags) counts[flag.grade] += 1
  return counts
}

function sameFlags(a: readonly LiveFlag[], b: readonly LiveFlag[]): boolean {
  return a.length === b.length && a.every((flag, index) => flag === b[index])
}

function dropGoneKeys(store: ReviewStore): void {
  const { flags, stets, selected, card, filter } = store.getState()
  const isOpen = (key: string) => openFlags({ flags, stets }).some((flag) => flag.key === key)
  const emptied =
    (filter.grade !== undefined || filter.group !== undefined) && listedFlags({ flags, stets, filter }).length === 0
  store.setState({
    ...(selected !== undefined && !flags.some((flag) => flag.key === selected) && { selected: undefined }),
    ...(card && !isOpen(card.key) && { card: undefined }),
    ...(emptied && { filter: { grade: undefined, group: undefined } }),
  })
}
