import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type UpdateTag,
} from 'lexical'
import { $offsetOfPoint, $readBlockText } from '#renderer/editor/block-text.ts'
import type { BlockTracker } from '#renderer/editor/block-tracker.ts'
import { $placeCaret, $replaceInBlock } from '#renderer/editor/replace-text.ts'
import type { ChosenFix } from '#renderer/flags/fix-choice.ts'
import { type ReviewStore, takeFixed } from '#renderer/flags/review-store.ts'
import type { BlockEdit } from '#shared/engine/flag.ts'
import { offsetAfter } from '#shared/text/remap.ts'

/**
 * Makes fixes that go together in one update of the editor and one step of its history, each whole and only while its words
 * are still those that were flagged. Gives those that it made; their flags are gone then, and the others are on their words.
 */
export function applyFixes(
  editor: LexicalEditor,
  blocks: BlockTracker,
  store: ReviewStore,
  fixes: readonly ChosenFix[],
  tags: readonly UpdateTag[],
): ChosenFix[] {
  const made = fixes.filter((one) => holds(blocks, one))
  const edits = made.flatMap(({ fix }) => fix.edits)
  const before = store.getState().flags
  editor.update(() => $apply(edits), { discrete: true, tag: [HISTORY_PUSH_TAG, ...tags] })
  takeFixed(
    store,
    before,
    made.map(({ flag }) => flag),
    edits,
    (block) => blocks.get(block) !== undefined,
  )
  return made
}

function holds(blocks: BlockTracker, { flag, fix }: ChosenFix): boolean {
  const text = (block: string) => blocks.get(block)?.text
  return (
    text(flag.block)?.slice(flag.start, flag.end) === flag.actual &&
    fix.edits.every(({ block, end }) => end <= (text(block)?.length ?? -1))
  )
}

/** Makes the edits, and leaves the caret by the words that it is at. */
function $apply(edits: readonly BlockEdit[]): void {
  const caret = $caret()
  for (const id of new Set(edits.map((edit) => edit.block))) {
    const node = $getNodeByKey(id)
    const inBlock = edits.filter((edit) => edit.block === id)
    if (!$isElementNode(node)) continue
    $replaceInBlock(node, inBlock)
    if (caret?.block === id && node.isAttached()) $placeCaret(node, offsetAfter(inBlock, caret.offset))
  }
}

function $caret(): { block: string; offset: number } | undefined {
  const selection = $getSelection()
  const block = $isRangeSelection(selection) ? selection.focus.getNode().getTopLevelElement() : null
  if (!$isRangeSelection(selection) || !$isElementNode(block)) return undefined
  const offset = $offsetOfPoint($readBlockText(block).segments, selection.focus)
  return offset === undefined ? undefined : { block: block.getKey(), offset }
}
