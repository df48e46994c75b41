import type { Losses } from '#electron/files/import/losses.ts'
import { isKeptLink, type Paragraph, type Run } from '#electron/files/import/paragraphs.ts'
import { childOf, childrenOf, type XmlElement } from '#electron/files/import/xml.ts'
import type { OdtStyles, WordForm } from './odt-styles.ts'

/** Reads the parts of one document, in the order in which they are on the page. */
export interface OdtBody {
  read(text: XmlElement): Paragraph[]
  /** The notes that what was read refers to, in its order. */
  readNotes(): Paragraph[]
}

/** Where a paragraph stands. */
interface Place {
  /** The style of the list around it, and how deep it is in it; undefined outside lists. */
  list?: { style: string | undefined; depth: number }
  /** The first paragraph of an item: the others of it have no number or bullet. */
  item?: boolean
}

type Form = WordForm & { href?: string }

/** What is in these is not on the page. */
const UNSEEN = new Set([
  'office:forms',
  'office:annotation-end',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:table-of-content-source',
  'text:alphabetical-index-source',
  'text:illustration-index-source',
  'text:bibliography-source',
  'text:table-index-source',
  'text:object-index-source',
  'text:user-index-source',
  'text:note-citation',
  'table:table-source',
  'svg:title',
  'svg:desc',
  'office:event-listeners',
  'office:binary-data',
])

/** A reader of one document. */
export function createOdtBody(styles: OdtStyles, losses: Losses): OdtBody {
  let out: Paragraph[] = []
  let notes: XmlElement[] = []
  /** Frames anchored in the paragraph in hand. */
  let frames: XmlElement[] = []

  function readBlocks(parent: XmlElement, place: Place): void {
    for (const child of childrenOf(parent)) readBlock(child, place)
  }

  function readBlock(block: XmlElement, place: Place): void {
    switch (block.name) {
      case 'text:h':
        readParagraph(block, { kind: 'heading', level: Number(block.attributes['text:outline-level']) || 1 })
        break
      case 'text:p':
        readParagraph(block, kindIn(place, block.attributes['text:style-name']))
        break
      case 'text:list':
        readList(block, place)
        break
      case 'table:table':
        losses.add('table')
        readBlocks(block, {})
        break
      case 'text:tracked-changes':
        countChanges(block)
        break
      default:
        if (block.name === 'draw:frame' || isShape(block)) readFrame(block)
        else if (!UNSEEN.has(block.name)) readBlocks(block, place)
    }
  }

  function kindIn(place: Place, style: string | undefined): Omit<Paragraph, 'runs'> {
    const byStyle = styles.kindOf(style)
    if (!place.list || !place.item || byStyle.kind !== 'paragraph') return byStyle
    return { kind: 'list-item', ordered: styles.isOrdered(place.list.style, place.list.depth) }
  }

  function readList(list: XmlElement, { list: outer }: Place): void {
    const inner = { style: list.attributes['text:style-name'] ?? outer?.style, depth: (outer?.depth ?? 0) + 1 }
    if (inner.depth > 1) losses.add('nested-list')
    for (const item of childrenOf(list)) {
      let first = item.name === 'text:list-item'
      for (const child of childrenOf(item)) {
        readBlock(child, { list: inner, item: first })
        if (child.name === 'text:p') first = false
      }
    }
  }

  function readParagraph(paragraph: XmlElement, form: Omit<Paragraph, 'runs'>): void {
    const runs: Run[] = []
    const around = frames
    frames = []
    readInline(paragraph, {}, runs)
    const anchored = frames
    frames = around
    out.push({ ...form, runs: withoutSpareSpaces(runs) })
    for (const frame of anchored) readFrame(frame)
  }

  function readInline(parent: XmlElement, form: Form, runs: Run[]): void {
    for (const child of parent.children) {
      if (typeof child === 'string') add(runs, child.replace(/[ \t\r\n]+/g, ' '), form)
      else readInlineElement(child, form, runs)
    }
  }

  function readInlineElement(child: XmlElement, form: Form, runs: Run[]): void {
    switch (child.name) {
      case 'text:span': {
        const own = styles.formOf(child.attributes['text:style-name'])
        if (own.struck) losses.add('struck')
        if (own.hidden) losses.add('hidden')
        else readInline(child, { ...form, ...own }, runs)
        break
      }
      case 'text:a': {
        const href = child.attributes['xlink:href'] ?? ''
        if (!isKeptLink(href) && !href.startsWith('#')) losses.add('link')
        readInline(child, { ...form, href }, runs)
        break
      }
      case 'text:s':
        add(runs, HELD_SPACE.repeat(spacesOf(child.attributes['text:c'])), form)
        break
      case 'text:tab':
        add(runs, '\t', form)
        break
      case 'text:line-break':
        add(runs, '\n', form)
        break
      case 'text:note': {
        const body = childOf(child, 'text:note-body')
        if (body) notes.push(body)
        break
      }
      case 'office:annotation':
        losses.add('comment')
        break
      default:
        if (child.name === 'draw:frame' || isShape(child)) frames.push(child)
        else if (child.name === 'draw:a' || child.name === 'draw:g') readInline(child, form, runs)
        else if (!UNSEEN.has(child.name)) readInline(child, form, runs)
    }
  }

  function readFrame(frame: XmlElement): void {
    if (isShape(frame)) {
      if (!hasParagraph(frame)) return
      losses.add('text-box')
      readBlocks(frame, {})
      return
    }
    // What follows the first is the same for programs that cannot show it.
    const [shown] = childrenOf(frame).filter(({ name }) => name.startsWith('draw:'))
    if (shown?.name === 'draw:image') losses.add('picture')
    else if (shown?.name === 'draw:object' || shown?.name === 'draw:object-ole') losses.add('object')
    else if (shown?.name === 'draw:text-box') {
      losses.add('text-box')
      readBlocks(shown, {})
    }
  }

  function countChanges(changes: XmlElement): void {
    for (const change of childrenOf(changes).flatMap((region) => childrenOf(region))) {
      if (change.name === 'text:insertion') losses.add('insertion')
      else if (change.name === 'text:deletion') losses.add('deletion')
    }
  }

  return {
    read(text) {
      out = []
      readBlocks(text, {})
      return out
    },
    readNotes() {
      out = []
      while (notes.length > 0) {
        const bodies = notes
        notes = []
        for (const body of bodies) {
          losses.add('note')
          readBlocks(body, {})
        }
      }
      return out
    },
  }
}

