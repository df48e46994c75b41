import iconv from 'iconv-lite'

/** Control words that stand for a character. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['page', '\n'],
  ['column', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
  ['zwbo', '\u200b'],
  ['zwnbo', '\u2060'],
  ['ltrmark', '\u200e'],
  ['rtlmark', '\u200f'],
  ['~', '\u00a0'],
  ['-', '\u00ad'],
  ['_', '\u2011'],
])

/** The code page of each set of characters that a font can be of (RTF 1.9.1, font table). 1 is the file's own, 2 is a symbol font. */
const CODE_PAGES: ReadonlyMap<number, number> = new Map([
  [0, 1252],
  [2, 28591],
  [77, 10000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
  [254, 437],
  [255, 850],
])

/** The code page of a font's set of characters; undefined where it is that of the file. */
export function codePageOf(charset: number): number | undefined {
  return CODE_PAGES.get(charset)
}

/** Text of bytes in a code page of Windows; Western European where there is none of that number. */
export function decodeBytes(bytes: readonly number[], codePage: number): string {
  const name = codePage === 10000 ? 'macintosh' : codePage === 65001 ? 'utf8' : `cp${codePage}`
  return iconv.decode(Buffer.from(bytes), iconv.encodingExists(name) ? name : 'cp1252')
}
