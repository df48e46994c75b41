import { createClaims } from '#shared/text/claims.ts'
import type { Edit } from '#shared/text/range.ts'

/** The characters that Windows-1252 has at 0x80 to 0x9F, in order. The rest of its upper half is Latin-1. */
const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const CONTINUES = `[\\u0080-\\u00bf${CP1252.replace(/[\u0080-\u009f]/g, '')}]`

/**
 * Characters of UTF-8 read byte by byte as Windows-1252, by the letter that the first byte became. Only letters that
 * lead to typographic marks, Latin letters and emoji are asked, because "É”" and the like are right as they stand.
 */
const UNITS = new RegExp(
  `(?:(?<=‚¬)Å[“”„]|(?:[ÂÃ]|[ÄÅ](?=(?![‘’“”„‚–—…‹›])${CONTINUES}|${CONTINUES}\\p{L})|[âï]${CONTINUES}|ð${CONTINUES}{2})${CONTINUES})+`,
  'gu',
)
/** What the right reading of three bytes may be: marks, signs and arrows, no lines of a table. */
const PLAUSIBLE =
  /^(?:[\u00a0-\u017f\u2010-\u2044\u20a0-\u20bf\u2100-\u21ff\u2600-\u27bf\ufeff\p{Emoji}\p{L}]|[\ufe00-\ufe0f])+$/u

/** The characters that Mac Roman has at 0x80 to 0xFF, in order. */
const MAC =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ'
/** UTF-8 read as Mac Roman: a mark ("‚Äô" for "’"), an accented letter ("√©" for "é"), a sign ("¬£" for "£"). */
const MAC_ROMAN = /‚Ä[\u0080-\uffff]|[√¬][\u00a1-\uffff]/g

/** What is left when one byte of a sequence was lost on the way. */
const LOSSY: readonly { pattern: RegExp; insert: string }[] = [
  // Mac Roman read as Latin-1, where nobody sets these letters.
  { pattern: /(?<=\p{Ll})Õ(?=\p{Ll})/gu, insert: '’' },
  { pattern: /(?<=^|\s)Ò(?=[^ÒÓ]{1,300}[.,?!]Ó)/gu, insert: '“' },
  { pattern: /(?<=[.,?!])Ó(?=\s|$)/g, insert: '”' },
  { pattern: /â€(?:\ufffd|\?)?(?=[\s,.;:!?)]|$)/g, insert: '”' },
  { pattern: /Ã(?= \p{Ll})/gu, insert: 'à' },
  { pattern: /(?<=\p{L})â\?\?(?=(?:t|s|re|ve|ll|d|m)(?!\p{L}))/gu, insert: '’' },
  { pattern: /Â(?=[\s,.;:]|$)/g, insert: '' },
]

/** A closing mark garbled twice over, of which the last byte may be gone. */
const TWICE = /Ã¢â‚¬Â(?:\u009d|\ufffd)?(?=[\s,.;:!?)]|$)/g

/** Control characters that are marks in Windows-1252: the euro, dashes, quotation marks and the like. */
const C1 = /[\u0080\u0082\u0084\u0085\u0091-\u0097\u0099]/g

/** Without one of these no text is garbled. */
const SUSPECT = /[ÂÃÄÅÕÒÓâïð‚√¬\u0080-\u009f]/

/** The edits that put garbled characters right ("â€™" is "’", "Ã©" is "é"), in text order; offsets are of the text. */
export function mojibakeEdits(text: string): Edit[] {
  if (!SUSPECT.test(text)) return []
  const edits: Edit[] = []
  const claim = createClaims(text.length)
  const add = (start: number, actual: string, insert: string) => {
    const edit = { start, end: start + actual.length, insert }
    if (insert !== actual && claim([edit])) edits.push(edit)
  }
  for (const { 0: actual, index } of text.matchAll(MAC_ROMAN))
    add(index, actual, fromBytes([...actual].map((char) => MAC.indexOf(char) + 0x80)) ?? actual)
  for (const { 0: actual, index } of text.matchAll(TWICE)) add(index, actual, '”')
  for (const { 0: run, index } of text.matchAll(UNITS)) add(index, run, decoded(run))
  for (const { pattern, insert } of LOSSY) {
    for (const { 0: actual, index } of text.matchAll(pattern)) add(index, actual, insert)
  }
  for (const { 0: actual, index } of text.matchAll(C1)) add(index, actual, CP1252.charAt(actual.charCodeAt(0) - 0x80))
  return edits.sort((a, b) => a.start - b.start)
}

/** A run read as the UTF-8 that it was, as many times over as it was garbled; the run itself where that gives nothing sensible. */
function decoded(run: string): string {
  let text = run
  for (;;) {
    const once = text.replaceAll(UNITS, (unit) => decodeOnce(unit) ?? unit)
    if (once === text) return text.replaceAll('\u00a0', ' ')
    text = once
  }
}

function decodeOnce(unit: string): string | undefined {
  const bytes = [...unit]
    .map((char) => CP1252.indexOf(char) + 0x80)
    .map((byte, at) => (byte < 0x80 ? unit.charCodeAt(at) : byte))
  return fromBytes(bytes)
}

/** Bytes read as UTF-8; nothing where they are none, or give nothing that stands in news. */
function fromBytes(bytes: readonly number[]): string | undefined {
  try {
    const text = decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''))
    return PLAUSIBLE.test(text) ? text : undefined
  } catch {
    return undefined
  }
}
