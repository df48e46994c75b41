/** A one-pixel PNG. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const NAMESPACES = [
  ...['office', 'text', 'style', 'table'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  ),
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
].join(' ')

const STYLES = `<office:styles>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Subtitle" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Quotations" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Caption" style:family="paragraph" style:parent-style-name="Standard"/>
${[1, 2, 3].map((level) => `<style:style style:name="Heading_20_${level}" style:display-name="Heading ${level}" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="${level}"/>`).join('\n')}
</office:styles>
<office:automatic-styles>
<style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Italic" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="Struck" style:family="text"><style:text-properties style:text-line-through-style="solid" style:text-line-through-type="single"/></style:style>
<style:style style:name="Frame" style:family="graphic"><style:graphic-properties style:wrap="parallel" fo:border="none"/></style:style>
<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/><text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>
<text:list-style style:name="Numbers"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix="."/></text:list-style>
<style:page-layout style:name="Page"><style:header-style/><style:footer-style/></style:page-layout>
</office:automatic-styles>`

/** A flat OpenDocument text, which LibreOffice makes files of all kinds from. `body` is made of the functions below. */
export function flatDocument(body: string, { header = '' }: { header?: string } = {}): string {
  const master = header
    ? `<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"><style:header>${p(header)}</style:header></style:master-page></office:master-styles>`
    : ''
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
${STYLES}${master}<office:body><office:text>${body}</office:text></office:body></office:document>`
}

/** Text for the functions below, which take XML. */
export function plain(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

export function p(inline: string, style = 'Standard'): string {
  return `<text:p text:style-name="${style}">${inline}</text:p>`
}

export function h(level: number, inline: string): string {
  return `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${inline}</text:h>`
}

export function span(style: 'Bold' | 'Italic' | 'Struck', inline: string): string {
  return `<text:span text:style-name="${style}">${inline}</text:span>`
}

export function a(href: string, inline: string): string {
  return `<text:a xlink:type="simple" xlink:href="${plain(href)}">${inline}</text:a>`
}

/** A list; an item is XML, and may hold a list of its own. */
export function list(style: 'Bullets' | 'Numbers', items: readonly string[]): string {
  const all = items.map((item) => `<text:list-item>${item.startsWith('<text:p') ? item : p(item)}</text:list-item>`)
  return `<text:list text:style-name="${style}">${all.join('')}</text:list>`
}

export function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) =>
    row.map((cell) => `<table:table-cell>${/^<(?:text:p|table)/.test(cell) ? cell : p(cell)}</table:table-cell>`)
  return `<table:table><table:table-column table:number-columns-repeated="${rows[0]?.length ?? 1}"/>${rows.map((row) => `<table:table-row>${cells(row).join('')}</table:table-row>`).join('')}</table:table>`
}

let notes = 0
export function note(kind: 'footnote' | 'endnote', inline: string): string {
  notes++
  return `<text:note text:note-class="${kind}"><text:note-citation>${notes}</text:note-citation><text:note-body>${p(inline)}</text:note-body></text:note>`
}

export function comment(text: string): string {
  return `<office:annotation><dc:creator>Desk</dc:creator><dc:date>2026-01-05T10:00:00</dc:date>${p(text)}</office:annotation>`
}

export function picture(): string {
  return `<draw:frame draw:style-name="Frame" text:anchor-type="as-char" svg:width="2cm" svg:height="2cm"><draw:image><office:binary-data>${PIXEL}</office:binary-data></draw:image></draw:frame>`
}

export function textBox(...paragraphs: string[]): string {
  return `<draw:frame draw:style-name="Frame" text:anchor-type="paragraph" svg:width="6cm" svg:height="3cm"><draw:text-box>${paragraphs.join('')}</draw:text-box></draw:frame>`
}

/** Tracked changes of one document: their description first, their places in the text. */
export function tracked() {
  const regions: string[] = []
  const region = (kind: 'insertion' | 'deletion', content: string) => {
    const id = `change${regions.length}`
    regions.push(
      `<text:changed-region xml:id="${id}" text:id="${id}"><text:${kind}><office:change-info><dc:creator>Desk</dc:creator><dc:date>2026-01-05T10:00:00</dc:date></office:change-info>${content}</text:${kind}></text:changed-region>`,
    )
    return id
  }
  return {
    inserted(inline: string): string {
      const id = region('insertion', '')
      return `<text:change-start text:change-id="${id}"/>${inline}<text:change-end text:change-id="${id}"/>`
    },
    deleted: (inline: string): string => `<text:change text:change-id="${region('deletion', p(inline))}"/>`,
    description: (): string =>
      `<text:tracked-changes text:track-changes="false">${regions.join('')}</text:tracked-changes>`,
  }
}
