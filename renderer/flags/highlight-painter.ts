import type { LexicalEditor } from 'lexical'
import type { BlockTracker } from '#renderer/editor/block-tracker.ts'
import { domRange, isSameRange, setPlaces, setRanges } from '#renderer/editor/dom-range.ts'
import type { LiveFlag } from './live-flag.ts'
import { grades, openFlags, type ReviewStore } from './review-store.ts'

/** A flag, and where it is in the page. */
export interface PaintedFlag {
  flag: LiveFlag
  range: Range
}

/** What is painted over the text, for finding out what lies under the pointer and where a card goes. */
export interface Painter {
  /** The painted flags of a block, in text order. */
  inBlock: (block: string) => readonly PaintedFlag[]
  /** The range of a painted flag. */
  rangeOf: (flag: LiveFlag) => Range | undefined
}

/**
 * Paints the flags of a review over the text of an editor, from now on: one custom highlight for each grade, named as the
 * grade, `selected-flag` for the one in hand, and `related-place` for where else to look for that one. The draft itself holds
 * nothing of it. Only blocks whose flags or nodes changed are painted again.
 */
export function paintFlags(editor: LexicalEditor, blocks: BlockTracker, store: ReviewStore): Painter {
  const painted = new Map<string, PaintedFlag[]>()
  const highlights = { fix: new Highlight(), query: new Highlight(), note: new Highlight() }
  const inHand = new Highlight()
  grades.forEach((grade, index) => {
    highlights[grade].priority = grades.length - index
    CSS.highlights.set(grade, highlights[grade])
  })
  inHand.priority = -1
  CSS.highlights.set('selected-flag', inHand)
  const related = new Highlight()
  related.priority = -4
  CSS.highlights.set('related-place', related)

  function paint(block: string, flags: readonly LiveFlag[]): void {
    const before = new Map((painted.get(block) ?? []).map((one) => [one.flag.key, one]))
    const text = blocks.get(block)
    const made = flags.flatMap((flag) => {
      const range = text && domRange(editor, text, flag)
      if (!range) return []
      const was = before.get(flag.key)
      // The browser carries ranges through what is typed; any change of a highlight makes it paint all of them again.
      if (!was || was.flag.grade !== flag.grade || !isSameRange(was.range, range)) {
        highlights[flag.grade].add(range)
        return { flag, range }
      }
      before.delete(flag.key)
      return { flag, range: was.range }
    })
    for (const { flag, range } of before.values()) highlights[flag.grade].delete(range)
    if (made.length > 0) painted.set(block, made)
    else painted.delete(block)
  }

  function paintSelected(): void {
    const { selected, flags, stets } = store.getState()
    const flag = selected === undefined ? undefined : openFlags({ flags, stets }).find(({ key }) => key === selected)
    const range = flag && rangeOf(flag)
    setRanges(inHand, range ? [range.cloneRange()] : [])
    setPlaces(related, editor, blocks, flag?.related ?? [])
  }

  function rangeOf(flag: LiveFlag): Range | undefined {
    return painted.get(flag.block)?.find((one) => one.flag.key === flag.key)?.range
  }

  /** Paints what the flags of the review have become. */
  function repaint(): void {
    const wanted = byBlock(openFlags(store.getState()))
    for (const block of new Set([...painted.keys(), ...wanted.keys()])) {
      const now = painted.get(block) ?? []
      const flags = wanted.get(block) ?? []
      const same = now.length === flags.length && flags.every((flag, index) => flag === now[index]?.flag)
      if (!same) paint(block, flags)
    }
    paintSelected()
  }

  /** Paints the flags of blocks whose nodes are others now. */
  function paintTouched(touched: ReadonlySet<string>): void {
    const wanted = byBlock(openFlags(store.getState()).filter(({ block }) => touched.has(block)))
    for (const block of touched) paint(block, wanted.get(block) ?? [])
    paintSelected()
  }

  store.subscribe((state, before) => {
    if (state.flags !== before.flags || state.stets !== before.stets) repaint()
    else if (state.selected !== before.selected) paintSelected()
  })
  blocks.subscribe(({ touched }) => paintTouched(touched))

  return { inBlock: (block) => painted.get(block) ?? [], rangeOf }
}

function byBlock(flags: readonly LiveFlag[]): Map<string, LiveFlag[]> {
  const found = new Map<string, LiveFlag[]>()
  for (const flag of flags) {
    const others = found.get(flag.block)
    if (others) others.push(flag)
    else found.set(flag.block, [flag])
  }
  return found
}
