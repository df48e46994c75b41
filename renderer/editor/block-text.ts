import {
  $isDecoratorNode,
  $isElementNode,
  $isLineBreakNode,
  $isTabNode,
  $isTextNode,
  type ElementNode,
  type NodeKey,
  type PointType,
} from 'lexical'
import type { Range } from '#shared/text/range.ts'

/** What a leaf of the editor contributes to its block's text, half-open. Only `text` can be edited letter by letter. */
export interface Segment extends Range {
  key: NodeKey
  kind: 'text' | 'whole'
}

/** The text of a block as rules see it, and the leaves that it is made of, in order and without holes. */
export interface BlockText {
  text: string
  segments: Segment[]
}

/** A place in one text leaf; the offset counts from the start of the leaf. */
export interface LeafPoint {
  key: NodeKey
  offset: number
}

/** The text of a block: a line break is `\n`, a tab `\t`, anything that is no text U+FFFC. */
export function $readBlockText(block: ElementNode): BlockText {
  const segments: Segment[] = []
  let text = ''
  const add = (key: NodeKey, words: string, kind: Segment['kind']) => {
    segments.push({ key, kind, start: text.length, end: text.length + words.length })
    text += words
  }
  const walk = (element: ElementNode) => {
    for (let node = element.getFirstChild(); node; node = node.getNextSibling()) {
      if ($isTextNode(node)) add(node.getKey(), node.getTextContent(), $isTabNode(node) ? 'whole' : 'text')
      else if ($isLineBreakNode(node)) add(node.getKey(), '\n', 'whole')
      else if ($isDecoratorNode(node)) add(node.getKey(), '\uFFFC', 'whole')
      else if ($isElementNode(node)) walk(node)
    }
  }
  walk(block)
  return { text, segments }
}

/**
 * The place in a leaf for an offset of the block's text. Where two leaves meet, `end` prefers the one that ends there and
 * `start` the one that starts there, so that the points of a range hug its words. Undefined where no text leaf touches
 * the offset.
 */
export function leafPointAt(
  segments: readonly Segment[],
  offset: number,
  side: 'start' | 'end',
): LeafPoint | undefined {
  const touching = segments.filter((one) => one.kind === 'text' && one.start <= offset && offset <= one.end)
  const segment = side === 'start' ? touching.at(-1) : touching[0]
  return segment && { key: segment.key, offset: offset - segment.start }
}

/** The offset in the block's text of a place in one of its leaves; undefined where the leaf is not in the block. */
export function offsetOfLeaf(segments: readonly Segment[], { key, offset }: LeafPoint): number | undefined {
  const segment = segments.find((one) => one.key === key)
  return segment && Math.min(segment.start + offset, segment.end)
}

/** The offset in the block's text of a selection's point that lies in the block. */
export function $offsetOfPoint(segments: readonly Segment[], point: PointType): number | undefined {
  if (point.type === 'text') return offsetOfLeaf(segments, point)
  const element = point.getNode()
  const following = $isElementNode(element) ? element.getChildAtIndex(point.offset) : null
  if (!following) {
    const last = $isElementNode(element) ? element.getLastDescendant() : null
    return last ? segments.find((one) => one.key === last.getKey())?.end : segments.at(-1)?.end
  }
  const first = $isElementNode(following) ? (following.getFirstDescendant() ?? following) : following
  return segments.find((one) => one.key === first.getKey())?.start
}

/** Whether a selection's point is at the start or the end of a block that it lies in. */
export function $isAtEdge(block: ElementNode, point: PointType, edge: 'start' | 'end'): boolean {
  const { text, segments } = $readBlockText(block)
  return ($offsetOfPoint(segments, point) ?? 0) === (edge === 'start' ? 0 : text.length)
}
