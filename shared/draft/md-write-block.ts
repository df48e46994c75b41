import type { Block, Draft } from './block.ts'
import { formOf, imprintedForm, imprintOf, shownMarks } from './imprint.ts'
import { blockOfLeaf } from './md-draft.ts'
import type { Leaf } from './md-leaves.ts'
import { asMdHasIt, escapeMd, writeMdLines } from './md-words.ts'
import { type MdDefinitions, readMd } from './read-md.ts'
import { type Inline, splices } from './splice-inline.ts'

/** What begins a block's first line: quotation marks and indents, an item's number or bullet. */
const OPENING = /^([ \t>]*)(?:([-*+])|(\d{1,9})([.)]))([ \t]+)/

/** What the blocks of one file are written with. */
export interface MdManner {
  lineEnd: string
  definitions: MdDefinitions
}

/** The manner of a draft's file. */
export function mdMannerOf({ head, blocks, tail }: Draft): MdManner {
  const found = /\r\n|\n|\r/
  const first = blocks.find((block) => found.test(block.gap ?? '') || found.test(block.source?.raw ?? ''))
  const lineEnd = (found.exec(first?.gap ?? '') ?? found.exec(first?.source?.raw ?? '') ?? found.exec(head + tail))?.[0]
  const sources = blocks.map((block) => block.source?.raw ?? '').filter((raw) => raw.includes(']:'))
  return { lineEnd: lineEnd ?? '\n', definitions: readMd(sources.join('\n\n')).definitions }
}

/** A block written by its kind, with its marks or without; `before` is the source of the block before it. */
export function writeMdAnew(block: Block, before: string, { lineEnd }: MdManner, marked = true): string {
  const { kind, level, text } = block
  const lines = writeMdLines({ text, marks: marked ? (block.marks ?? []) : [] })
  if (kind === 'heading') return `${'#'.repeat(level ?? 2)} ${lines.join('<br>').replace(/(\s)(#+)$/, '$1\\$2')}`
  const first = kind === 'quotation' ? '> ' : kind === 'list-item' ? itemOpening(block, before) : ''
  return withOpening(first, lines, lineEnd)
}

function withOpening(first: string, lines: readonly string[], lineEnd: string): string {
  const rest = first.replace(/[^>\t]/g, ' ')
  return first + lines.join(`\\${lineEnd}${rest}`)
}

/** The bullet of the item before, or the number after its number, with what stands before it. */
function itemOpening({ ordered = false }: Block, before: string): string {
  const [, indent = '', bullet, number, stop = '.', space = ' '] = OPENING.exec(before) ?? []
  if (ordered) return number === undefined ? '1. ' : `${indent}${(Number(number) + 1) % 1_000_000_000}${stop}${space}`
  return bullet === undefined ? '- ' : `${indent}${bullet}${space}`
}

/**
 * A block of a Markdown source that was edited, with the changes in the lines that it was read from; undefined where it is
 * another kind of block now, or where its words cannot be changed there.
 */
export function spliceMdBlock(block: Block, manner: MdManner): string | undefined {
  const { source } = block
  if (!source || formOf(block) !== imprintedForm(source.imprint).form) return undefined
  const read = readMdBlock(block, manner)
  return read && splice(block, read.before, read.context, manner)
}

/** A block as it was read from its lines, with the places of its words, and the lines behind which it is read that way. */
export function readMdBlock({ source }: Block, manner: MdManner): { before: Leaf; context: string } | undefined {
  if (!source) return undefined
  for (const context of contextsOf(source.raw)) {
    const before = readOne(source.raw, context, manner)
    if (before && isImprintOf(before, source.imprint)) return { before, context }
  }
  return undefined
}

/** What is the caption of a picture does not show in its own lines. */
function isImprintOf(leaf: Leaf, imprint: string): boolean {
  const block = blockOfLeaf(leaf, '')
  return imprintOf(block) === imprint || imprintOf({ ...block, kind: 'caption' }) === imprint
}

function splice(block: Block, before: Leaf, context: string, manner: MdManner): string | undefined {
  const raw = block.source?.raw ?? ''
  const start = Math.min(before.map.from[0] ?? 0, ...before.map.items.map((item) => item.from))
  const opening = raw.slice(0, start)
  const rest = opening.replace(/[^>\t]/g, ' ')
  const lineBreak = block.kind === 'heading' ? '<br>' : `\\${manner.lineEnd}${rest}`
  const after = { text: block.text, marks: block.marks ?? [] }
  const writer = {
    escape: (words: string) => escapeMd(words, lineBreak),
    write: (inline: Inline) => spaced(inline.text, writeMdLines(inline).join(lineBreak)),
  }
  const reads = (candidate: string) => {
    const read = readOne(candidate, context, manner)
    return read && sameWords(read, block) ? candidate : undefined
  }
  for (const spliced of splices(raw, before, after, writer)) if (reads(spliced) !== undefined) return spliced
  if (/[\r\n]/.test(opening) || block.kind === 'heading') return undefined
  const wordless = before.map.items
    .filter((item) => item.start === item.end)
    .map((item) => raw.slice(item.from, item.to))
  return reads(withOpening(opening, writeMdLines(after), manner.lineEnd) + wordless.join(''))
}

/** Words in the middle of a line keep the space around them. */
function spaced(text: string, written: string): string {
  const before = /^[ \t]*/.exec(text)?.[0] ?? ''
  const after = text.trim() === '' ? '' : (/[ \t]*$/.exec(text)?.[0] ?? '')
  return before + written + after
}

/** Whether a block is read with the words and the marks that it is to have. */
export function sameWords(read: Pick<Block, 'text' | 'marks'>, wanted: Block): boolean {
  const text = asMdHasIt(wanted.text)
  if (asMdHasIt(read.text) !== text) return false
  if (text !== wanted.text) return true
  return JSON.stringify(shownMarks(read)) === JSON.stringify(shownMarks(wanted))
}

/** A block's lines read behind some lines that they depend on, with places of the block's own lines. */
function readOne(raw: string, context: string, { definitions }: MdManner): Leaf | undefined {
  const leaves = readMd(context + raw, { known: definitions, map: true }).leaves.filter(
    (leaf) => leaf.to > context.length,
  )
  const [leaf] = leaves
  if (!leaf || leaves.length !== 1 || leaf.from < context.length) return undefined
  const { map, text } = leaf
  if (map.from.length === text.length) return { ...leaf, map: shiftedMap(map, context.length) }
  const at = raw.indexOf(text)
  const units = Array.from({ length: text.length }, (_, index) => at + index)
  return { ...leaf, map: { from: units, to: units.map((unit) => unit + 1), leaf: units.map(() => 1), items: [] } }
}

function shiftedMap(map: Leaf['map'], by: number): Leaf['map'] {
  return {
    ...map,
    from: map.from.map((at) => at - by),
    to: map.to.map((at) => at - by),
    items: map.items.map((item) => ({ ...item, from: item.from - by, to: item.to - by })),
  }
}

/** Lines behind which an indented line is what it was: none, or the item of a list that it is indented under. */
function contextsOf(raw: string): string[] {
  const [, quotation = '', indent = ''] = /^((?:[ ]{0,3}>[ ]?)*)([ \t]*)/.exec(raw) ?? []
  const width = indent.replaceAll('\t', '    ').length
  if (width < 2) return ['']
  let line = quotation
  for (let left = width; left >= 2; left -= 4) line += `-${' '.repeat(Math.min(left, 4) - 1)}`
  return ['', `${line}x\n${quotation.trimEnd()}\n`]
}
