import type { BlockKind, Mark } from './block.ts'
import { createText } from './growing-text.ts'
import { type Manner, mannerOf, plainManner } from './html-manner.ts'
import { alignHtmlText, placeOfText } from './html-text.ts'
import {
  attributeOf,
  type HtmlElement,
  type HtmlNode,
  type HtmlText,
  isElement,
  isText,
  parseHtmlTree,
} from './html-tree.ts'
import { addMark, type InlineMap, trimGathered } from './inline-map.ts'
import { isWordListMark, wordManner } from './word-html.ts'

const wordsOf = (words: string) => new Set(words.split(' '))
/** What is in these is not for reading. */
const SILENT = wordsOf(
  'button datalist head input meta link noscript option progress script select style template textarea title base param source track',
)
const BLOCKS = wordsOf(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav noframes ol p pre search section summary table tbody td tfoot th thead tr ul',
)
/** Elements that stand for one block where they hold nothing but its words. */
const OWN = wordsOf('address center dd div dt figcaption h1 h2 h3 h4 h5 h6 legend li p pre summary')
/** Elements without words, and what people call them. */
const LABELS: Readonly<Record<string, string>> = {
  audio: 'Sound',
  canvas: 'Drawing',
  embed: 'Embedded page',
  hr: 'Line',
  iframe: 'Embedded page',
  img: 'Picture',
  math: 'Formula',
  object: 'Embedded page',
  picture: 'Picture',
  pre: 'Code',
  svg: 'Drawing',
  table: 'Table',
  video: 'Video',
}
const LAYOUT = wordsOf('article blockquote div h1 h2 h3 h4 h5 h6 ol p section table ul')

/** Whether the words of an element are not shown where they come from, so that nobody means to bring them along. */
function isHidden(element: HtmlElement): boolean {
  const style = attributeOf(element, 'style') ?? ''
  return attributeOf(element, 'hidden') !== undefined || /(?:^|[;\s])(?:display:\s*none|mso-hide:\s*all)/i.test(style)
}

/** A block of an HTML source: its words, and the slice that it stands in, `own` where that is an element of its own. */
export interface Run {
  kind: BlockKind
  level: number | undefined
  ordered: boolean
  label: string | undefined
  text: string
  marks: Mark[]
  map: InlineMap
  from: number
  to: number
  own: boolean
}

interface Frame {
  node: HtmlElement | { childNodes: HtmlNode[] }
  manner: Manner
  index: number
  block: boolean
  /** How many runs had ended when the element began. */
  begun: number
  /** Runs that stand directly in the element, and all in it. */
  direct: number
  runs: number
  closed: boolean
  item: InlineMap['items'][number] | undefined
}

export interface RunOptions {
  /** Whether tables, pictures and so on come as kept blocks; else cells are read as paragraphs, and the rest is left out. */
  kept: boolean
  /** Whether the place of each character is wanted. */
  map?: boolean
}

/**
 * The blocks of an HTML source in the order of the source, and whether they are no more than a part of a line; undefined
 * where the source is too tangled to be read as a tree. It is read without the browser, which would apply its styles.
 */
