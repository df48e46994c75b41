import { XML } from './write-archive.ts'

export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** What the package holds, and of which kind each part is. */
export const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${WORD}.numbering+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`

export const PACKAGE_LINKS = links([
  `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
  `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
])

/** The links of the document: its styles and lists, and addresses, which are XML text, as `rId11`, `rId12` and so on. */
export function documentLinks(addresses: readonly string[]): string {
  return links([
    `<Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/>`,
    `<Relationship Id="rId2" Type="${OFFICE}/numbering" Target="numbering.xml"/>`,
    ...addresses.map(
      (address, index) =>
        `<Relationship Id="rId${index + 11}" Type="${OFFICE}/hyperlink" Target="${address}" TargetMode="External"/>`,
    ),
  ])
}

/** `title` is XML text. */
export function coreProperties(title: string): string {
  return `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:language>en</dc:language></cp:coreProperties>`
}

function links(relationships: readonly string[]): string {
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relationships.join('')}</Relationships>`
}

/** Word's own styles by the names that Word knows them by, so that a desk's template restyles them; and one for bylines. */
export const STYLES = `${XML}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${[
  style('Normal', 'Normal', '', '', ' w:default="1"'),
  style('Title', 'Title', '<w:keepNext/><w:spacing w:after="120"/>', '<w:b/><w:sz w:val="40"/>'),
  style('Subtitle', 'Subtitle', '', '<w:i/><w:sz w:val="26"/>'),
  style('Byline', 'Byline', '', '<w:caps/><w:sz w:val="20"/>'),
  ...[1, 2, 3, 4, 5, 6].map((level) =>
    style(
      `Heading${level}`,
      `heading ${level}`,
      `<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="${level - 1}"/>`,
      `<w:b/><w:sz w:val="${Math.max(22, 32 - 3 * level)}"/>`,
    ),
  ),
  style('Quote', 'Quote', '<w:ind w:left="720" w:right="720"/>', '<w:i/>'),
  style('ListParagraph', 'List Paragraph', '<w:contextualSpacing/>', ''),
  style('Caption', 'caption', '', '<w:sz w:val="18"/>'),
].join(
  '',
)}<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style></w:styles>`

function style(id: string, name: string, paragraph: string, words: string, more = ''): string {
  const based = id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/>'
  return `<w:style w:type="paragraph" w:styleId="${id}"${more}><w:name w:val="${name}"/>${based}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${words}</w:rPr></w:style>`
}

/** The lists: 1 has bullets, each one after it has numbers from 1. */
export function numbering(orderedLists: number): string {
  const ordered = Array.from(
    { length: orderedLists },
    (_, index) =>
      `<w:num w:numId="${index + 2}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  )
  return `${XML}<w:numbering ${W}>${pattern(0, 'bullet', '•')}${pattern(1, 'decimal', '%1.')}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${ordered.join('')}</w:numbering>`
}

function pattern(id: number, format: string, text: string): string {
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>`
}
