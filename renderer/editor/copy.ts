import { type ExportMimeTypeFunction, GetClipboardDataExtension } from '@lexical/clipboard'
import {
  $getRoot,
  $isElementNode,
  $isRangeSelection,
  configExtension,
  type PointType,
  type RangeSelection,
} from 'lexical'
import type { Block } from '#shared/draft/block.ts'
import { exportDraft } from '#shared/draft/export-draft.ts'
import { marksWithin } from '#shared/draft/marks-within.ts'
import { $offsetOfPoint, $readBlockText } from './block-text.ts'
import { $readBlock } from './draft-nodes.ts'

/** What goes to other programs as rich text: of several blocks, the clean copy of them, with lists as lists. */
export const CopyExtension = configExtension(GetClipboardDataExtension, {
  $exportMimeType: { 'text/html': [$cleanHtml] },
})

function $cleanHtml(...[selection, $next]: Parameters<ExportMimeTypeFunction>): string | null {
  if (!$isRangeSelection(selection)) return $next()
  const blocks = $selectedWords(selection)
  return blocks.length > 1 ? exportDraft({ blocks }, 'html', { wrapper: false }) : $next()
}

/** The blocks of a selection, the first and the last cut to it. */
function $selectedWords(selection: RangeSelection): Block[] {
  const [first, last] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus]
  const all = $getRoot().getChildren()
  const from = $placeOf(first)
  const to = $placeOf(last)
  return all.slice(from.index, to.index + 1).flatMap((node, index, slice) =>
    $readBlock(node).map((block) => {
      const start = index === 0 ? from.offset : 0
      const end = index === slice.length - 1 ? (to.offset ?? block.text.length) : block.text.length
      return cut(block, start ?? 0, end)
    }),
  )
}

/** Which block a point is in, and at which offset of its text; no offset where that is not told. */
function $placeOf(point: PointType): { index: number; offset: number | undefined } {
  const block = point.getNode().getTopLevelElement()
  // On the root itself the offset counts its blocks.
  if (!block) return { index: Math.max(point.offset - (point.offset > 0 ? 1 : 0), 0), offset: undefined }
  const segments = $isElementNode(block) ? $readBlockText(block).segments : []
  return { index: block.getIndexWithinParent(), offset: $offsetOfPoint(segments, point) }
}

function cut({ marks = [], ...block }: Block, start: number, end: number): Block {
  const kept = marksWithin(marks, start, end)
  return { ...block, text: block.text.slice(start, end), ...(kept.length > 0 && { marks: kept }) }
}
