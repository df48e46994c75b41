import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
  type UpdateTag,
} from 'lexical'
import { $offsetOfPoint } from '#renderer/editor/block-text.ts'
import type { BlockTracker } from '#renderer/editor/block-tracker.ts'
import { domRange } from '#renderer/editor/dom-range.ts'
import { $placeCaret } from '#renderer/editor/replace-text.ts'
import type { ChosenFix } from '#renderer/flags/fix-choice.ts'
import { spokenWords } from '#renderer/flags/flag-words.ts'
import type { LiveFlag } from '#renderer/flags/live-flag.ts'
import { type DraftPlace, nextFlag } from '#renderer/flags/next-flag.ts'
import type { ReviewDesk } from '#renderer/flags/review-context.ts'
import {
  flagsAtHand,
  letStand,
  openFlags,
  putBackFlags,
  type ReviewStore,
  selectFlag,
  showCard,
} from '#renderer/flags/review-store.ts'
import { announce } from '#renderer/ui/announcer.tsx'
import type { BlockRange } from '#shared/engine/flag.ts'
import { offsetAfter } from '#shared/text/remap.ts'
import { applyFixes } from './apply-fixes.ts'
import type { EditLog } from './edit-log.ts'
import { fixTogether } from './fix-together.ts'
import { GO_TO_TAG } from './follow-caret.ts'
import { followFixes } from './follow-fixes.ts'
import { scrollToRange } from './scroll-to-range.ts'

/** The review's commands; those without a flag are about the one in hand. */
export interface ReviewCommands extends ReviewDesk {
  goToNext: (direction: 'next' | 'previous') => void
  /** Fixes the flag in hand; where fixes are looked at together, makes those that are ticked. */
  fixInHand: () => void
  /** Looks at all fixes of what the list shows, or at those that strip leftovers. */
  fixAll: () => void
  stripLeftovers: () => void
  stetInHand: () => void
  /** Brings the words of the flag in hand into sight. */
  showInHand: () => void
}

