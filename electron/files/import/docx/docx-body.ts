import { addressOfField, symbolOf } from '#electron/files/import/field-words.ts'
import type { Losses } from '#electron/files/import/losses.ts'
import { isKeptLink, type Paragraph, type Run } from '#electron/files/import/paragraphs.ts'
import { childOf, childrenOf, holds, type XmlElement } from '#electron/files/import/xml.ts'
import { type DocxStyles, listOf, outlineOf, type StyleForm, switchOf, valOf } from './docx-styles.ts'

/** What the words of a document are read with. */
export interface DocxContext {
  styles: DocxStyles
  losses: Losses
  main: DocxPart
  notes: Record<'footnote' | 'endnote', DocxPart | undefined>
}

/** A part with words in it. */
export interface DocxPart {
  root: XmlElement
  /** Addresses outside the file by the id of their relationship, which is the part's own. */
  addresses: ReadonlyMap<string, string>
}

/** A field that began and has not ended: its instruction, until what it shows begins. */
interface Field {
  instruction: string
  shown: boolean
}

const TEXT_BOX = new Set(['w:txbxContent'])
const PICTURE = new Set(['pic:pic', 'v:imagedata', 'chart:chart', 'diagram:relIds'])
const DELETED = new Set(['w:del', 'w:moveFrom'])
const INSERTED = new Set(['w:ins', 'w:moveTo'])
/** Properties have names that end so; what is in them is not on the page. */
const PROPERTIES = /Pr$/

