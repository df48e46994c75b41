import type { Piece } from '#electron/files/pieces.ts'
import { type DocumentBlock, escapeXml } from './document-blocks.ts'
import { CONTENT_TYPES, coreProperties, documentLinks, numbering, PACKAGE_LINKS, STYLES, W } from './docx-parts.ts'
import { writeArchive, XML } from './write-archive.ts'

const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const STYLE_IDS: Readonly<Record<Exclude<DocumentBlock['style'], 'heading'>, string | undefined>> = {
  title: 'Title',
  standfirst: 'Subtitle',
  byline: 'Byline',
  paragraph: undefined,
  quotation: 'Quote',
  'list-item': 'ListParagraph',
  caption: 'Caption',
}

/**
 * A Word document (ECMA-376, Office Open XML). Ours, because the library for it wants a newer Node than this program does,
 * and puts the time and random ids into what it writes.
 */
export function writeDocx(blocks: readonly DocumentBlock[]): Uint8Array {
  const addresses: string[] = []
  const body = blocks.map((block) => paragraph(block, addresses)).join('')
  const title = blocks.find(({ style }) => style === 'title')
  const words = title?.lines.map((line) => line.map(({ text }) => text).join('')).join(' ') ?? ''
  return writeArchive({
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': PACKAGE_LINKS,
    'word/document.xml': `${XML}<w:document ${W} ${R}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/_rels/document.xml.rels': documentLinks(addresses),
    'word/styles.xml': STYLES,
    'word/numbering.xml': numbering(Math.max(0, ...blocks.map((block) => block.numbering))),
    'docProps/core.xml': coreProperties(escapeXml(words)),
  })
}

function paragraph(block: DocumentBlock, addresses: string[]): string {
  const id = block.style === 'heading' ? `Heading${Math.min(6, block.level)}` : STYLE_IDS[block.style]
  const style = id === undefined ? '' : `<w:pStyle w:val="${id}"/>`
  const list =
    block.style === 'list-item' ? `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${block.numbering + 1}"/></w:numPr>` : ''
  const lines = block.lines.map((line) => inline(line, addresses))
  return `<w:p><w:pPr>${style}${list}</w:pPr>${lines.join('<w:r><w:br/></w:r>')}</w:p>`
}

function inline(line: readonly Piece[], addresses: string[]): string {
  return line
    .map((piece) => {
      if (piece.href === undefined) return run(piece)
      const address = escapeXml(piece.href)
      if (!addresses.includes(address)) addresses.push(address)
      return `<w:hyperlink r:id="rId${addresses.indexOf(address) + 11}">${run(piece)}</w:hyperlink>`
    })
    .join('')
}

function run({ text, bold, italic, href }: Piece): string {
  const style = href === undefined ? '' : '<w:rStyle w:val="Hyperlink"/>'
  const words = text
    .split('\t')
    .map((part) => (part === '' ? '' : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`))
    .join('<w:tab/>')
  return `<w:r><w:rPr>${style}${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}</w:rPr>${words}</w:r>`
}
