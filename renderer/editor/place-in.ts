import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical'
import { $offsetOfPoint, $readBlockText } from './block-text.ts'
import { $placeCaret } from './replace-text.ts'

/** Notes where one is in a draft, caret and scroll; the function goes back there, as far as there is such a place. */
export function placeIn(editor: LexicalEditor): () => void {
  const root = editor.getRootElement()
  const scroller = root?.closest('main')
  const top = scroller?.scrollTop ?? 0
  const caret = editor.read(() => {
    const selection = $getSelection()
    const block = $isRangeSelection(selection) ? selection.focus.getNode().getTopLevelElement() : null
    if (!$isRangeSelection(selection) || !$isElementNode(block)) return undefined
    const offset = $offsetOfPoint($readBlockText(block).segments, selection.focus) ?? 0
    return { index: block.getIndexWithinParent(), offset }
  })
  return () => {
    if (caret) {
      const hasFocus = root?.contains(document.activeElement) ?? false
      editor.update(
        () => {
          const block = $getRoot().getChildAtIndex(caret.index) ?? $getRoot().getLastChild()
          if ($isElementNode(block)) $placeCaret(block, Math.min(caret.offset, $readBlockText(block).text.length))
        },
        { discrete: true, tag: [HISTORY_MERGE_TAG, ...(hasFocus ? [] : [SKIP_DOM_SELECTION_TAG])] },
      )
    }
    if (scroller) scroller.scrollTop = top
  }
}
