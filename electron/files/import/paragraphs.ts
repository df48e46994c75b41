import type { Block, BlockKind, Mark } from '#shared/draft/block.ts'
import { settleByline } from '#shared/draft/byline.ts'
import { readsAsHeadline } from '#shared/draft/headline.ts'
import { addMark } from '#shared/draft/inline-map.ts'
import { marksWithin } from '#shared/draft/marks-within.ts'

/** A stretch of words of one form. */
export interface Run {
  text: string
  bold?: boolean
  italic?: boolean
  href?: string
}

/** A paragraph as the reader of a format finds it. */
export interface Paragraph {
  kind: Exclude<BlockKind, 'kept'>
  /** As the file counts headings, from 1; 0 is the title of the whole. Only on headings. */
  level?: number
  ordered?: boolean
  runs: Run[]
}

const BLANK_LINE = /\n\s*\n/g
/** Signs that stand for nothing in a document: control characters and a byte-order mark within the text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const STRAY = /[\0-\x08\v\f\x0e-\x1f\x7f\ufeff\ufffe\uffff]/g
const HALF_CHARACTER = /\p{Surrogate}/gu
const LINE_END = /\r\n?|[\u0085\u2028\u2029]/g
const LINK = /^(?:https?|mailto):/i

/**
 * The blocks of an imported document: paragraphs without space around them, cut at blank lines, blank ones left out. The
 * first one is the headline where the file says so or it reads as one; the headings below it are subheads.
 */
export function blocksOf(paragraphs: readonly Paragraph[]): Block[] {
  const blocks: Block[] = []
  for (const paragraph of paragraphs) {
    for (const piece of cut(paragraph.runs)) blocks.push({ id: `b${blocks.length}`, ...formOf(paragraph), ...piece })
  }
  settleHeadings(blocks)
  settleByline(blocks)
  for (const block of blocks) dropStyle(block)
  return blocks
}

/** Whether a link of this address is kept: what leads into files, or runs something, is not. */
export function isKeptLink(href: string): boolean {
  return LINK.test(href)
}

function formOf({ kind, level, ordered }: Paragraph): Pick<Block, 'kind' | 'level' | 'ordered'> {
  if (kind === 'heading') return { kind, level: level ?? 1 }
  return kind === 'list-item' && ordered ? { kind, ordered } : { kind }
}

function cut(runs: readonly Run[]): Pick<Block, 'text' | 'marks'>[] {
  let text = ''
  const marks: Mark[] = []
  for (const run of merged(runs)) {
    const start = text.length
    text += cleaned(run.text)
    const end = text.length
    if (start === end) continue
    if (run.bold) addMark(marks, { start, end, kind: 'bold' })
    if (run.italic) addMark(marks, { start, end, kind: 'italic' })
    if (run.href !== undefined && isKeptLink(run.href)) addMark(marks, { start, end, kind: 'link', href: run.href })
  }
  const pieces: Pick<Block, 'text' | 'marks'>[] = []
  let at = 0
  for (const end of [...[...text.matchAll(BLANK_LINE)].map(({ index }) => index), text.length]) {
    const slice = text.slice(at, end)
    const words = slice.trim()
    const start = at + slice.length - slice.trimStart().length
    at = end
    if (words === '') continue
    const within = marksWithin(marks, start, start + words.length)
    pieces.push(within.length > 0 ? { text: words, marks: within } : { text: words })
  }
  return pieces
}

/** Neighbours of one form as one run: a character may be cut in two by them. */
function merged(runs: readonly Run[]): Run[] {
  const out: Run[] = []
  for (const run of runs) {
    const last = out.at(-1)
    if (last && last.bold === run.bold && last.italic === run.italic && last.href === run.href) last.text += run.text
    else out.push({ ...run })
  }
  return out
}

function cleaned(text: string): string {
  return text.replace(LINE_END, '\n').replace(STRAY, '').replace(HALF_CHARACTER, '\ufffd')
}

/**
 * Levels as a story has them: 1 for the headline only, which is the first block or the title of the file; all other
 * headings keep their order below it, the highest at 2.
 */
function settleHeadings(blocks: Block[]): void {
  const [first] = blocks
  if (!first) return
  const headings = blocks.filter((block) => block.kind === 'heading')
  let headline = headings.find((block) => block.level === 0) ?? (first.level === 1 ? first : undefined)
  if (!headline && first.kind === 'paragraph' && blocks.length > 1 && readsAsHeadline(first.text)) {
    first.kind = 'heading'
    headline = first
  }
  const subheads = headings.filter((block) => block !== headline)
  const highest = subheads.reduce((least, { level = 1 }) => Math.min(least, level), Number.POSITIVE_INFINITY)
  for (const subhead of subheads)
    subhead.level = Math.min(6, Math.max(2, (subhead.level ?? 1) + Math.max(0, 2 - highest)))
  if (headline) headline.level = 1
}

/** Headings are bold by being headings, and what is bold or italic as a whole by its style is no emphasis. */
function dropStyle(block: Block): void {
  if (block.kind === 'paragraph' || block.kind === 'list-item' || !block.marks) return
  const marks = block.marks.filter(({ kind, start, end }) => {
    if (kind === 'link') return true
    return end - start < block.text.length && !(kind === 'bold' && block.kind === 'heading')
  })
  if (marks.length > 0) block.marks = marks
  else delete block.marks
}