/** The paragraphs of a document in the order in which they are on the page, and after them those of its notes. */
export function readDocxBody({ styles, losses, main, notes }: DocxContext): Paragraph[] {
  const referred: { kind: 'footnote' | 'endnote'; id: string }[] = []
  const fields: Field[] = []
  const out: Paragraph[] = []
  let addresses = main.addresses
  /** The paragraph in hand, and the text boxes anchored in it. */
  let runs: Run[] = []
  let boxes: XmlElement[] = []
  let joined = false

  function readBlocks(parent: XmlElement): void {
    for (const child of childrenOf(parent)) {
      if (child.name === 'w:p') readParagraph(child)
      else if (child.name === 'w:tbl') readTable(child)
      else if (DELETED.has(child.name)) losses.add('deletion')
      else if (child.name === 'w:altChunk') losses.add('object')
      else if (!PROPERTIES.test(child.name)) readBlocks(child)
    }
  }

  function readTable(table: XmlElement): void {
    losses.add('table')
    for (const row of childrenOf(table)) {
      if (childOf(childOf(row, 'w:trPr'), 'w:del')) losses.add('deletion')
      else if (!PROPERTIES.test(row.name)) readBlocks(row)
    }
  }

  function readParagraph(paragraph: XmlElement): void {
    const properties = childOf(paragraph, 'w:pPr')
    // Its own mark was taken out: it goes on in the next paragraph, which says what both are.
    const goesOn = childOf(childOf(properties, 'w:rPr'), 'w:del') !== undefined
    if (!joined) runs = []
    readInline(paragraph, undefined)
    joined = goesOn
    if (goesOn) return
    const form = formOf(properties)
    const paragraphRuns = runs
    out.push({ ...form, runs: paragraphRuns })
    const anchored = boxes
    boxes = []
    for (const box of anchored) {
      losses.add('text-box')
      readBlocks(box)
    }
  }

  function formOf(properties: XmlElement | undefined): Omit<Paragraph, 'runs'> {
    const { list: styleList, ...form }: StyleForm = styles.formOf(valOf(properties, 'w:pStyle'))
    if (form.kind !== 'paragraph' && form.kind !== 'list-item') return form
    const outline = outlineOf(properties)
    if (outline !== undefined) return { kind: 'heading', level: outline }
    const place = childOf(properties, 'w:numPr') ? listOf(properties) : styleList
    const ordered = place && styles.isOrdered(place)
    if (ordered === undefined) return { kind: 'paragraph' }
    if (place && place.depth > 0) losses.add('nested-list')
    return { kind: 'list-item', ordered }
  }

  function readInline(parent: XmlElement, href: string | undefined): void {
    for (const child of childrenOf(parent)) {
      const { name } = child
      if (name === 'w:r') readRun(child, href ?? fieldAddress())
      else if (name === 'w:hyperlink') readLink(child, addresses.get(child.attributes['r:id'] ?? ''))
      else if (name === 'w:fldSimple') readLink(child, addressOfField(child.attributes['w:instr'] ?? ''))
      else if (DELETED.has(name)) losses.add('deletion')
      else if (name === 'mc:AlternateContent') readInline(chosenOf(child), href)
      else if (!PROPERTIES.test(name)) {
        if (INSERTED.has(name)) losses.add('insertion')
        if (name === 'm:oMath') losses.add('formula')
        if (name === 'm:t') addText(textOf(child), {})
        readInline(child, href)
      }
    }
  }

  function readLink(link: XmlElement, address: string | undefined): void {
    if (address !== undefined && !isKeptLink(address)) losses.add('link')
    readInline(link, address)
  }

  function readRun(run: XmlElement, href: string | undefined): void {
    const properties = childOf(run, 'w:rPr')
    if (switchOf(properties, 'w:vanish')) {
      if (holds(run, new Set(['w:t']))) losses.add('hidden')
      return
    }
    const byStyle = styles.emphasisOf(valOf(properties, 'w:rStyle'))
    const form = {
      bold: switchOf(properties, 'w:b') ?? byStyle.bold,
      italic: switchOf(properties, 'w:i') ?? byStyle.italic,
      ...(href === undefined ? {} : { href }),
    }
    if (switchOf(properties, 'w:strike') || switchOf(properties, 'w:dstrike')) losses.add('struck')
    readRunContent(run, form, childOf(properties, 'w:rFonts')?.attributes['w:ascii'])
  }

  function readRunContent(run: XmlElement, form: Omit<Run, 'text'>, font: string | undefined): void {
    for (const child of childrenOf(run)) {
      const field = fields.at(-1)
      switch (child.name) {
        case 'w:t':
          addText(symbolOf(font, textOf(child)), form)
          break
        case 'w:tab':
        case 'w:ptab':
          addText('\t', form)
          break
        case 'w:br':
        case 'w:cr':
          addText('\n', form)
          break
        case 'w:noBreakHyphen':
          addText('\u2011', form)
          break
        case 'w:softHyphen':
          addText('\u00ad', form)
          break
        case 'w:sym': {
          const code = String.fromCodePoint(Number.parseInt(child.attributes['w:char'] ?? '', 16) || 0xfffd)
          addText(symbolOf(child.attributes['w:font'], code), form)
          break
        }
        case 'w:fldChar':
          moveField(child.attributes['w:fldCharType'])
          break
        case 'w:instrText':
          if (field && !field.shown) field.instruction += textOf(child)
          break
        case 'w:footnoteReference':
          referred.push({ kind: 'footnote', id: child.attributes['w:id'] ?? '' })
          break
        case 'w:endnoteReference':
          referred.push({ kind: 'endnote', id: child.attributes['w:id'] ?? '' })
          break
        case 'w:commentReference':
          losses.add('comment')
          break
        case 'mc:AlternateContent':
          readRunContent(chosenOf(child), form, font)
          break
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          readDrawing(child)
          break
        case 'w:ruby':
        case 'w:rubyBase':
          readInline(child, form.href)
          break
      }
    }
  }

  /** Fields are pairs of marks in the runs: begin, instruction, separate, what is shown, end; and may be in one another. */
  function moveField(type: string | undefined): void {
    if (type === 'begin') fields.push({ instruction: '', shown: false })
    else if (type === 'end') fields.pop()
    else if (type === 'separate') {
      const field = fields.at(-1)
      if (field) field.shown = true
    }
  }

  function fieldAddress(): string | undefined {
    return fields
      .map(({ shown, instruction }) => (shown ? addressOfField(instruction) : undefined))
      .find((found) => found)
  }

  function addText(text: string, form: Omit<Run, 'text'>): void {
    if (text !== '' && fields.every(({ shown }) => shown)) runs.push({ text, ...form })
  }

  function readDrawing(drawing: XmlElement): void {
    const before = boxes.length
    collectBoxes(drawing)
    if (boxes.length > before) return
    if (holds(drawing, PICTURE)) losses.add('picture')
    else if (drawing.name === 'w:object') losses.add('object')
  }

  function collectBoxes(parent: XmlElement): void {
    for (const child of childrenOf(parent)) {
      if (child.name === 'w:txbxContent') boxes.push(child)
      else collectBoxes(child.name === 'mc:AlternateContent' ? chosenOf(child) : child)
    }
  }

  function flush(): void {
    // A last paragraph whose mark was taken out has none to go on in.
    if (joined) out.push({ kind: 'paragraph', runs })
    joined = false
    fields.length = 0
  }

  readBlocks(main.root)
  flush()
  // Notes may have notes: the list grows while it is read.
  for (const { kind, id } of referred) {
    const part = notes[kind]
    const note = childrenOf(part?.root, `w:${kind}`).find(({ attributes }) => attributes['w:id'] === id)
    if (!part || !note) continue
    losses.add('note')
    addresses = part.addresses
    readBlocks(note)
    flush()
  }
  return out
}

/** Of the ways to show the same, the newest one that has words or a picture; else the one for old programs. */
function chosenOf(alternatives: XmlElement): XmlElement {
  const shows = new Set([...TEXT_BOX, ...PICTURE, 'w:t'])
  const choices = childrenOf(alternatives)
  return choices.find((choice) => holds(choice, shows)) ?? choices.at(-1) ?? alternatives
}

function textOf(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('')
}
