import type { Piece } from '#electron/files/pieces.ts'
import { type DocumentBlock, escapeXml } from './document-blocks.ts'
import { CONTENT_STYLES, MANIFEST, meta, NAMESPACES, STYLES } from './odt-parts.ts'
import { writeArchive, XML } from './write-archive.ts'

const STYLE_NAMES: Readonly<Record<Exclude<DocumentBlock['style'], 'heading'>, string>> = {
  title: 'Title',
  standfirst: 'Subtitle',
  byline: 'Byline',
  paragraph: 'Text_20_body',
  quotation: 'Quotations',
  'list-item': 'Text_20_body',
  caption: 'Caption',
}

/** An OpenDocument text (OASIS ODF 1.3). */
export function writeOdt(blocks: readonly DocumentBlock[]): Uint8Array {
  const title = blocks.find(({ style }) => style === 'title')
  const words = title?.lines.map((line) => line.map(({ text }) => text).join('')).join(' ') ?? ''
  return writeArchive(
    {
      // First and not packed, so that the kind of the file is told from its first bytes.
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `${XML}<office:document-content ${NAMESPACES} office:version="1.3">${CONTENT_STYLES}<office:body><office:text>${body(blocks)}</office:text></office:body></office:document-content>`,
      'styles.xml': STYLES,
      'meta.xml': meta(escapeXml(words)),
      'META-INF/manifest.xml': MANIFEST,
    },
    'mimetype',
  )
}

function body(blocks: readonly DocumentBlock[]): string {
  let out = ''
  let list: number | undefined
  for (const block of blocks) {
    const inList = block.style === 'list-item' ? block.numbering : undefined
    if (inList !== list && list !== undefined) out += '</text:list>'
    if (inList !== list && inList !== undefined) {
      out += `<text:list text:style-name="${inList === 0 ? 'Bullets' : 'Numbers'}">`
    }
    list = inList
    out += inList === undefined ? paragraph(block) : `<text:list-item>${paragraph(block)}</text:list-item>`
  }
  return list === undefined ? out : `${out}</text:list>`
}

function paragraph({ style, level, lines }: DocumentBlock): string {
  const words = lines.map((line) => line.map(piece).join('')).join('<text:line-break/>')
  if (style !== 'heading') return `<text:p text:style-name="${STYLE_NAMES[style]}">${words}</text:p>`
  const depth = Math.min(6, level)
  return `<text:h text:style-name="Heading_20_${depth}" text:outline-level="${depth}">${words}</text:h>`
}

function piece({ text, bold, italic, href }: Piece): string {
  // White space in the file is one space, so that each further one has an element; it has one too where a piece ends.
  const words = escapeXml(text)
    .replace(/^ | (?= )| $/g, '<text:s/>')
    .replaceAll('\t', '<text:tab/>')
  const style = bold && italic ? 'BoldItalic' : bold ? 'Bold' : italic ? 'Italic' : undefined
  const styled = style === undefined ? words : `<text:span text:style-name="${style}">${words}</text:span>`
  if (href === undefined) return styled
  return `<text:a xlink:type="simple" xlink:href="${escapeXml(href)}">${styled}</text:a>`
}
