import { addressOfField, symbolOf } from '#electron/files/import/field-words.ts'
import type { Imported } from '#electron/files/import/imported.ts'
import { createLosses } from '#electron/files/import/losses.ts'
import { blocksOf, isKeptLink, type Paragraph, type Run } from '#electron/files/import/paragraphs.ts'
import { decodeBytes, SIGNS } from './rtf-signs.ts'
import { isUnseen, type RtfState, rootState, setProperty } from './rtf-state.ts'
import { createTables, TABLES } from './rtf-tables.ts'
import { readTokens } from './rtf-tokens.ts'

/** Groups whose words stand apart from the paragraph that they are in. */
const APART: ReadonlyMap<string, 'note' | 'text-box'> = new Map([
  ['footnote', 'note'],
  ['shptxt', 'text-box'],
  ['dptxbxtext', 'text-box'],
])
const PARAGRAPH_ENDS = new Set(['par', 'sect', 'cell', 'nestcell', 'row', 'nestrow'])

/** A place that paragraphs go to: the text itself, a footnote or a text box. */
interface Sink {
  paragraphs: Paragraph[]
  runs: Run[]
  /** The text boxes beside the paragraph in hand. */
  boxes: Paragraph[]
}

/**
 * The draft of an RTF file (Rich Text Format 1.9.1). Words of tables, text boxes and footnotes are in it; of tracked changes
 * what was put in and not what was taken out.
 * @throws Unreadable
 */