export function readRuns(
  html: string,
  { kept, map: mapped = false }: RunOptions,
): { runs: Run[]; inline: boolean } | undefined {
  const tree = parseHtmlTree(html)
  if (!tree) return undefined
  const runs: Run[] = []
  const stack: Frame[] = []
  let inline = true
  let ended = 0
  let text = createText()
  let marks: Mark[] = []
  let map = emptyMap()
  let manner = plainManner
  let author = ''
  let label: string | undefined
  let first: { from: number; frames: Frame[] } | undefined
  let last: { to: number; frames: Frame[] } | undefined
  let leaf = 0

  function endRun(): void {
    ended += 1
    const gathered = trimGathered({ text: text.whole(), marks, map })
    if (first && last && (gathered.text !== '' || (label !== undefined && kept))) {
      const frames = [...stack]
      const block = frames.findLast((frame) => frame.block)
      addRun(
        gathered.text === '' ? keptRun(label) : wordRun(gathered),
        outermost(first.frames)?.from ?? first.from,
        outermost(last.frames)?.to ?? last.to,
        block,
      )
    }
    text = createText()
    marks = []
    map = emptyMap()
    author = ''
    label = undefined
    first = undefined
    last = undefined
  }

  function wordRun(gathered: Pick<Run, 'text' | 'marks' | 'map'>) {
    const { item, level, ordered } = manner
    let { kind } = manner
    if (kind === 'list-item' && item?.begun) kind = 'paragraph'
    if (item) item.begun = true
    if (kind === 'paragraph' && author !== '' && /^\s*(?:by:?)?\s*$/i.test(gathered.text.replace(author.trim(), '')))
      kind = 'byline'
    return {
      kind,
      level: kind === 'heading' ? level : undefined,
      ordered: kind === 'list-item' && ordered,
      label: undefined,
      ...gathered,
    }
  }

  function addRun(run: Omit<Run, 'from' | 'to' | 'own'>, from: number, to: number, block: Frame | undefined): void {
    runs.push({ ...run, from, to, own: false })
    if (block) block.direct += 1
    for (const frame of stack) frame.runs += 1
  }

  /** The place of the outermost element around a leaf that holds nothing but words of the run. */
  function outermost(frames: readonly Frame[]): { from: number; to: number } | undefined {
    const whole = frames.find((frame) => frame.closed && frame.begun === ended - 1)
    return whole && placeOf(whole.node)
  }

  function inlineFrames(): Frame[] {
    return stack.slice(stack.findLastIndex((frame) => frame.block) + 1)
  }

  function addLeaf(from: number, to: number): void {
    const frames = inlineFrames()
    first ??= { from, frames }
    last = { to, frames }
  }

  function addText(node: HtmlText, within: Manner): void {
    const { value } = node
    const place = placeOfText(node, html)
    if (!place) return
    const places = mapped ? alignHtmlText(html.slice(place.from, place.to), value) : undefined
    if (/[^ \t\n\r\f]/.test(value)) {
      addLeaf(place.from + leadingSpace(html, place.from), trimmedEnd(html, place.to, place.from))
    } else if (text.length() === 0) return
    leaf += 1
    for (const { 0: piece, index } of value.matchAll(within.pre ? /[\s\S]+/g : /[ \t\n\r\f]+|[^ \t\n\r\f]+/g)) {
      const space = !within.pre && /^[ \t\n\r\f]/.test(piece)
      if (space && /^[ \n]?$/.test(text.last())) continue
      if (text.length() === 0) manner = within
      const words = space ? ' ' : piece
      const span = { start: text.length(), end: text.length() + words.length }
      text.add(words)
      if (within.author) author += words
      if (within.bold) addMark(marks, { ...span, kind: 'bold' })
      if (within.italic) addMark(marks, { ...span, kind: 'italic' })
      if (within.href !== undefined) addMark(marks, { ...span, kind: 'link', href: within.href })
      if (!mapped) continue
      for (let at = 0; at < words.length; at++) {
        const end = space ? index + piece.length - 1 : index + at
        map.from.push(place.from + (places?.from[index + at] ?? 0))
        map.to.push(places ? place.from + (places.to[end] ?? 0) : place.to)
        map.leaf.push(places ? leaf : -1)
      }
    }
  }

  function addBreak(element: HtmlElement): void {
    // Two line breaks are how mail and chat write a new paragraph.
    if (text.length() === 0 && label === undefined) return
    const dropped = text.trimEnd()
    if (dropped.includes('\n')) {
      endRun()
      return
    }
    const place = placeOf(element)
    const end = text.length()
    for (const mark of marks.slice(-3)) mark.end = Math.min(mark.end, end)
    text.add('\n')
    if (!mapped) return
    for (const list of [map.from, map.to, map.leaf]) list.length -= dropped.length
    map.from.push(place?.from ?? 0)
    map.to.push(place?.to ?? 0)
    map.leaf.push(-1)
  }

  function addAtom(element: HtmlElement): void {
    const place = placeOf(element)
    if (!place) return
    if (element.tagName === 'hr' || element.tagName === 'table' || element.tagName === 'pre') {
      const block = stack.findLast((frame) => frame.block)
      endRun()
      inline = false
      if (kept) addRun(keptRun(LABELS[element.tagName]), place.from, place.to, block)
      return
    }
    if (!kept) return
    addLeaf(place.from, place.to)
    label ??= LABELS[element.tagName]
    if (mapped && !stack.at(-1)?.item) map.items.push({ start: text.length(), end: text.length(), ...place })
  }

  function enter(element: HtmlElement, outer: Frame): void {
    const { tagName } = element
    const block = BLOCKS.has(tagName)
    if (block) {
      endRun()
      if (tagName !== 'html' && tagName !== 'body') inline = false
    }
    const place = placeOf(element)
    const item =
      mapped && !block && place ? (outer.item ?? { start: text.length(), end: text.length(), ...place }) : undefined
    if (item && item !== outer.item) map.items.push(item)
    stack.push({
      node: element,
      manner: { ...mannerOf(element, outer.manner, block), ...(block && !kept && wordManner(element)) },
      index: 0,
      block,
      begun: ended,
      direct: 0,
      runs: 0,
      closed: false,
      item,
    })
  }

  function isAtom(element: HtmlElement): boolean {
    const { tagName } = element
    if (tagName === 'table') return kept && !isLayout(element)
    if (tagName === 'pre') return kept && element.childNodes.some((child) => child.nodeName === 'code')
    return Object.hasOwn(LABELS, tagName)
  }

  function leave(frame: Frame): void {
    frame.closed = true
    if (frame.item) frame.item.end = text.length()
    if (!frame.block || !('tagName' in frame.node)) return
    endRun()
    const place = placeOf(frame.node)
    const run = runs.at(-1)
    if (!run || !place || frame.runs !== 1 || frame.direct !== 1 || !OWN.has(frame.node.tagName)) return
    run.from = place.from
    run.to = trimmedEnd(html, place.to, place.from)
    run.own = true
  }

  stack.push({
    node: tree,
    manner: plainManner,
    index: 0,
    block: true,
    begun: 0,
    direct: 0,
    runs: 0,
    closed: false,
    item: undefined,
  })
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const child = frame.node.childNodes[frame.index++]
    if (!child) {
      leave(frame)
      stack.pop()
    } else if (isText(child)) addText(child, frame.manner)
    else if (isElement(child) && !SILENT.has(child.tagName) && (kept || !(isWordListMark(child) || isHidden(child)))) {
      if (child.tagName === 'br') addBreak(child)
      else if (isAtom(child)) addAtom(child)
      else enter(child, frame)
    }
  }
  endRun()
  return { runs: inSourceOrder(runs), inline }
}

