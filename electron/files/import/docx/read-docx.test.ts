import { describe, expect, it } from 'vitest'
import {
  relationship,
  relationships,
  wordDocument,
  wordPart,
  wp,
  wr,
} from '#electron/files/import/testing/word-document.ts'
import { readDraft } from '#electron/files/read-draft.ts'

const read = (body: string, parts?: Record<string, string>) => readDraft(wordDocument(body, parts), 'story.docx')
const textsOf = async (body: string, parts?: Record<string, string>) =>
  (await read(body, parts)).draft.blocks.map(({ text }) => text)

const field = (instruction: string, shown: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const box = (words: string) => `<w:txbxContent>${wp(words)}</w:txbxContent>`

describe('Word documents', () => {
  it('keeps the words of everything that only wraps them', async () => {
    const body = wp(
      [
        wr('One '),
        `<w:smartTag w:element="place">${wr('two ')}</w:smartTag>`,
        `<w:fldSimple w:instr=" AUTHOR ">${wr('three ')}</w:fldSimple>`,
        `<w:sdt><w:sdtPr><w:alias w:val="no"/></w:sdtPr><w:sdtContent>${wr('four ')}</w:sdtContent></w:sdt>`,
        `<w:customXml w:element="x">${wr('five ')}</w:customXml>`,
        `<w:bdo w:val="ltr">${wr('six ')}</w:bdo>`,
        field(' DATE ', wr('seven ')),
        `<w:unheardOf xmlns:w="urn:new">${wr('eight').replaceAll('w:', 'q:').replace('<q:r', '<q:r xmlns:q="http://schemas.openxmlformats.org/wordprocessingml/2006/main"')}</w:unheardOf>`,
      ].join(''),
    )
    expect(await textsOf(body)).toEqual(['One two three four five six seven eight'])
  })

  it('takes tracked changes as accepted, and says how many', async () => {
    const { draft, losses } = await read(
      [
        wp(
          `${wr('It opens ')}<w:del w:id="1"><w:r><w:delText>late</w:delText></w:r></w:del><w:ins w:id="2">${wr('early')}</w:ins>${wr('.')}`,
        ),
        wp(`<w:moveFrom w:id="3">${wr('Gone.')}</w:moveFrom>`),
        wp(wr('First half '), '<w:rPr><w:del w:id="4"/></w:rPr>'),
        wp('second half.'),
        wp(`<w:moveTo w:id="5">${wr('Moved here.')}</w:moveTo>`),
      ].join(''),
    )
    expect(draft.blocks.map(({ text }) => text)).toEqual(['It opens early.', 'First half second half.', 'Moved here.'])
    expect(losses).toEqual(['Changes that were tracked are taken as accepted: 2 insertions, 2 deletions.'])
  })

  it('puts the words of a text box once, after its paragraph, whichever way they are told', async () => {
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('In the box.')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('In the box.')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const newest = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('Only new.')}</wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r>`
    const oldest = `<w:r><mc:AlternateContent><mc:Choice Requires="x"/><mc:Fallback><w:pict><v:textbox>${box('Only old.')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const { draft, losses } = await read(
      [wp(`${wr('Before')}${both}${wr(' and after.')}`), wp(newest), wp(oldest)].join(''),
    )
    expect(draft.blocks.map(({ text }) => text)).toEqual(['Before and after.', 'In the box.', 'Only new.', 'Only old.'])
    expect(losses).toEqual(['3 text boxes: the words stay, after the paragraph beside them.'])
  })

  it('reads symbols, hyphens and breaks', async () => {
    const run = (inner: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr>${inner}</w:r>`
    expect(
      await textsOf(
        [
          wp(
            run(
              '<w:t>a</w:t><w:softHyphen/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:tab/><w:t>d</w:t><w:br/><w:t>e</w:t>',
            ),
          ),
          wp(run('<w:sym w:font="Wingdings" w:char="F0FC"/><w:t> done, </w:t><w:sym w:font="Symbol" w:char="F061"/>')),
          wp(run('<w:t>&#xF062;</w:t>', '<w:rFonts w:ascii="Symbol"/>')),
        ].join(''),
      ),
    ).toEqual(['a\u00adb\u2011c\td\ne', '✓ done, α', 'β'])
  })

  it('tells headings by style, by the style that it is based on, and by the outline', async () => {
    const styles = wordPart(
      'styles',
      [
        '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>',
        '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>',
        '<w:style w:type="paragraph" w:styleId="Desk"><w:name w:val="Desk head"/><w:basedOn w:val="berschrift1"/></w:style>',
        '<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>',
        '<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Intense Quote"/></w:style>',
        '<w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>',
      ].join(''),
    )
    const parts = {
      'word/styles.xml': styles,
      'word/_rels/document.xml.rels': relationships(relationship('r1', 'styles', 'styles.xml')),
    }
    const styled = (text: string, style: string) => wp(text, `<w:pStyle w:val="${style}"/>`)
    const { draft } = await read(
      [
        styled('A headline', 'Titel'),
        styled('A subhead', 'berschrift1'),
        styled('Another', 'Desk'),
        wp('By outline', '<w:outlineLvl w:val="1"/>'),
        styled('Somebody said so.', 'Zitat'),
        styled('Goes round.', 'Loop'),
        wp(
          wr('Bold by style', '<w:rStyle w:val="Fett"/>') +
            wr(' but not here', '<w:rStyle w:val="Fett"/><w:b w:val="0"/>'),
        ),
      ].join(''),
      parts,
    )
    expect(draft.blocks.map(({ id, text, ...form }) => form)).toEqual([
      { kind: 'heading', level: 1 },
      { kind: 'heading', level: 2 },
      { kind: 'heading', level: 2 },
      { kind: 'heading', level: 3 },
      { kind: 'quotation' },
      { kind: 'paragraph' },
      { kind: 'paragraph', marks: [{ kind: 'bold', start: 0, end: 13 }] },
    ])
  })

  it('takes the first line as the headline where it reads as one, and the line below it as the byline', async () => {
    const { draft } = await read(
      wp(wr('Ferry stays in port', '<w:b/>')) + wp('By Orla Venning') + wp('It stays until Friday.'),
    )
    expect(draft.blocks.map(({ kind, level, marks }) => ({ kind, level, marks }))).toEqual([
      { kind: 'heading', level: 1, marks: undefined },
      { kind: 'byline', level: undefined, marks: undefined },
      { kind: 'paragraph', level: undefined, marks: undefined },
    ])
  })

  it('keeps links to the web and to mail, by relationship and by field, and no others', async () => {
    const parts = {
      'word/_rels/document.xml.rels': relationships(
        relationship('r1', 'hyperlink', 'https://example.org/a', true) +
          relationship('r2', 'hyperlink', 'file:///etc/passwd', true) +
          relationship('r3', 'image', 'https://example.org/track.png', true),
      ),
    }
    const link = (id: string, text: string) => `<w:hyperlink r:id="${id}">${wr(text)}</w:hyperlink>`
    const { draft, losses } = await read(
      wp(
        [
          link('r1', 'one'),
          link('r2', ' two'),
          `<w:hyperlink w:anchor="here">${wr(' three ')}</w:hyperlink>`,
          field(' HYPERLINK "mailto:desk@example.org" \\o "tip" ', wr('four')),
          '<w:r><w:drawing><pic:pic/></w:drawing></w:r>',
        ].join(''),
      ),
      parts,
    )
    expect(draft.blocks).toEqual([
      {
        id: 'b0',
        kind: 'paragraph',
        text: 'one two three four',
        marks: [
          { kind: 'link', start: 0, end: 3, href: 'https://example.org/a' },
          { kind: 'link', start: 14, end: 18, href: 'mailto:desk@example.org' },
        ],
      },
    ])
    expect(losses).toEqual(['1 picture left out.', '1 link to places outside the web: the words stay.'])
  })

  it('leaves out hidden words and says so', async () => {
    const { draft, losses } = await read(wp(wr('Seen.') + wr('Not seen.', '<w:vanish/>')))
    expect(draft.blocks.map(({ text }) => text)).toEqual(['Seen.'])
    expect(losses).toEqual(['Hidden text left out in 1 place.'])
  })

  it('reads documents of the strict kind', async () => {
    const bytes = wordDocument(wp('Strict words.').replaceAll('w:', 's:'), {
      'word/document.xml': `<s:document xmlns:s="http://purl.oclc.org/ooxml/wordprocessingml/main"><s:body>${wp('Strict words.').replaceAll('w:', 's:')}</s:body></s:document>`,
    })
    expect((await readDraft(bytes, 'strict.docx')).draft.blocks.map(({ text }) => text)).toEqual(['Strict words.'])
  })
})
