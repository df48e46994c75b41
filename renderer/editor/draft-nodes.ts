import { $createLinkNode, $isLinkNode } from '@lexical/link'
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getNodeByKey,
  $getRoot,
  $getState,
  $isElementNode,
  $isTextNode,
  $setState,
  createState,
  type ElementNode,
  type LexicalNode,
} from 'lexical'
import type { Block, BlockKind, Draft, Mark, SourceFormat } from '#shared/draft/block.ts'
import { sourceFormat } from '#shared/draft/draft-schema.ts'
import { $readBlockText } from './block-text.ts'

const text = { parse: (value: unknown) => (typeof value === 'string' ? value : '') }
const optionalText = { parse: (value: unknown) => (typeof value === 'string' ? value : undefined) }
/** What stood in the source before a block; kept on the node, so that undo, cut and paste carry it along. */
const gapState = createState('gap', optionalText)
const formatState = createState('format', {
  parse: (value: unknown): SourceFormat => sourceFormat.catch('txt').parse(value),
})
const headState = createState('head', text)
const tailState = createState('tail', text)

/** Replaces all that the editor holds. The caret is at the start. List items become paragraphs: the page shows no lists. */
export function $writeDraft({ format, head, blocks, tail }: Draft): void {
  const root = $getRoot().clear()
  $setState(root, formatState, format)
  $setState(root, headState, head)
  $setState(root, tailState, tail)
  const nodes = blocks.map((block, index) => $createBlockNode(block, index === 0))
  root.append(...(nodes.length > 0 ? nodes : [$createParagraphNode()]))
  root.getFirstChild()?.selectStart()
}

/** What the editor holds, as a draft; the id of a block is the key of its node. */
export function $readDraft(): Draft {
  const root = $getRoot()
  const blocks = root.getChildren().filter($isElementNode).map($readBlock)
  return {
    format: $getState(root, formatState),
    head: $getState(root, headState),
    blocks,
    tail: $getState(root, tailState),
  }
}

/** The kind of a block node. */
export function $kindOf(node: ElementNode): BlockKind {
  if ($isHeadingNode(node)) return 'heading'
  return $isQuoteNode(node) ? 'quotation' : 'paragraph'
}

/** A node of its own for a block; `first` says whether a heading is the headline or a subhead. */
export function $createBlockNode(block: Block, first: boolean): ElementNode {
  const node = $emptyBlockNode(block.kind, first)
  if (block.gap !== undefined) $setState(node, gapState, block.gap)
  return node.append(...$inlineNodes(block.text, block.marks ?? []))
}

function $emptyBlockNode(kind: BlockKind, first: boolean): ElementNode {
  if (kind === 'heading') return $createHeadingNode(first ? 'h1' : 'h2')
  return kind === 'quotation' ? $createQuoteNode() : $createParagraphNode()
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

/** A block of the editor; its id is the key of its node. */
export function $readBlock(node: ElementNode): Block {
  const { text: words, segments } = $readBlockText(node)
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
  const gap = $getState(node, gapState)
  return {
    id: node.getKey(),
    kind: $kindOf(node),
    text: words,
    ...(marks.length > 0 && { marks }),
    ...(gap !== undefined && { gap }),
  }
}