function keptRun(label: string | undefined): Omit<Run, 'from' | 'to' | 'own'> {
  return {
    kind: 'kept',
    level: undefined,
    ordered: false,
    label: label ?? 'Markup',
    text: '',
    marks: [],
    map: emptyMap(),
  }
}

function emptyMap(): InlineMap {
  return { from: [], to: [], leaf: [], items: [] }
}

function placeOf(node: Frame['node']): { from: number; to: number } | undefined {
  const place = 'tagName' in node ? node.sourceCodeLocation : undefined
  return place ? { from: place.startOffset, to: place.endOffset } : undefined
}

/** A table that holds paragraphs and lists is there for its columns, not for its figures. */
function isLayout(table: HtmlElement): boolean {
  if (/^(?:presentation|none)$/.test(attributeOf(table, 'role') ?? '')) return true
  const open: HtmlNode[] = [...table.childNodes]
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue
    if (LAYOUT.has(node.tagName)) return true
    for (const child of node.childNodes) open.push(child)
  }
  return false
}

/** The parser moves what stands wrong in a table out of it; words that stand in the slice of a kept block go before it. */
function inSourceOrder(runs: Run[]): Run[] {
  const out: Run[] = []
  for (const run of runs.sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (run.to <= run.from) continue
    const last = out.at(-1)
    if (last && run.from < last.to) {
      if (last.kind !== 'kept' || run.kind === 'kept') continue
      out.pop()
    }
    out.push(run)
  }
  return out
}

const SPACE = /[ \t\n\r\f]/

function leadingSpace(html: string, from: number): number {
  let at = from
  while (SPACE.test(html.charAt(at))) at += 1
  return at - from
}

function trimmedEnd(html: string, to: number, from: number): number {
  let at = to
  while (at > from && SPACE.test(html.charAt(at - 1))) at -= 1
  return at
}
