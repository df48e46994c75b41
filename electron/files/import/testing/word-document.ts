import { strToU8, zipSync } from 'fflate'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${R}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ')

/** A Word document of these paragraphs, written the way that Word writes it, with `parts` beside the main one. */
export function wordDocument(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const all: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships(`<Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/>`),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])))
}

export function relationships(inner: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
}

export function relationship(id: string, type: string, target: string, outside = false): string {
  return `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"${outside ? ' TargetMode="External"' : ''}/>`
}

/** A part of the main kind: `name` is the root element without its prefix. */
export function wordPart(name: string, inner: string): string {
  return `<w:${name} ${NAMESPACES}>${inner}</w:${name}>`
}

/** A paragraph; words that are not XML yet are a run. */
export function wp(content: string, properties = ''): string {
  return `<w:p w:rsidR="00AB12CD"><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : wr(content)}</w:p>`
}

export function wr(text: string, properties = ''): string {
  return `<w:r w:rsidRPr="00AB12CD"><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}