/** Carries out what an editor decides about flags, in the text and in the review. `log` takes down fixes that were made and undone. */
export function createReviewDesk(
  editor: LexicalEditor,
  blocks: BlockTracker,
  store: ReviewStore,
  log: EditLog,
): ReviewCommands {
  const onFixed = followFixes(editor, log, undone)
  const textHasFocus = () => editor.getRootElement()?.contains(document.activeElement) ?? false

  /** The tags of an update that leaves focus and scroll alone. */
  const quietly = (...tags: UpdateTag[]): UpdateTag[] => [
    ...tags,
    SKIP_SCROLL_INTO_VIEW_TAG,
    ...(textHasFocus() ? [] : [SKIP_DOM_SELECTION_TAG]),
  ]

  const together = fixTogether(editor, blocks, store, () => quietly(GO_TO_TAG), onFixed)

  function rangeOf(place: BlockRange): Range | undefined {
    const block = blocks.get(place.block)
    return block && domRange(editor, block, place)
  }

  function show(flag: LiveFlag): void {
    selectFlag(store, flag.key)
    const range = rangeOf(flag)
    if (range) scrollToRange(range)
  }

  function goToPlace(place: BlockRange): void {
    const range = rangeOf(place)
    if (!range) return
    if (document.activeElement === document.body) editor.getRootElement()?.focus({ preventScroll: true })
    editor.update(
      () => {
        const node = $getNodeByKey(place.block)
        if ($isElementNode(node)) $placeCaret(node, place.start)
      },
      { tag: quietly(GO_TO_TAG) },
    )
    scrollToRange(range)
  }

  /** `said` is what was done before. */
  function goTo(flag: LiveFlag, said = ''): void {
    showCard(store, undefined)
    selectFlag(store, flag.key)
    goToPlace(flag)
    tellOf(flag, said)
  }

  function tellOf(flag: LiveFlag, said: string): void {
    const listed = flagsAtHand(store.getState())
    const place = `${listed.findIndex((one) => one.key === flag.key) + 1} of ${listed.length}`
    announce(`${said} ${nameOf(flag.block)}: ${spokenWords(flag.words)} ${flag.message} ${place}.`.trimStart())
  }

  /** A fix that was taken back is looked at again: it was not the right one, and may be let stand. */
  function undone(made: readonly ChosenFix[]): void {
    const flags = made.map((one) => one.flag)
    putBackFlags(store, flags, blocks.order())
    const flag = flags.length === 1 ? store.getState().flags.find((one) => one === flags[0]) : undefined
    if (!flag || store.getState().preview) return
    show(flag)
    tellOf(flag, 'Undone.')
  }

  /** Goes to the flag that comes next after a place, where there is one. */
  function goOn(from: DraftPlace, said: string): void {
    const next = nextFlag(flagsAtHand(store.getState()), blocks.order(), from, 'next')
    if (next) goTo(next, said)
    else {
      selectFlag(store, undefined)
      announce(`${said} Nothing else is flagged.`)
    }
  }

  function fix(flag: LiveFlag, index = 0): void {
    const chosen = flag.fixes[index]
    if (!chosen) {
      announce('Only a person can decide this one: ask, change the words, or let it stand.')
      return
    }
    const before = blocks.order().indexOf(flag.block)
    const made = applyFixes(editor, blocks, store, [{ flag, fix: chosen }], quietly(GO_TO_TAG))
    if (made.length === 0) return
    onFixed(made)
    const after = blocks.order().indexOf(flag.block)
    const edits = chosen.edits.filter((edit) => edit.block === flag.block)
    const from = after < 0 ? { index: before, offset: 0 } : { index: after, offset: offsetAfter(edits, flag.start) }
    goOn(from, 'Fixed.')
  }

  function stet(flag: LiveFlag, stands: boolean): void {
    letStand(store, flag, stands)
    if (stands) goOn({ index: blocks.order().indexOf(flag.block), offset: flag.start }, 'Let stand.')
    else announce('Flagged again.')
  }

  function nameOf(id: string): string {
    const number = blocks.paragraphNumber(id)
    if (number !== undefined) return `Paragraph ${number}`
    const kind = blocks.get(id)?.kind
    if (kind === 'heading' || kind === undefined) return blocks.order()[0] === id ? 'Headline' : 'Subhead'
    return kind === 'standfirst' ? 'Standfirst' : kind === 'byline' ? 'Byline' : 'Caption'
  }

  function inHand(): LiveFlag | undefined {
    const { selected } = store.getState()
    return openFlags(store.getState()).find((flag) => flag.key === selected)
  }

  /** Where the caret is, or the start of the draft. */
  function caret(): DraftPlace {
    return editor.read(() => {
      const selection = $getSelection()
      const id = $isRangeSelection(selection) ? selection.focus.getNode().getTopLevelElement()?.getKey() : undefined
      const block = id === undefined ? undefined : blocks.get(id)
      if (!block || !$isRangeSelection(selection)) return { index: 0, offset: 0 }
      const offset = $offsetOfPoint(block.segments, selection.focus) ?? 0
      return { index: blocks.order().indexOf(block.id), offset }
    })
  }

  function goToNext(direction: 'next' | 'previous'): void {
    const { selected } = store.getState()
    const flag = nextFlag(flagsAtHand(store.getState()), blocks.order(), caret(), direction, selected)
    if (flag) goTo(flag)
    else announce('Nothing is flagged.')
  }

  /** Does something with the flag in hand; where there is none, takes the next one in hand, so that it is seen first. */
  const withFlagInHand = (act: (flag: LiveFlag) => void) => () => {
    const flag = inHand()
    if (flag) act(flag)
    else goToNext('next')
  }

  return {
    store,
    ...together,
    show,
    goTo: (flag) => goTo(flag),
    fix,
    stet,
    goToPlace,
    nameOf,
    wordsAt: ({ block, start, end }) => blocks.get(block)?.text.slice(start, end) ?? '',
    focusText: () => editor.focus(),
    goToNext,
    fixInHand: () => (store.getState().preview ? together.makeFixes() : withFlagInHand(fix)()),
    fixAll() {
      const { group } = store.getState().filter
      together.preview(group === undefined ? { kind: 'all' } : { kind: 'group', group })
    },
    stripLeftovers: () => together.preview({ kind: 'leftovers' }),
    stetInHand: withFlagInHand((flag) => stet(flag, true)),
    showInHand() {
      const flag = inHand()
      if (flag) show(flag)
    },
  }
}
