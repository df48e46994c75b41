import { SaxesParser, type SaxesTagNS } from 'saxes'
import { damaged, tooMuch, Unreadable } from './unreadable.ts'

/** An element of a document. Names have the usual prefix of their namespace, whatever the file calls it. */
export interface XmlElement {
  name: string
  attributes: Readonly<Record<string, string>>
  children: XmlNode[]
}

export type XmlNode = XmlElement | string

/** More than any writer of documents nests; what goes deeper is there to exhaust the stack of a reader. */
const MOST_DEEP = 400
const MOST_ELEMENTS = 3_000_000

const OOXML = 'http://schemas.openxmlformats.org'
/** The same in documents of the strict kind (ISO/IEC 29500). */
const STRICT = 'http://purl.oclc.org/ooxml'
const ODF = 'urn:oasis:names:tc:opendocument:xmlns'

const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${OOXML}/wordprocessingml/2006/main`, 'w'],
  [`${STRICT}/wordprocessingml/main`, 'w'],
  [`${OOXML}/officeDocument/2006/relationships`, 'r'],
  [`${STRICT}/officeDocument/relationships`, 'r'],
  [`${OOXML}/officeDocument/2006/math`, 'm'],
  [`${STRICT}/officeDocument/math`, 'm'],
  [`${OOXML}/drawingml/2006/picture`, 'pic'],
  [`${STRICT}/drawingml/picture`, 'pic'],
  [`${OOXML}/drawingml/2006/chart`, 'chart'],
  [`${STRICT}/drawingml/chart`, 'chart'],
  [`${OOXML}/drawingml/2006/diagram`, 'diagram'],
  [`${STRICT}/drawingml/diagram`, 'diagram'],
  [`${OOXML}/markup-compatibility/2006`, 'mc'],
  [`${OOXML}/package/2006/relationships`, 'rel'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ...['office', 'text', 'style', 'table', 'manifest'].map((part): [string, string] => [`${ODF}:${part}:1.0`, part]),
  [`${ODF}:drawing:1.0`, 'draw'],
  [`${ODF}:xsl-fo-compatible:1.0`, 'fo'],
  [`${ODF}:svg-compatible:1.0`, 'svg'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
])

/** What no reader asks for, and a long document has most of: how it looks, and when it was typed. */
const PASSED_OVER = new Set(
  [
    ...['sz', 'szCs', 'lang', 'color', 'spacing', 'ind', 'jc', 'kern', 'u', 'bCs', 'iCs', 'proofErr', 'bookmarkStart'],
    ...['bookmarkEnd', 'lastRenderedPageBreak', 'rPrChange', 'pPrChange', 'sectPr', 'tblPr', 'tcPr', 'tblGrid'],
  ].map((name) => `w:${name}`),
)
const NO_ATTRIBUTES: Readonly<Record<string, string>> = {}

/**
 * The root element of a part of a document. No document type and so no entity but XML's own five: the formats that are read
 * here have none, and what a declaration names could be a file, an address or a billion laughs.
 * @throws Unreadable
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const parser = new SaxesParser<{ xmlns: true; position: false }>({ xmlns: true, position: false })
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open: XmlElement[] = [root]
  let elements = 0
  /** How deep in an element that is passed over. */
  let passing = 0
  parser.on('error', () => {
    throw damaged('its text is not well formed')
  })
  parser.on('doctype', () => {
    throw new Unreadable(
      'damaged',
      'declares a document type, which no program writes in a file of this kind. It is not opened, because it may not be what it seems.',
    )
  })
  parser.on('opentag', (tag) => {
    if (++elements > MOST_ELEMENTS) throw tooMuch()
    const name = nameOf(tag)
    if (passing > 0 || PASSED_OVER.has(name)) {
      passing++
      return
    }
    const element = { name, attributes: attributesOf(tag), children: [] }
    open.at(-1)?.children.push(element)
    if (open.push(element) > MOST_DEEP) throw damaged('its parts are nested too deep')
  })
  parser.on('closetag', () => {
    if (passing > 0) passing--
    else open.pop()
  })
  const addText = (text: string) => {
    if (passing === 0) open.at(-1)?.children.push(text)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(decodeXml(bytes)).close()
  const [first] = root.children.filter((child) => typeof child !== 'string')
  if (!first) throw damaged('a part of it is empty')
  return first
}

/** UTF-8 unless a byte-order mark says UTF-16: the two that every XML reader has to know. */
function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw damaged('its text is not in the encoding that it says')
  }
}

function nameOf({ uri, local }: { uri: string; local: string }): string {
  return uri === '' ? local : `${PREFIXES.get(uri) ?? '?'}:${local}`
}

function attributesOf(tag: SaxesTagNS): Readonly<Record<string, string>> {
  let attributes: Record<string, string> | undefined
  for (const attribute of Object.values(tag.attributes)) {
    if (attribute.local.startsWith('rsid')) continue
    attributes ??= {}
    attributes[nameOf(attribute)] = attribute.value
  }
  return attributes ?? NO_ATTRIBUTES
}

/** The first child element of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => typeof child !== 'string' && child.name === name) as XmlElement | undefined
}

/** The child elements, those of one name where one is given. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  const children: XmlElement[] = []
  for (const child of element?.children ?? []) {
    if (typeof child !== 'string' && (name === undefined || child.name === name)) children.push(child)
  }
  return children
}

/** Whether there is an element of one of these names at any depth under this one. */
export function holds(element: XmlElement, names: ReadonlySet<string>): boolean {
  return element.children.some((child) => typeof child !== 'string' && (names.has(child.name) || holds(child, names)))
}
