import type { Range } from '#shared/text/range.ts'
import { speechVerb } from './cues.ts'
import { familyName, GENERATION } from './family-name.ts'
import { isGivenName } from './given-names.ts'
import { isAdjacent } from './is-adjacent.ts'
import { nameBounds } from './name-bounds.ts'
import { type NameContext, readContext } from './name-context.ts'
import {
  bodySurnames,
  bodyWords,
  describedNouns,
  months,
  namesNobody,
  particles,
  titlesAsSurnames,
} from './name-words.ts'
import { isInsideQuotation } from './quoted-spans.ts'
import type { QuotedSpan, Sentence, Word } from './reading.ts'
import { courtesyTitles, isTitleHead } from './title-words.ts'
import { type FoundTitle, titleEndingAt } from './titles.ts'

/** A run of capitalised words that may name a person, with what stands around it; offsets are of the block. */
export interface NameUse extends Range, NameContext {
  /** The name without titles, nickname in quotation marks and possessive endings: "Ana Dahl". */
  text: string
  /** Its first part, where it has more than the family name. */
  given: string | undefined
  /** "Ana “Nan” Dahl" */
  nickname: string | undefined
  /** Its last part with its particles, "Jr." and the like left out: "van der Berg". */
  surname: string
  /** "Jr.", "III" and the like. */
  generation: string | undefined
  title: FoundTitle | undefined
  courtesy: (Range & { text: string }) | undefined
  /** Stands before a noun that it describes: "the Dahl campaign", "Dahl Street". */
  adjective: boolean
  quoted: boolean
  /** Its first word is a common given name. */
  commonGiven: boolean
  /** Reasons against: "the" before it, a place or a body in its words. */
  doubt: boolean
  /** Stands where a place would: always ("in Dahl"), or where a person may as well ("from Dahl"). */
  placed: 'in' | 'from' | undefined
}

