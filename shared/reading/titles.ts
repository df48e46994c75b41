import type { Range } from '#shared/text/range.ts'
import { isAdjacent } from './is-adjacent.ts'
import type { Word } from './reading.ts'
import { isDepartment, isQualifier, isTitleHead, mayEndTitle, plainTitleWord } from './title-words.ts'

/** A title found next to a name; the span is of the block. */
export interface FoundTitle extends Range {
  text: string
  /** Comparable form: lower case, short forms written out, without nationality: "prime minister". */
  office: string
  /** What the title is limited to, lower case: "israeli", "u.s.". */
  scope: string | undefined
  qualified: boolean
}

/** Words that belong to an office and not to what it is limited to. */
const MODIFIER =
  /^(?:city|county|state|police|fire|foreign|national|security|prime|chief|executive|general|district|senior|staff|press|party|campaign|first|supreme|majority|minority|vice|deputy|assistant|associate|attorney)$/i

/** Capitalised words before a title that are no part of it. */
const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Meanwhile|Then|Later)$/

/** Ordinary adjectives in lower case, and DR for a country. */
const NO_TITLE = /^(?:private|major|count|DR)$/

/** Adjectives of nationality and party, by form; "Defense" and "Foreign" are none. */
const SCOPE =
  /^(?:U\.S\.|US|U\.K\.|UK|EU|U\.N\.|UN|Republican|Democratic|Democrat|Labour|Conservative|Tory|Liberal|GOP|\p{Lu}\p{L}+(?:ian|ean|ish|ese|aeli|raqi|akistani|hai|eek|utch|rench|erman|wiss|elsh|zech|i))$/u

/**
 * The title that ends with the word at `last`, or undefined where none does. `words` are those of a sentence in order;
 * a gap in the text (a comma, a quotation mark) ends the search.
 */
export function titleEndingAt(text: string, words: readonly Word[], last: number): FoundTitle | undefined {
  const head = headEndingAt(words, last)
  if (head === undefined) return undefined
  let first = head
  while (isAdjacent(text, words, first - 1) && isTitlePart(words, first - 1)) first--
  return found(text, words, first, head, last)
}

/** The title that begins at or after the word at `from` and ends before `to`: what an appositive says of a name. */
export function titleWithin(text: string, words: readonly Word[], from: number, to: number): FoundTitle | undefined {
  for (let last = from; last < to; last++) {
    const title =
      headEndingAt(words, last) === undefined ? undefined : titleEndingAt(text, words, longestHead(words, last, to))
    if (title && title.start >= (words[from]?.start ?? 0)) return title
  }
  return undefined
}

function longestHead(words: readonly Word[], last: number, to: number): number {
  for (let end = Math.min(last + 2, to - 1); end > last; end--) if (headEndingAt(words, end) !== undefined) return end
  return last
}

/** The index of the first word of the title head that ends at `last`. */
function headEndingAt(words: readonly Word[], last: number): number | undefined {
  const word = words[last]
  if (!word || !mayEndTitle(word.text) || NO_TITLE.test(word.text)) return undefined
  if (isDepartment(word.text)) {
    // Secretary of State · Minister of Foreign Affairs
    for (let at = last - 1; at >= Math.max(0, last - 3); at--) {
      if (words[at]?.text === 'of' && isTitleHead(words[at - 1]?.text ?? '')) return at - 1
    }
  }
  for (let length = 3; length >= 1; length--) {
    const first = last - length + 1
    const parts = words.slice(Math.max(0, first), last + 1).map((part) => part.text)
    if (first >= 0 && isTitleHead(parts.join(' '))) return first
  }
  return undefined
}

function isTitlePart(words: readonly Word[], index: number): boolean {
  const word = words[index]
  if (!word || /[’']s$/.test(word.text) || CALENDAR.test(word.text)) return false
  if (isQualifier(word.text.replace(/-$/, ''))) return true
  if (isOfficeWord(word.text) || SCOPE.test(word.text)) return word.text !== 'of'
  if (!/^\p{Lu}/u.test(word.text) || (index === 0 && word.tag === 'VERB')) return false
  return !/^(?:DET|ADP|PRON|SCONJ|CCONJ|AUX|ADV|INTJ|NUM)$/.test(word.tag)
}

/** The office is the head with the words before it that belong to it; the rest is what it is limited to. */
function found(
  text: string,
  words: readonly Word[],
  first: number,
  head: number,
  last: number,
): FoundTitle | undefined {
  const start = words[first]?.start
  const end = words[last]?.end
  if (start === undefined || end === undefined) return undefined
  let own = head
  while (own > first && isModifier(words[own - 1]?.text ?? '')) own--
  const before = words.slice(first, own)
  const scope = before.filter((word) => !isQualifier(word.text)).map((word) => word.text.toLowerCase())
  const office = officeOf(words.slice(own, last + 1).map((word) => word.text))
  const qualified = words.slice(first, last + 1).some((word) => isQualifier(word.text))
  return { start, end, text: text.slice(start, end), office, scope: scope.join(' ') || undefined, qualified }
}

function isModifier(word: string): boolean {
  return isDepartment(word) || MODIFIER.test(word)
}

function isOfficeWord(word: string): boolean {
  return isTitleHead(word) || isDepartment(word) || MODIFIER.test(word) || word === 'of'
}

/** "Secretary of Defense" and "Defense Secretary" are one office; so are "Gov." and "Governor". */
function officeOf(words: readonly string[]): string {
  const joinedWords = words.join(' ').toLowerCase()
  const ofForm = /^(secretary|minister) of (?:the )?(.+)$/.exec(joinedWords)
  const flat = ofForm && ofForm[2] !== 'state' ? `${ofForm[2]} ${ofForm[1]}` : joinedWords
  const whole = plainTitleWord(flat)
  return whole === flat ? flat.split(' ').map(plainTitleWord).join(' ') : whole
}