export function readRtf(bytes: Uint8Array): Imported {
  const losses = createLosses()
  const tables = createTables()
  const notes: Paragraph[] = []
  const main = newSink()
  const open: { state: RtfState; sink: Sink; opener: string }[] = []
  let state = rootState()
  let sink = main
  /** The first control word of the group in hand, which says what the group is. */
  let opener = ''
  let starred = false
  let fileCodePage = 1252
  let pending: number[] = []
  let skip = 0
  let inTable = false
  /** The name of the property of a shape that was named last: `pib` is the picture in it. */
  let shapeProperty = ''

  function flush(): void {
    if (pending.length === 0) return
    const held = pending
    pending = []
    addText(decodeBytes(held, tables.codePageOf(state.font) ?? fileCodePage))
  }

  function addText(text: string): void {
    if (state.destination === 'table') tables.text(text)
    else if (state.destination === 'instruction' && state.field) state.field.instruction += text
    else if (state.destination === 'page') addVisible(text)
  }

  function addVisible(text: string): void {
    if (state.deleted || state.hidden) {
      if (!state.counted) losses.add(state.deleted ? 'deletion' : 'hidden')
      state.counted = true
      return
    }
    if (state.revised && !state.counted) losses.add('insertion')
    if (state.struck && !state.counted) losses.add('struck')
    state.counted = true
    const href = state.href
    const { bold, italic } = state
    sink.runs.push({
      text: symbolOf(tables.fontName(state.font), text),
      bold,
      italic,
      ...(href === undefined ? {} : { href }),
    })
  }

  function endParagraph(): void {
    if (sink.runs.some(({ text }) => text.trim() !== '')) sink.paragraphs.push({ ...formOf(), runs: sink.runs })
    sink.runs = []
    for (const box of sink.boxes) sink.paragraphs.push(box)
    sink.boxes = []
    if (!state.inTable) inTable = false
  }

  function formOf(): Omit<Paragraph, 'runs'> {
    const byStyle = tables.formOf(state.style)
    if (byStyle) return byStyle
    if (state.outline !== undefined) return { kind: 'heading', level: state.outline + 1 }
    const ordered = state.list === undefined ? state.bullet : tables.isOrdered(state.list, state.depth)
    if (ordered === undefined) return { kind: 'paragraph' }
    if (state.depth > 0) losses.add('nested-list')
    return { kind: 'list-item', ordered }
  }

  /** The first word of a group, or one after `\*`. */
  function begin(word: string): void {
    opener = word
    const apart = APART.get(word)
    const onPage = state.destination === 'page'
    if (TABLES.has(word)) {
      state.destination = 'table'
      tables.begin(word)
    } else if (word === 'fldinst') state.destination = 'instruction'
    else if (word === 'field') state.field = { instruction: '' }
    else if (word === 'fldrslt') beginShown()
    else if (apart) {
      if (onPage) losses.add(apart)
      sink = newSink()
      Object.assign(state, rootState(), { destination: state.destination })
    } else if (word === 'upr' || word === 'object') {
      if (onPage && word === 'object') losses.add('object')
      if (onPage) state.destination = 'aside'
    } else if (word === 'ud' || word === 'result') {
      if (state.destination === 'aside') state.destination = 'page'
    } else if (word === 'pict' && (onPage || shapeProperty === 'pib')) losses.add('picture')
    else if (word === 'annotation') losses.add('comment')
    else if (word === 'sn') shapeProperty = ''
    else if (word === 'moMath') losses.add('formula')
    else if (/^(?:header|footer)[lrf]?$/.test(word)) losses.add('page-line')
    const known = apart || TABLES.has(word) || word === 'fldinst'
    if (!known && isUnseen(word, starred)) state.destination = 'unseen'
  }

  function beginShown(): void {
    const address = addressOfField(state.field?.instruction ?? '')
    if (address === undefined) return
    if (isKeptLink(address)) state.href = address
    else losses.add('link')
  }

  function control(word: string, value: number | undefined): void {
    if (word === '*') {
      starred = true
      return
    }
    if (opener === '') begin(word)
    starred = false
    if (word.startsWith('pnlvl')) setOldList(word)
    if (state.destination === 'table') tables.control(word, value)
    else if (word === 'u') addUnicode(value ?? 0)
    else if (word === 'ansicpg') fileCodePage = value ?? fileCodePage
    else if (word === 'mac') fileCodePage = 10000
    else if (word === 'pc') fileCodePage = 437
    else if (word === 'pca') fileCodePage = 850
    else if (state.destination !== 'page') setProperty(state, word, value)
    else if (PARAGRAPH_ENDS.has(word)) endParagraph()
    else if (word === 'trowd' && !inTable) {
      inTable = true
      losses.add('table')
    } else if (SIGNS.has(word)) addText(SIGNS.get(word) ?? '')
    else setProperty(state, word, value)
  }

  /** A list of the old kind is described in a group of its own, in the paragraph that it is about. */
  function setOldList(word: string): void {
    const around = open.at(-1)
    if (around) around.state.bullet = word === 'pnlvlcont' ? undefined : word !== 'pnlvlblt'
  }

  function addUnicode(value: number): void {
    const code = value < 0 ? value + 0x10000 : value
    addText(code > 0x10ffff || code < 0 ? '\ufffd' : String.fromCodePoint(code))
    skip = state.skip
  }

  const whole = readTokens(bytes, {
    open() {
      flush()
      skip = 0
      open.push({ state, sink, opener })
      state = { ...state, counted: false }
      opener = ''
      starred = false
    },
    close() {
      flush()
      skip = 0
      const closed = { sink, opener }
      if (state.destination === 'table') tables.close(opener)
      const around = open.pop()
      if (!around) return
      if (closed.sink !== around.sink) endParagraph()
      ;({ state, sink, opener } = around)
      if (closed.sink === sink) return
      const apart = closed.opener === 'footnote' ? notes : sink.boxes
      for (const paragraph of closed.sink.paragraphs) apart.push(paragraph)
    },
    control(word, value) {
      if (skip > 0 && word !== 'u') skip--
      else {
        flush()
        control(word, value)
      }
    },
    byte(byte) {
      if (opener === '') opener = ' '
      if (opener === 'sn') shapeProperty += String.fromCharCode(byte)
      if (skip > 0) skip--
      else if (state.destination !== 'unseen' && state.destination !== 'aside') pending.push(byte)
    },
  })
  flush()
  sink = main
  endParagraph()
  const said = losses.sentences()
  if (!whole) said.push('The file breaks off before its end: what may have followed is not in it.')
  return { blocks: blocksOf([...main.paragraphs, ...notes]), losses: said }
}

function newSink(): Sink {
  return { paragraphs: [], runs: [], boxes: [] }
}
