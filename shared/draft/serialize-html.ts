import type { Block, Draft } from './block.ts'
import { exportDraft } from './export-draft.ts'
import { parseHtml } from './html-draft.ts'
import { type OpenElement, openElements, type Place, readSlice } from './html-places.ts'
import { asHtmlHasIt, writeHtmlElement } from './html-words.ts'
import { hasEnd, isOwnElement, missingEnd, writeHtmlBlock } from './html-write-block.ts'
import { formOf, imprintedForm, isAsRead } from './imprint.ts'
import { longestRise } from './in-order.ts'

/**
 * The text of an HTML file. What came from `parseHtml` is given back as it was, and the skeleton is always written whole, so
 * that every element ends whatever became of the blocks. A block made in the window goes behind the block before it, where
 * the lists and quotations that are open there suit it; where none do, they are closed before it and begun again after it.
 */
export function serializeHtml({ blocks: all, skeleton = [''] }: Draft): string {
  const blocks = all.filter((block) => (block.kind === 'kept' ? block.source : block.text.trim() !== ''))
  const rise = longestRise(blocks.map((block) => anchorOf(block, skeleton.length - 1)))
  const html = compose(blocks, skeleton, rise)
  const asRead =
    blocks.length === skeleton.length - 1 && blocks.every((block, index) => rise.has(index) && isAsRead(block))
  return asRead || readsAs(html, blocks) ? html : cleanly(blocks, skeleton)
}

/**
 * Where the source is so broken that blocks in other places would be read as other words, the words come first: clean copy
 * between what stood before the first block and what stood after the last one, or, if that is broken too, alone.
 */
function cleanly(blocks: readonly Block[], skeleton: readonly string[]): string {
  const words = exportDraft({ blocks: [...blocks] }, 'html', { wrapper: false })
  const between = skeleton.length > 1 ? `${skeleton[0]}${words}${skeleton.at(-1)}` : `${words}${skeleton[0]}`
  return readsAs(between, blocks) ? between : words
}

/** Whether a source says the words of these blocks, in their order. */
function readsAs(html: string, blocks: readonly Block[]): boolean {
  const read = parseHtml(html).blocks
  return wordsOf(read) === wordsOf(blocks)
}

function wordsOf(blocks: readonly Block[]): string {
  const said = blocks.filter((block) => block.kind !== 'kept').map((block) => asHtmlHasIt(block.text))
  return said.filter((text) => text !== '').join('\n\n')
}

function compose(blocks: readonly Block[], skeleton: readonly string[], rise: ReadonlySet<number>): string {
  const lineEnd = /\r\n|\n|\r/.exec(skeleton.join(''))?.[0] ?? '\n'
  let out = ''
  let open: OpenElement | undefined
  let place = -1
  let pending: Block[] = []
  let last = ''
  const step = (next: number, written: string) => {
    const slice = skeleton.slice(place + 1, next + 1).join('')
    const read = readSlice(slice, open)
    const limit = place < 0 && next === skeleton.length - 1 ? (skeleton[0]?.length ?? 0) : slice.length
    const whole = pending.length > 0 ? insert(slice, read.places, pending, { first: place < 0, limit, lineEnd }) : slice
    const joined = pending.length > 0 || next > place + 1
    const runsOn = !isOwnElement(last) || !hasEnd(last)
    if (joined) out += missingEnd(last)
    const merges = pending.length === 0 && joined && place >= 0 && runsOn && written !== '' && !isOwnElement(written)
    out += merges && !read.separates ? `${whole}<br><br>${written}` : whole + written
    open = read.open
    place = next
    pending = []
    last = written
  }
  blocks.forEach((block, index) => {
    if (rise.has(index)) step(block.source?.place ?? 0, writeHtmlBlock(block))
    else pending.push(block)
  })
  step(skeleton.length - 1, '')
  return out
}

/** The place of a block that can stay in it: it is in a list or a quotation as it was, or is in none as before. */
function anchorOf(block: Block, places: number): number | undefined {
  const { source } = block
  if (!source || source.place >= places) return undefined
  const { form } = imprintedForm(source.imprint)
  return containerOf(form) === containerOf(formOf(block)) ? source.place : undefined
}

function containerOf(form: string): string {
  return form.startsWith('list-item') || form === 'quotation' ? form : ''
}

interface Insertion {
  /** Whether nothing of the source stands before. */
  first: boolean
  /** The last place that is taken where there is a choice. */
  limit: number
  lineEnd: string
}

/** A slice of the skeleton with blocks put in, each group of items or quotations together. */
function insert(
  slice: string,
  places: readonly Place[],
  blocks: readonly Block[],
  { first, limit, lineEnd }: Insertion,
): string {
  let out = ''
  let done = 0
  let from = 0
  for (const group of groups(blocks)) {
    const container = containerOf(group.form)
    const suits = ({ open, at }: Place, index: number) =>
      index >= from && at <= limit && (!open || isInside(open, container))
    const found = first && done === 0 && out === '' ? places.findLastIndex(suits) : places.findIndex(suits)
    const place = places[found < 0 ? from : found]
    if (!place) continue
    from = found < 0 ? from : found
    out += slice.slice(done, place.at)
    done = place.at
    const bare = found >= 0 && isInside(place.open, container)
    const html = group.blocks.map(writeMoved).join(lineEnd)
    const wrapped = bare ? html : wrap(html, container, lineEnd)
    const whole = found >= 0 ? wrapped : reopened(place.open, wrapped, lineEnd)
    out += first && place.at > 0 ? whole + lineEnd : lineEnd + whole
  }
  return out + slice.slice(done)
}

function groups(blocks: readonly Block[]): { form: string; blocks: Block[] }[] {
  const out: { form: string; blocks: Block[] }[] = []
  for (const block of blocks) {
    const form = formOf(block)
    const last = out.at(-1)
    if (last && containerOf(form) !== '' && last.form === form) last.blocks.push(block)
    else out.push({ form, blocks: [block] })
  }
  return out
}

function isInside(open: OpenElement | undefined, container: string): boolean {
  const top = open?.name
  if (container === 'quotation') return top === 'blockquote'
  return container !== '' && top === (container === 'list-item' ? 'ul' : 'ol')
}

function wrap(html: string, container: string, lineEnd: string): string {
  if (container === '') return html
  const name = container === 'quotation' ? 'blockquote' : container === 'list-item' ? 'ul' : 'ol'
  return `<${name}>${lineEnd}${html}${lineEnd}</${name}>`
}

/** An item is not begun again: what follows begins the next one, or is none. */
function reopened(open: OpenElement | undefined, html: string, lineEnd: string): string {
  const elements = openElements(open)
  const closing = elements.map(({ name }) => `</${name}>`)
  const opening = elements
    .reverse()
    .filter(({ name }) => name !== 'li')
    .map(({ tag }) => tag)
  return `${closing.join('')}${lineEnd}${html}${lineEnd}${opening.join('')}`
}

/** A block where it did not stand: as it was written where that is an element of its own which can stand there. */
function writeMoved(block: Block): string {
  const { source } = block
  if (block.kind === 'kept') return source?.raw ?? ''
  if (!source || imprintedForm(source.imprint).form !== formOf(block)) return writeHtmlElement(block)
  const item = /^<li\b/i.test(source.raw)
  const fits = item === (block.kind === 'list-item') && isOwnElement(source.raw) && hasEnd(source.raw)
  return fits && !/^<(?:dd|dt|figcaption|legend|summary)\b/i.test(source.raw)
    ? writeHtmlBlock(block)
    : writeHtmlElement(block)
}