const OPENERS = /^(?:DET|ADP|PRON|SCONJ|CCONJ|AUX|ADV|PART|INTJ|NUM)$/
const NICKNAME_MARK = /[“"‘'(]/
const IN = /^(?:in|at|near|into|outside|across|around|throughout)$/i
const FROM = /^(?:from|to|of|on|via|through|toward|towards)$/i

/** The runs of capitalised words in a block that may be names of people, in order. */
export function findNames(text: string, sentences: readonly Sentence[], quoted: readonly QuotedSpan[]): NameUse[] {
  return sentences.flatMap(({ words }) => {
    const uses: NameUse[] = []
    for (let at = 0; at < words.length; at++) {
      const run = isCueBehindQuotation(text, words, at) ? undefined : runFrom(text, words, at)
      if (run === undefined) continue
      const use = toName(text, words, at, run, quoted)
      if (use) uses.push(use)
      at = run
    }
    return uses
  })
}

/** “It is late.” Said Ana Dahl: a verb of speech with a capital that belongs to a sentence which goes on. */
function isCueBehindQuotation(text: string, words: readonly Word[], index: number): boolean {
  const word = words[index]
  if (!word || !/[”"’'»] $/.test(text.slice(Math.max(0, word.start - 2), word.start))) return false
  return speechVerb(word.text) !== undefined && isAdjacent(text, words, index) && isNamePart(words, index + 1, false)
}

/** The index of the last word of the run of name words that begins at `from`, or undefined where none does. */
function runFrom(text: string, words: readonly Word[], from: number): number | undefined {
  if (!isNamePart(words, from, from === 0)) return undefined
  let last = from
  for (let at = from + 1; at < words.length; at++) {
    const gap = text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0)
    const word = words[at]?.text ?? ''
    if (/^, $/.test(gap) && /^(?:Jr|Sr)\.?$/.test(word)) last = at
    else if (isNickname(text, words, at) && isNamePart(words, at + 1, false)) last = ++at
    else if (!/^[ \u00A0]$/.test(gap) || /[’']s?$/.test(words[at - 1]?.text ?? '')) break
    else if (isNamePart(words, at, false)) last = at
    else if (!(particles.has(word) && /^(?:\p{Lu}|van$|de$|der$|den$|la$|al-)/u.test(words[at + 1]?.text ?? ''))) break
  }
  return last
}

/** William “Bill” Dahl: one word between marks inside a name. */
function isNickname(text: string, words: readonly Word[], index: number): boolean {
  if (!NICKNAME_MARK.test(text[(words[index]?.start ?? 0) - 1] ?? '')) return false
  const before = text.slice(words[index - 1]?.end ?? 0, words[index]?.start ?? 0)
  const after = text.slice(words[index]?.end ?? 0, words[index + 1]?.start ?? 0)
  return /^ [“"‘'(]$/.test(before) && /^[”"’')] $/.test(after) && /^\p{Lu}\p{L}+$/u.test(words[index]?.text ?? '')
}

function isNamePart(words: readonly Word[], index: number, opensSentence: boolean): boolean {
  const word = words[index]
  if (!word || !/^(?:\p{Lu}|(?:al|el|d|de|bin)[-’']\p{Lu})/u.test(word.text)) return false
  const next = words[index + 1]?.text ?? ''
  const namedOn = isGivenName(word.text) && /^\p{Lu}\p{L}/u.test(next) && !namesNobody.has(next) && !months.has(next)
  if (namesNobody.has(word.text) || (months.has(word.text) && !namedOn)) return false
  if (courtesyTitles[word.text] !== undefined || 'Mx.' === word.text) return true
  if (namedOn) return true
  if (particles.has(word.text.toLowerCase()) && /^\p{Lu}\p{Ll}/u.test(next)) return true
  if (opensSentence && (OPENERS.test(word.tag) || (word.tag === 'VERB' && word.text.endsWith('ing')))) return false
  return !/^(?:DET|PRON|SCONJ|CCONJ|AUX)$/.test(word.tag) || /^\p{Lu}\.$/u.test(word.text)
}

function toName(
  text: string,
  words: readonly Word[],
  from: number,
  last: number,
  quoted: readonly QuotedSpan[],
): NameUse | undefined {
  const bounds = nameBounds(text, words, from, last)
  if (!bounds) return undefined
  const { first, titleEnd, courtesy } = bounds
  const parts = words.slice(first, last + 1)
  const start = parts[0]
  const end = parts.at(-1)
  if (!start || !end || parts.length > 6) return undefined
  const ending = /[’']s?$/.exec(end.text)?.[0].length ?? 0
  const range = { start: start.start, end: end.end - ending }
  const nickname =
    parts.length < 3 ? -1 : parts.findIndex((_, index) => index > 0 && isNickname(text, words, first + index))
  const names = parts.filter((_, index) => index !== nickname).map((part) => part.text)
  names[names.length - 1] = end.text.slice(0, end.text.length - ending)
  const lastName = names.at(-1) ?? ''
  if (isOffice(lastName, names.length > 1) || (names.length === 1 && /^\p{Lu}\.$/u.test(lastName))) return undefined
  const title = isAdjacent(text, words, titleEnd) ? titleEndingAt(text, words, titleEnd) : undefined
  const context = readContext(text, words, last, quoted, range)
  const surname = familyName(names)
  const core = names.filter((name) => !GENERATION.test(name))
  const before = isAdjacent(text, words, first - 1) ? (words[first - 1]?.text ?? '') : ''
  // Spelled out: a spread here makes slow objects, and there are thousands.
  return {
    start: range.start,
    end: range.end,
    text: names.join(' '),
    given: core.join(' ') === surname ? undefined : core[0] === surname ? core[1] : core[0],
    nickname: parts[nickname]?.text,
    surname,
    generation: names.find((name, index) => index > 0 && GENERATION.test(name)),
    title,
    courtesy,
    appositive: context.appositive,
    evidence: context.evidence,
    adjective: ending === 0 && isDescribing(text, words, last, range.end),
    quoted: isInsideQuotation(quoted, range),
    commonGiven: core.length > 1 && (isGivenName(core[0] ?? '') || /^(?:\p{Lu}\.){1,3}$/u.test(core[0] ?? '')),
    doubt: isDoubtful(names, title !== undefined || courtesy !== undefined, title ? '' : before),
    // "in Dahl’s car"
    placed: ending > 0 ? undefined : IN.test(before) ? 'in' : FROM.test(before) ? 'from' : undefined,
  }
}

/** "Park Avenue" names nobody; "President Park" does. */
function isDoubtful(names: readonly string[], titled: boolean, before: string): boolean {
  const [only = ''] = names
  if (names.some((name) => bodyWords.has(name) && !(titled && bodySurnames.has(name)))) return true
  if (names.length === 1 && /^\p{Lu}{2,}$/u.test(only)) return true
  // Peoples: "Danish-Americans", "Native Americans".
  if (/\p{L}(?:icans|ians)$/u.test(names.at(-1) ?? '') && !titled) return true
  return /^(?:the|a|an|this|its|their|our)$/i.test(before) || names.some((name) => /\d/.test(name))
}

/** Whether a word ends a title and no name: "Chief Strategy Officer", but "Ida King". */
function isOffice(word: string, follows: boolean): boolean {
  return isTitleHead(word) && !(follows && titlesAsSurnames.has(word))
}

/** "the Dahl campaign" · "Dahl & Sons" */
function isDescribing(text: string, words: readonly Word[], last: number, end: number): boolean {
  if (/^ & |^ (?:Inc|Ltd|Corp|Co|LLC|PLC|Bros)\b/.test(text.slice(end, end + 8))) return true
  const next = words[last + 1]
  return next !== undefined && isAdjacent(text, words, last) && describedNouns.has(next.text.toLowerCase())
}
