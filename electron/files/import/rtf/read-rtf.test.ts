import { describe, expect, it } from 'vitest'
import { readDraft } from '#electron/files/read-draft.ts'

const read = (rtf: string) => readDraft(Buffer.from(rtf, 'latin1'), 'story.rtf')
const textsOf = async (rtf: string) => (await read(rtf)).draft.blocks.map(({ text }) => text)

describe('rich text', () => {
  it.each([
    ['the code page of the file', "{\\rtf1\\ansi\\ansicpg1251 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2}", 'Привет'],
    ['bytes that were not escaped', '{\\rtf1\\ansi\\ansicpg1252 caf\xe9}', 'café'],
    ['the characters of a font', "{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset238 Arial CE;}}\\f0 \\'a3\\'f3d\\'9f}", 'Łódź'],
    ['a font of two bytes', "{\\rtf1\\ansi{\\fonttbl{\\f1\\fcharset128 MS Mincho;}}\\f1 \\'93\\'8c\\'8b\\'9e}", '東京'],
    ['a second byte that is a letter', "{\\rtf1\\ansi{\\fonttbl{\\f1\\fcharset128 MS Mincho;}}\\f1 \\'83A}", 'ア'],
    ['the Macintosh', "{\\rtf1\\mac caf\\'8e}", 'café'],
    [
      'Unicode with one sign for old programs',
      "{\\rtf1\\ansi na\\u239\\'efve \\u8220\\'93so\\u8221\\'94}",
      'naïve “so”',
    ],
    ['Unicode with none', '{\\rtf1\\ansi\\uc0 na\\u239 ve}', 'naïve'],
    ['Unicode with two', "{\\rtf1\\ansi\\uc2 \\u26481\\'93\\'8c!}", '東!'],
    ['a character in halves, and less than zero', '{\\rtf1\\ansi \\u-10180?\\u-8638?}', '🉂'],
    ['half a character', '{\\rtf1\\ansi a\\u-10180?b}', 'a\ufffdb'],
    ['a symbol font', '{\\rtf1\\ansi{\\fonttbl{\\f2\\fcharset2 Symbol;}}{\\f2 a}}', 'α'],
    [
      'signs with words',
      '{\\rtf1 a\\~b\\_c\\-d\\emdash\\endash\\lquote e\\rquote\\bullet}',
      'a\u00a0b\u2011c\u00add—–‘e’•',
    ],
    ['escapes', '{\\rtf1 \\{a\\}\\\\}', '{a}\\'],
  ])('reads %s', async (_what, rtf, text) => {
    expect(await textsOf(rtf)).toEqual([text])
  })

  it('passes over what is not on the page', async () => {
    const rtf =
      '{\\rtf1{\\info{\\title No}}{\\*\\generator No;}{\\header No\\par}{\\colortbl;\\red1;}{\\*\\unheard No}' +
      'Yes{\\*\\bkmkstart no}{\\bkmkend no}{\\pict\\wmetafile8 0102}{\\pict\\bin4 {{{{}{\\v hidden}{\\xe index}\\par}'
    expect(await read(rtf)).toMatchObject({
      draft: { blocks: [{ text: 'Yes' }] },
      losses: [
        '2 pictures left out.',
        'The lines at the head and foot of the pages are left out.',
        'Hidden text left out in 1 place.',
      ],
    })
  })

  it('knows lists of the old kind and of the new', async () => {
    const { draft } = await read(
      [
        '{\\rtf1{\\*\\listtable{\\list{\\listlevel\\levelnfc23}\\listid7}{\\list{\\listlevel\\levelnfc0}\\listid8}}',
        '{\\*\\listoverridetable{\\listoverride\\listid7\\ls1}{\\listoverride\\listid8\\ls2}}',
        "\\pard{\\listtext\\'b7\\tab}\\ls1 bullet\\par\\pard{\\listtext 1.\\tab}\\ls2 number\\par",
        "\\pard{\\pntext\\'b7\\tab}{\\*\\pn\\pnlvlblt{\\pntxtb\\'b7}}old bullet\\par",
        '\\pard{\\*\\pn\\pnlvlbody\\pndec}old number\\par\\pard none\\par}',
      ].join('\n'),
    )
    expect(draft.blocks.map(({ kind, ordered, text }) => [text, kind, ordered ?? false])).toEqual([
      ['bullet', 'list-item', false],
      ['number', 'list-item', true],
      ['old bullet', 'list-item', false],
      ['old number', 'list-item', true],
      ['none', 'paragraph', false],
    ])
  })

  it('reads links, and not where they lead', async () => {
    const link = (to: string, text: string) => `{\\field{\\*\\fldinst{HYPERLINK "${to}"}}{\\fldrslt{\\ul ${text}}}}`
    const { draft, losses } = await read(
      `{\\rtf1 See ${link('https://example.org/a', 'this')} or ${link('javascript:x()', 'that')}, page {\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}.\\par}`,
    )
    expect(draft.blocks).toEqual([
      {
        id: 'b0',
        kind: 'paragraph',
        text: 'See this or that, page 3.',
        marks: [{ kind: 'link', start: 4, end: 8, href: 'https://example.org/a' }],
      },
    ])
    expect(losses).toEqual(['1 link to places outside the web: the words stay.'])
  })

  it('keeps the words of cells, boxes and notes, and takes changes as accepted', async () => {
    const { draft, losses } = await read(
      [
        '{\\rtf1 {\\deleted gone }{\\revised new }words{\\footnote {\\super\\chftn} The note.}.\\par',
        '\\trowd\\cellx1\\cellx2\\pard\\intbl a\\cell b\\cell\\row\\pard',
        'Beside{\\shp{\\*\\shpinst{\\sp{\\sn no}{\\sv no}}{\\shptxt Boxed.\\par}}{\\shprslt no}} it.\\par',
        '{\\object{\\*\\objdata 00}{\\result Shown.\\par}}}',
      ].join('\n'),
    )
    expect(draft.blocks.map(({ text }) => text)).toEqual([
      'new words.',
      'a',
      'b',
      'Beside it.',
      'Boxed.',
      'Shown.',
      'The note.',
    ])
    expect(losses).toEqual([
      'Changes that were tracked are taken as accepted: 1 insertion, 1 deletion.',
      '1 inserted object left out.',
      '1 table: the words stay, each cell as a paragraph.',
      '1 text box: the words stay, after the paragraph beside them.',
      '1 footnote: the words stay, at the end of the draft.',
    ])
  })

  it('says when the file breaks off', async () => {
    expect(await read('{\\rtf1 Half a')).toMatchObject({
      draft: { blocks: [{ text: 'Half a' }] },
      losses: ['The file breaks off before its end: what may have followed is not in it.'],
    })
  })

  it('refuses groups without end', async () => {
    await expect(read(`{\\rtf1 ${'{'.repeat(100_000)}`)).rejects.toMatchObject({ code: 'damaged' })
  })
})
