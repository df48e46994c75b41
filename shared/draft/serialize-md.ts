import type { Block, Draft } from './block.ts'
import { isAsRead } from './imprint.ts'
import { parseMd } from './md-draft.ts'
import { type MdManner, mdMannerOf, sameWords, spliceMdBlock, writeMdAnew } from './md-write-block.ts'
import { missingMdEnd } from './read-md.ts'

/** How a block is written: as it stood or spliced, anew, or anew without its marks. */
type Care = 0 | 1 | 2

/** So often what was written is read again; each time more of what was read otherwise is written anew. */
const MOST_ROUNDS = 5

/**
 * The text of a Markdown file. What came from `parseMd` is given back as it was, and an edited block changes in the words
 * that were edited. What is written is read again: where a block would be read as other words, for what stands beside it now
 * or for the signs in it, it and its neighbours are written anew.
 */
export function serializeMd(draft: Draft): string {
  const there = draft.blocks.filter((block) => (block.kind === 'kept' ? block.source : block.text.trim() !== ''))
  const blocks = frontMatterFirst(there)
  const manner = mdMannerOf({ ...draft, blocks })
  const care = new Map<number, Care>()
  let text = ''
  for (let round = 0; round < MOST_ROUNDS; round++) {
    text = compose(draft, blocks, care, manner)
    if (round === 0 && isUntouched(blocks) && !blocks.some(namesDefinition)) return text
    const span = misread(text, blocks)
    if (!span) return text
    const by = round === 0 ? 0 : round === 1 ? 1 : blocks.length
    for (let at = Math.max(0, span.from - by); at <= Math.min(blocks.length - 1, span.to + by); at++) {
      care.set(at, round < 2 ? 1 : 2)
    }
  }
  return text
}

/** Front matter is none but at the start. */
function frontMatterFirst(blocks: readonly Block[]): Block[] {
  const front = blocks.find((block) => block.label === 'Front matter')
  return front ? [front, ...blocks.filter((block) => block.label !== 'Front matter')] : [...blocks]
}

/** Whether a block has a footnote, or a link whose address stands elsewhere. */
function namesDefinition({ marks, source }: Block): boolean {
  const raw = source?.raw ?? ''
  return raw.includes('[^') || (marks ?? []).some(({ href }) => href !== undefined && !raw.includes(href))
}

/** Whether the blocks are as they were read. Last ones may be gone, which only matters to links that they gave the address of. */
function isUntouched(blocks: readonly Block[]): boolean {
  return blocks.every(
    (block, index) => isAsRead(block) && block.source?.place === index && (index === 0 || block.gap !== undefined),
  )
}

function compose(draft: Draft, blocks: readonly Block[], care: ReadonlyMap<number, Care>, manner: MdManner): string {
  let out = care.get(0) && /\S/.test(draft.head) ? draft.head + manner.lineEnd : draft.head
  let last = ''
  blocks.forEach((block, index) => {
    const before = blocks[index - 1]
    const stays =
      before?.source !== undefined && block.source?.place === before.source.place + 1 && block.gap !== undefined
    const natural = stays && !care.get(index) && !care.get(index - 1)
    const careOf = care.get(index) ?? 0
    const written =
      block.kind === 'kept'
        ? keptSource(block, natural || (index === 0 && block.source?.place === 0), manner)
        : writtenBlock(block, careOf, last, manner)
    if (natural) out += block.gap
    else if (before)
      out += missingMdEnd(last).replaceAll('\n', manner.lineEnd) + joint(before, block, last, written, manner)
    else if (
      /^(?:---|\+\+\+)/.test(written) &&
      block.label !== 'Front matter' &&
      out === '' &&
      (block.source?.place !== 0 || care.get(0))
    )
      out += manner.lineEnd
    out += written
    last = written
  })
  if (blocks.length === 0 || !/\S/.test(draft.tail)) return out + draft.tail
  // What is left open in a list takes the lines behind it along.
  const parted = /[\r\n]$/.test(out)
  const apart = /^[^\r\n]/.test(draft.tail) ? (parted ? 0 : 2) : care.get(blocks.length - 1) ? 1 : 0
  return out + manner.lineEnd.repeat(apart) + draft.tail
}

function writtenBlock(block: Block, care: Care, before: string, manner: MdManner): string {
  if (care === 0 && block.source && isAsRead(block)) return block.source.raw
  return (care === 0 ? spliceMdBlock(block, manner) : undefined) ?? writeMdAnew(block, before, manner, care < 2)
}

/**
 * What is indented would be part of the last item behind a list: elsewhere than it stood, indented code is written with fences,
 * and the rest without its indent.
 */
function keptSource({ source, label }: Block, stays: boolean, { lineEnd }: MdManner): string {
  const raw = source?.raw ?? ''
  if (stays) return raw
  if (label === 'Code' && /^(?: {4}|\t)/.test(raw)) {
    const lines = raw.split(/\r\n|\n|\r/).map((line) => line.replace(/^(?: {1,4}|\t)/, ''))
    return ['```', ...lines, '```'].join(lineEnd)
  }
  const indent = /^ {1,3}(?=\S)/.exec(raw)?.[0].length ?? 0
  return indent > 0 ? raw.replace(new RegExp(`^ {1,${indent}}`, label === 'Code' ? 'gm' : ''), '') : raw
}

/** What goes between two blocks that did not stand side by side, or are not as they were. */
function joint(before: Block, block: Block, last: string, written: string, { lineEnd }: MdManner): string {
  if (before.kind === 'list-item' && block.kind === 'list-item') return lineEnd
  if (before.kind === 'quotation' && block.kind === 'quotation' && last.startsWith('>') && written.startsWith('>')) {
    return `${lineEnd}>${lineEnd}`
  }
  return lineEnd + lineEnd
}

/** The blocks between the first and the last one that a text would be read otherwise; undefined where it says them all. */
function misread(text: string, blocks: readonly Block[]): { from: number; to: number } | undefined {
  const read = parseMd(text).blocks
  const same = (a: Block | undefined, b: Block | undefined) => a !== undefined && b !== undefined && isReadAs(a, b)
  let from = 0
  while (from < blocks.length && same(read[from], blocks[from])) from += 1
  if (from === blocks.length && read.length === blocks.length) return undefined
  let to = 0
  while (to < blocks.length - from && same(read.at(-1 - to), blocks.at(-1 - to))) to += 1
  return { from: Math.min(from, blocks.length - 1), to: Math.max(blocks.length - 1 - to, from) }
}

function isReadAs(read: Block, wanted: Block): boolean {
  if (read.kind === 'kept' || wanted.kind === 'kept') return read.kind === wanted.kind
  return plainForm(read) === plainForm(wanted) && sameWords(read, wanted)
}

/** Markdown has no standfirst, no byline and no caption: they are paragraphs. */
function plainForm({ kind, level, ordered }: Block): string {
  if (kind === 'standfirst' || kind === 'byline' || kind === 'caption') return 'paragraph'
  return kind === 'heading' ? `heading ${level ?? 2}` : kind === 'list-item' && ordered ? 'item with a number' : kind
}