/** Shapes that may have words in them: custom-shape, rect, line and so on. */
function isShape({ name }: XmlElement): boolean {
  return /^draw:(?!frame|a$|g$|text-box|image|object)/.test(name)
}

function hasParagraph(element: XmlElement): boolean {
  return childrenOf(element).some((child) => child.name === 'text:p' || hasParagraph(child))
}

/** How many spaces `text:s` stands for: a thousand at most, and one where the number is none. */
function spacesOf(count = '1'): number {
  return Math.min(1000, Math.max(0, Math.trunc(Number(count)) || 1))
}

/** A space of `text:s` until the spare ones are gone; no document has this sign, which stands for nothing. */
const HELD_SPACE = '\uffff'

function add(runs: Run[], text: string, { bold, italic, href }: Form): void {
  if (text === '') return
  runs.push({
    text,
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(href === undefined ? {} : { href }),
  })
}

/** White space in the file is one space, and none after another one or at the start: ODF 1.3 part 3, 6.1.2. */
function withoutSpareSpaces(runs: readonly Run[]): Run[] {
  let afterSpace = true
  return runs.map((run) => {
    const text = afterSpace && run.text.startsWith(' ') ? run.text.slice(1) : run.text
    if (text !== '') afterSpace = text.endsWith(' ')
    return { ...run, text: text.replaceAll(HELD_SPACE, ' ') }
  })
}
