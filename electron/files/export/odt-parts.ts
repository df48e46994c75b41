import { XML } from './write-archive.ts'

const ODF = 'urn:oasis:names:tc:opendocument:xmlns'

export const NAMESPACES = [
  ...['office', 'text', 'style'].map((name) => `xmlns:${name}="${ODF}:${name}:1.0"`),
  `xmlns:fo="${ODF}:xsl-fo-compatible:1.0"`,
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
].join(' ')

export const MANIFEST = `${XML}<manifest:manifest xmlns:manifest="${ODF}:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.text"/>${['content.xml', 'styles.xml', 'meta.xml'].map((part) => `<manifest:file-entry manifest:full-path="${part}" manifest:media-type="text/xml"/>`).join('')}</manifest:manifest>`

/** `title` is XML text. */
export function meta(title: string): string {
  return `${XML}<office:document-meta xmlns:office="${ODF}:office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta><dc:title>${title}</dc:title><dc:language>en</dc:language></office:meta></office:document-meta>`
}

/** What bold and italic words look like, and the lists. */
export const CONTENT_STYLES = `<office:automatic-styles>${[
  words('Bold', 'fo:font-weight="bold"'),
  words('Italic', 'fo:font-style="italic"'),
  words('BoldItalic', 'fo:font-weight="bold" fo:font-style="italic"'),
  list('Bullets', '<text:list-level-style-bullet text:level="1" text:bullet-char="•">', 'bullet'),
  list('Numbers', '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=".">', 'number'),
].join('')}</office:automatic-styles>`

/** LibreOffice's own styles by the names that it knows them by; and one for bylines. */
export const STYLES = `${XML}<office:document-styles ${NAMESPACES} office:version="1.3"><office:styles><style:default-style style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.25cm"/><style:text-properties fo:language="en" fo:country="US"/></style:default-style>${[
  paragraph('Standard', '', ''),
  paragraph('Text_20_body', '', '', 'Text body'),
  paragraph('Title', '', 'fo:font-size="20pt" fo:font-weight="bold"'),
  paragraph('Subtitle', '', 'fo:font-size="13pt" fo:font-style="italic"'),
  paragraph('Byline', '', 'fo:text-transform="uppercase" fo:font-size="10pt"'),
  ...[1, 2, 3, 4, 5, 6].map((level) =>
    paragraph(
      `Heading_20_${level}`,
      'fo:margin-top="0.4cm" fo:keep-with-next="always"',
      `fo:font-size="${Math.max(11, 17 - 2 * level)}pt" fo:font-weight="bold"`,
      `Heading ${level}`,
      ` style:default-outline-level="${level}"`,
    ),
  ),
  paragraph('Quotations', 'fo:margin-left="1cm" fo:margin-right="1cm"', 'fo:font-style="italic"'),
  paragraph('Caption', '', 'fo:font-size="9pt"'),
].join('')}</office:styles></office:document-styles>`

function words(name: string, properties: string): string {
  return `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`
}

function list(name: string, level: string, kind: 'bullet' | 'number'): string {
  return `<text:list-style style:name="${name}">${level}<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="1.2cm"/></style:list-level-properties></text:list-level-style-${kind}></text:list-style>`
}

function paragraph(name: string, spacing: string, text: string, shown = name, more = ''): string {
  const parent = name === 'Standard' ? '' : ' style:parent-style-name="Standard"'
  return `<style:style style:name="${name}" style:display-name="${shown}" style:family="paragraph"${parent}${more}><style:paragraph-properties ${spacing}/><style:text-properties ${text}/></style:style>`
}
