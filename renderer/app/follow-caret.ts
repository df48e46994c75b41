import {
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type EditorState,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical'
import { $offsetOfPoint } from '#renderer/editor/block-text.ts'
import type { BlockTracker } from '#renderer/editor/block-tracker.ts'
import { flagAtOffset } from '#renderer/flags/flag-at.ts'
import { openFlags, type ReviewStore, selectFlag, showCard } from '#renderer/flags/review-store.ts'

/** The tag of updates that put the caret somewhere on the desk's own account: no card comes up for them. */
export const GO_TO_TAG = 'go-to'

/** Takes the flag in hand that the caret is put into, and shows its card; typing and leaving put both away again. */
export function followCaret(editor: LexicalEditor, blocks: BlockTracker, store: ReviewStore): void {
  let last = ''
  const hideCard = () => {
    if (store.getState().card?.by === 'caret') showCard(store, undefined)
  }

  const hasFocus = () => editor.getRootElement()?.contains(document.activeElement) ?? false

  /**
   * Nobody moves the caret of a text without the focus: the browser tells of where the words went that its own selection was at,
   * which knows nothing of where the desk put the caret since.
   */
  function keepCaret(before: EditorState): void {
    const selection = before.read(() => $getSelection()?.clone() ?? null)
    editor.update(() => $setSelection(selection), {
      tag: [GO_TO_TAG, SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG],
    })
  }

  editor.registerUpdateListener(({ editorState, prevEditorState, dirtyElements, dirtyLeaves, tags }) => {
    const edited = dirtyElements.size > 0 || dirtyLeaves.size > 0
    const place = editorState.read(() => {
      const selection = $getSelection()
      if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined
      const id = selection.focus.getNode().getTopLevelElement()?.getKey()
      const block = id === undefined ? undefined : blocks.get(id)
      const offset = block && $offsetOfPoint(block.segments, selection.focus)
      return block && offset !== undefined ? { block: block.id, offset } : undefined
    })
    const now = place ? `${place.block} ${place.offset}` : ''
    if (now === last && !edited) return
    if (!edited && !tags.has(GO_TO_TAG) && !hasFocus() && hasRange(prevEditorState)) {
      keepCaret(prevEditorState)
      return
    }
    last = now
    if (edited || tags.has(GO_TO_TAG) || !place || editor.isComposing()) {
      hideCard()
      return
    }
    const { selected } = store.getState()
    const open = openFlags(store.getState())
    const inHand = open.filter((flag) => flag.key === selected)
    const flag = flagAtOffset(inHand, place.block, place.offset) ?? flagAtOffset(open, place.block, place.offset)
    selectFlag(store, flag?.key)
    showCard(store, flag && { key: flag.key, by: 'caret' })
  })
}

function hasRange(state: EditorState): boolean {
  return state.read(() => $isRangeSelection($getSelection()))
}
