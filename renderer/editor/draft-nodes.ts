import { $createLinkNode, $isLinkNode } from '@lexical/link'
import {
  $createLineBreakNode,
  $createTextNode,
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical'
import type { Block, Draft, Mark } from '#shared/draft/block.ts'
import { $createBlock, $formOf } from './block-node.ts'
import { $readBlockText } from './block-text.ts'
import { $createKept, $isKept, $labelOf } from './kept-node.ts'
import { $around, $setAround, $setSlice, $sliceOf } from './source-state.ts'

/** Replaces all that the editor holds. The caret is at the start. */
export function $writeDraft({ blocks, ...around }: Draft): void {
  const root = $getRoot().clear()
  $setAround(around)
  const nodes = blocks.map($createBlockNode)
  root.append(...(nodes.length > 0 ? nodes : [$createBlock({ kind: 'paragraph' })]))
  root.getChildren().find($isElementNode)?.selectStart()
}

/** What the editor holds, as a draft; the id of a block is the key of its node. */
export function $readDraft(): Draft {
  return { ...$around(), blocks: $getRoot().getChildren().flatMap($readBlock) }
}

/** A node of its own for a block, with what it has of the source of the draft in the editor. */
export function $createBlockNode(block: Block): LexicalNode {
  const node = $emptyNode(block)
  $setSlice(node, block)
  return $isElementNode(node) ? node.append(...$inlineNodes(block.text, block.marks ?? [])) : node
}

function $emptyNode({ kind, level, ordered, label }: Block): LexicalNode {
  if (kind === 'kept') return $createKept(label)
  return $createBlock({ kind, ...(level !== undefined && { level }), ...(ordered !== undefined && { ordered }) })
}

function $inlineNodes(words: string, marks: readonly Mark[]): LexicalNode[] {
  const edges = new Set([0, words.length, ...marks.flatMap(({ start, end }) => [start, end])])
  for (const lineBreak of words.matchAll(/\n/g)) edges.add(lineBreak.index).add(lineBreak.index + 1)
  const cuts = [...edges].filter((edge) => edge >= 0 && edge <= words.length).sort((a, b) => a - b)
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0
    const piece = words.slice(start, end)
    if (piece === '\n') return $createLineBreakNode()
    const here = marks.filter((mark) => mark.start <= start && end <= mark.end)
    const node = $createTextNode(piece)
    for (const kind of ['bold', 'italic'] as const) {
      if (here.some((mark) => mark.kind === kind)) node.toggleFormat(kind)
    }
    const href = here.find((mark) => mark.kind === 'link')?.href
    return href === undefined ? node : $createLinkNode(href).append(node)
  })
}

/** A node at the top of the editor as a block; none where it is of another kind. */
export function $readBlock(node: LexicalNode): Block[] {
  if ($isKept(node)) {
    const label = $labelOf(node)
    return [{ id: node.getKey(), kind: 'kept', text: '', ...(label !== undefined && { label }), ...$sliceOf(node) }]
  }
  if (!$isElementNode(node)) return []
  const { text, marks } = $readWords(node)
  return [{ id: node.getKey(), ...$formOf(node), text, ...(marks.length > 0 && { marks }), ...$sliceOf(node) }]
}

function $readWords(node: ElementNode): { text: string; marks: Mark[] } {
  const { text, segments } = $readBlockText(node)
  const marks: Mark[] = []
  const add = (mark: Mark) => {
    const before = marks.findLast((one) => one.kind === mark.kind && one.href === mark.href)
    if (before?.end === mark.start) before.end = mark.end
    else marks.push(mark)
  }
  for (const { key, start, end } of segments) {
    const leaf = $getNodeByKey(key)
    if (!$isTextNode(leaf)) continue
    const link = leaf.getParent()
    if ($isLinkNode(link)) add({ start, end, kind: 'link', href: link.getURL() })
    if (leaf.hasFormat('bold')) add({ start, end, kind: 'bold' })
    if (leaf.hasFormat('italic')) add({ start, end, kind: 'italic' })
  }
  return { text, marks }
}
