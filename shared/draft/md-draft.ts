import type { Block, Draft } from './block.ts'
import { imprintOf } from './imprint.ts'
import type { Leaf } from './md-leaves.ts'
import { readMd } from './read-md.ts'

/**
 * The draft of a Markdown file: CommonMark with front matter, footnotes, tables and strikethrough. A block is the lines that it
 * stands in, with all that begins them; the lines between blocks are gaps, so that `serializeMd` gives the same text
 * back. A paragraph in nothing but italics that follows a picture is its caption.
 */
export function parseMd(text: string): Draft {
  const blocks: Block[] = []
  let head = ''
  let at = 0
  for (const leaf of readMd(text).leaves) {
    const block = blockOfLeaf(leaf, `b${blocks.length}`, blocks.at(-1))
    const gap = text.slice(at, leaf.from)
    if (blocks.length === 0) head = gap
    else block.gap = gap
    block.source = { raw: text.slice(leaf.from, leaf.to), imprint: imprintOf(block), place: blocks.length }
    blocks.push(block)
    at = leaf.to
  }
  return { format: 'md', head, blocks, tail: text.slice(at) }
}

/** A leaf as a block, without its source. */
export function blockOfLeaf({ kind, level, ordered, label, text, marks }: Leaf, id: string, before?: Block): Block {
  const caption =
    kind === 'paragraph' &&
    before?.label === 'Picture' &&
    marks.some((mark) => mark.kind === 'italic' && mark.start === 0 && mark.end === text.length)
  return {
    id,
    kind: caption ? 'caption' : kind,
    text,
    ...(level !== undefined && { level }),
    ...(kind === 'list-item' && { ordered }),
    ...(label !== undefined && { label }),
    ...(marks.length > 0 && { marks }),
  }
}
