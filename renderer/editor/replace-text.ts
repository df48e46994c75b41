import {
  $createLineBreakNode,
  $createTextNode,
  $getNodeByKey,
  $isTextNode,
  type ElementNode,
  type TextNode,
} from 'lexical'
import type { Edit } from '#shared/text/range.ts'
import { $readBlockText, leafPointAt } from './block-text.ts'

/**
 * Applies edits, given in offsets of the block's text before the first of them, each of which takes the format of the
 * words that it replaces, or follows. A block that is left without text goes, unless it is the only one.
 */
export function $replaceInBlock(block: ElementNode, edits: readonly Edit[]): void {
  const fromTheEnd = [...edits].sort((a, b) => b.start - a.start || b.end - a.end)
  for (const edit of fromTheEnd) $replaceOnce(block, edit)
  if ($readBlockText(block).text === '' && block.getParent()?.getChildrenSize() !== 1) block.remove()
}

/** Puts the caret at an offset of the block's text. */
export function $placeCaret(block: ElementNode, offset: number): void {
  const point = leafPointAt($readBlockText(block).segments, offset, 'start')
  const leaf = point && $getNodeByKey(point.key)
  if ($isTextNode(leaf)) leaf.select(point?.offset, point?.offset)
  else block.selectStart()
}

function $replaceOnce(block: ElementNode, { start, end, insert }: Edit): void {
  const { segments } = $readBlockText(block)
  const inside = segments.filter((one) => one.start < end && start < one.end)
  const target = inside.find((one) => one.kind === 'text')?.key ?? leafPointAt(segments, start, 'end')?.key
  for (const segment of segments.filter((one) => one.key === target || inside.includes(one))) {
    const leaf = $getNodeByKey(segment.key)
    if (!leaf) continue
    if (!$isTextNode(leaf) || segment.kind === 'whole') {
      leaf.remove()
      continue
    }
    const from = Math.max(start, segment.start) - segment.start
    const to = Math.min(end, segment.end) - segment.start
    const left = leaf.spliceText(from, Math.max(to - from, 0), segment.key === target ? insert : '')
    if (left.getTextContent() === '') left.remove()
    else $breakLines(left)
  }
  if (target === undefined && insert !== '') $insertBetween(block, start, insert)
}

/** Inserts where no text touches the offset: in an empty block, or between two line breaks. */
function $insertBetween(block: ElementNode, offset: number, insert: string): void {
  const node = $createTextNode(insert)
  const before = $readBlockText(block).segments.find((one) => one.end === offset)
  const leaf = before && $getNodeByKey(before.key)
  if (leaf) leaf.insertAfter(node)
  else block.getFirstChild()?.insertBefore(node) ?? block.append(node)
  $breakLines(node)
}

/** Line breaks are nodes of their own. */
function $breakLines(node: TextNode): void {
  const [first = '', ...others] = node.getTextContent().split('\n')
  if (others.length === 0) return
  let last: TextNode = node.setTextContent(first)
  for (const line of others) {
    const following = $createTextNode(line).setFormat(node.getFormat())
    last.insertAfter($createLineBreakNode()).insertAfter(following)
    last = following
  }
}
