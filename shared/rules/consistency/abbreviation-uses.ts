import type { BlockReading } from '#shared/reading/reading.ts'
import { isProse, isQuoted } from '#shared/rules/outside-quotes.ts'
import type { Range } from '#shared/text/range.ts'
import type { Use } from './kept-form.ts'
import { NAMED_WITH } from './named-with.ts'

/** One use of an abbreviation. `key`: the bare letters of initials, `time` for a.m. and p.m., `courtesy` for Mr. and Dr., `month` or `percent`. */
export interface AbbreviationUse extends Use {
  /** What is replaced when the form changes: the use, and the space before it where that belongs to the form. */
  whole: Range
  /** Whether its last stop also closes the sentence. */
  closes: boolean
}

/** U.S., U.S.-led, US, US-led; not part of a longer word, an address, a code, a road (US 101) or a sum (US$5). Begins with the cheapest test. */
const INITIALS =
  /(?=[A-Z][A-Z.])(?<![\wÀ-ỹ.@#$€£&/-])(?:(?:[A-Z]\.){2,}|[A-Z](?:\.[A-Z])+(?![.A-Za-zÀ-ỹ])|[A-Z]{2,6}(?!\.[A-Z]))(?![\wÀ-ỹ$€£@&/]|-\d| \d{1,3}\b)/gu

/** A time of day with the space before it, which is part of the form: "6 p.m.", "6pm". */
const TIME = /(?=\s?[apAP][.mM])(?<=\d)(\s?)([ap]\.m\.|[ap]\.m\b|[ap]m\b|[AP]\.M\.|[AP]M\b)/g

/** "Mr. Dahl", "Dr Dahl"; Dr Pepper and Dr. Martens are names of goods, Mr. Rogers’ Neighborhood and Dr. Strangelove of works. */
const COURTESY =
  /\b(?:Mr|Mrs|Ms|Dr)(\.?)(?=[ \u00A0][A-ZÀ-Þ][A-Za-zÀ-ɏ’'])(?! (?:Pepper|Martens|Dre|Seuss|Who|Phil|Oz|Strangelove|Jekyll|Hyde|Zhivago|Dolittle|Robot|Bean|Potato|Doubtfire|Dalloway)\b| Rogers[’'] Neighborhood\b)/g

/** "5 percent", "5 per cent", "5%"; not in brackets, where houses set the sign whatever they do in text. */
const PERCENT = /(?=\s?(?:%|per))(?<=\d)(?:(\s?)(%)|(\s)(per ?cent)\b)(?![\w%]|[^()]{0,40}\))/g

/** "Sept. 5", "September 5", but not "the September 11 Museum"; March to July have no short form. */
const MONTH = /\b(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)(?:\.|uary|ruary|ust|ember|ober)(?= \d{1,2}\b(?![:\d%]|\.\d| [A-Z]))/g
const LONGEST_DATE_LINE = 40
const SHORT_MONTHS = ['Jan.', 'Feb.', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.']
const LONG_MONTHS = ['January', 'February', 'August', 'September', 'October', 'November', 'December']

/** A month of those that have a short form, in its long form. */
export function longMonth(text: string): string {
  return LONG_MONTHS[SHORT_MONTHS.indexOf(text)] ?? text
}

/** The other way round. */
export function shortMonth(text: string): string {
  return SHORT_MONTHS[LONG_MONTHS.indexOf(text)] ?? text
}

/** What initials of given names look like, short of a country's. */
const PERSONAL = /^(?!U\.[SKN]\.|E\.U\.|D\.C\.|U\.A\.E\.)(?:\p{Lu}\.){2,3}$/u

/** The uses of abbreviations in a block that can be written in more than one form, outside quotation marks; block 0 stands for it. */
export function abbreviationUses(block: BlockReading): AbbreviationUse[] {
  const { text } = block
  // A shout, a label, a headline in capitals.
  if (!isProse(block) || text === text.toUpperCase()) return []
  const uses: AbbreviationUse[] = []
  const add = (start: number, end: number, key: string, form: string, from = start) => {
    if (isQuoted(block, { start, end })) return
    const words = text.slice(start, end)
    const closes = words.endsWith('.') && endsSentence(block, end)
    uses.push({ block: 0, start, end, key, form, text: words, whole: { start: from, end }, closes })
  }
  for (const match of text.matchAll(INITIALS)) {
    const [letters] = match
    if (isShouted(text, match) || isName(text, match) || isPronoun(text, match)) continue
    const form = letters.includes('.') ? 'with' : 'without'
    add(match.index, match.index + letters.length, letters.replaceAll('.', ''), form)
  }
  for (const { 0: whole, 1: space = '', 2: mark = '', index } of text.matchAll(TIME)) {
    const form = [mark.includes('.') && 'dotted', mark !== mark.toLowerCase() && 'capital', space !== '' && 'spaced']
    add(index + space.length, index + whole.length, 'time', form.filter(Boolean).join(' '), index)
  }
  for (const { 0: whole, 1: stop, index } of text.matchAll(COURTESY))
    add(index, index + whole.length, 'courtesy', stop ? 'with' : 'without')
  // A line that is a date is set in its own way.
  for (const { 0: whole, index } of text.length > LONGEST_DATE_LINE ? text.matchAll(MONTH) : [])
    add(index, index + whole.length, 'month', whole.endsWith('.') ? 'short' : 'long')
  for (const { 0: whole, index } of text.matchAll(PERCENT)) {
    const words = whole.trimStart()
    add(index + whole.length - words.length, index + whole.length, 'percent', words, index)
  }
  return uses
}

function endsSentence(block: BlockReading, end: number): boolean {
  const sentence = block.sentences.find((each) => each.end >= end)
  return sentence !== undefined && /^["”’»)]*(?:$| (?:Mr|Mrs|Ms|Dr)\b)/.test(block.text.slice(end, sentence.end))
}

/** Capitals next to it: a shout, a label. */
function isShouted(text: string, match: RegExpExecArray): boolean {
  const before = /(\S+)\s+$/.exec(text.slice(Math.max(0, match.index - 40), match.index))?.[1] ?? ''
  const after = /^\s+(\S+)/.exec(text.slice(match.index + match[0].length))?.[1] ?? ''
  return [before, after].some((word) => /^\p{Lu}{3,}\W*$/u.test(word))
}

/** "US-China Business Council". */
const OF_BODY = /^-\p{Lu}\p{L}+ \p{Lu}\p{Ll}/u
const TO_SOMEBODY =
  /\b(?:tells?|told|asks?|asked|lets?|gives?|gave|helps?|helped|leaves?|makes?|made|sees?|saw|hears?|heard|(?:all|both|one|some|most|none) of) $/i

/** "It told US to wait": the pronoun, said loud; the country has its article, or limits a noun. */
function isPronoun(text: string, { 0: letters, index }: RegExpExecArray): boolean {
  if (letters !== 'US' || !TO_SOMEBODY.test(text.slice(Math.max(0, index - 12), index))) return false
  return /^(?:[.,;:!?”]|$| (?:an?|the|this|to|all|be|go|in|alone|know|see|that|what|who|why|how)\b)/.test(
    text.slice(index + 2),
  )
}

/** "US Airways", "A.J. Harlow": the letters are part of a name, and the name decides. */
function isName(text: string, match: RegExpExecArray): boolean {
  const after = text.slice(match.index + match[0].length)
  if (NAMED_WITH.test(after) || OF_BODY.test(after)) return true
  // Initials before a surname; those of a country or a body come with "the", or before a small letter.
  return (
    PERSONAL.test(match[0]) && /^\s\p{Lu}\p{Ll}/u.test(after) && !/\bthe $/i.test(text.slice(0, match.index).slice(-4))
  )
}
