import { contains, type Range } from '#shared/text/range.ts'
import { bodyWords, describedNouns, namesNobody, particles, titlesAsSurnames } from './name-words.ts'
import type { QuotedSpan, Sentence, Word } from './reading.ts'
import { courtesyTitles, DEPARTMENT, isTitleHead } from './title-words.ts'
import { type FoundTitle, titleEndingAt, titleWithin } from './titles.ts'

/** A run of capitalised words that may name a person, with what stands around it; offsets are of the block. */
export interface NameUse extends Range {
  /** The name without titles and possessive endings: "Ana Dahl". */
  text: string
  /** Its first part, where it has more than one. */
  given: string | undefined
  /** Its last part, "Jr." and the like left out. */
  surname: string
  title: FoundTitle | undefined
  courtesy: (Range & { text: string }) | undefined
  /** What an appositive after the name says: "Ana Dahl, the mayor,". */
  appositive: FoundTitle | undefined
  /** Stands before a noun that it describes: "the Dahl campaign", "Dahl Street". */
  adjective: boolean
  quoted: boolean
  /** Reasons to take it for a person, each one enough: a title, a verb of speech, an age, "who". */
  evidence: boolean
  /** Reasons against: "the" before it, a place or a body in its words. */
  doubt: boolean
}

/** What may stand behind a surname. */
export const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/
const OPENERS = /^(?:DET|ADP|PRON|SCONJ|CCONJ|AUX|ADV|PART|INTJ|NUM)$/

const SPEAKS_AFTER =
  /^(?:,[^,.;“”"]{1,80},)?,? (?:also |later |then )?(?:said|says|told|wrote|added|asked|tweeted|replied|testified|argued|explained|recalled|noted|warned|insisted|acknowledged)\b/
const SPOKEN_BEFORE = /(?:said|says|asked|added|wrote|according to|told) $/
/** "Ana Dahl, who" · "Ana Dahl, 34," · "Ana Dahl (D-Maine)" · "Ana Dahl, R-Ohio" */
const APPOSED = /^,? (?:who|whose)\b|^, (?:aged )?\d{1,3},|^ \((?:\d{1,3}|[DRI]-[^)]+|[DR])\)|^, [DRI]-/
const MOST_APPOSITIVE_WORDS = 8

/** The runs of capitalised words in a block that may be names of people, in order. */
export function findNames(text: string, sentences: readonly Sentence[], quoted: readonly QuotedSpan[]): NameUse[] {
  return sentences.flatMap(({ words }) => {
    const uses: NameUse[] = []
    for (let at = 0; at < words.length; at++) {
      const run = runFrom(text, words, at)
      if (run === undefined) continue
      const use = toName(text, words, at, run, quoted)
      if (use) uses.push(use)
      at = run
    }
    return uses
  })
}

/** The index of the last word of the run of name words that begins at `from`, or undefined where none does. */
function runFrom(text: string, words: readonly Word[], from: number): number | undefined {
  if (!isNamePart(words, from, from === 0)) return undefined
  let last = from
  for (let at = from + 1; at < words.length; at++) {
    const gap = text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0)
    const word = words[at]?.text ?? ''
    if (/^, $/.test(gap) && /^(?:Jr|Sr)\.?$/.test(word)) last = at
    else if (!/^[ \u00A0]$/.test(gap) || /[’']s?$/.test(words[at - 1]?.text ?? '')) break
    else if (isNamePart(words, at, false)) last = at
    else if (!(particles.has(word) && /^(?:\p{Lu}|van$|de$|der$|den$|la$|al-)/u.test(words[at + 1]?.text ?? ''))) break
  }
  return last
}

function isNamePart(words: readonly Word[], index: number, opensSentence: boolean): boolean {
  const word = words[index]
  if (!word || !/^(?:\p{Lu}|(?:al|el|d|de|bin)[-’']\p{Lu})/u.test(word.text) || namesNobody.has(word.text)) return false
  if (courtesyTitles[word.text] !== undefined || 'Mx.' === word.text) return true
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
  let first = from
  // The last title word in the run parts the title from the name: "Israeli Defense Minister | Yoav Gallant".
  for (let at = Math.max(from, last - 1); at >= from; at--) {
    if (
      at < last &&
      (isTitleHead(words[at]?.text ?? '') || DEPARTMENT.test(words[at]?.text ?? '')) &&
      titleEndingAt(text, words, at)
    ) {
      first = at + 1
      break
    }
  }
  let courtesy: NameUse['courtesy']
  const opening = words[first]
  if (opening && opening.text in courtesyTitles) {
    if (first === last) return undefined
    courtesy = { start: opening.start, end: opening.end, text: opening.text }
    first++
  }
  while (
    first < last &&
    /^(?:\p{Lu}\p{L}*(?:ian|ean|ish|ese|aeli|raqi|erman)|Republican|Democratic|Democrat|Conservative|Labour)$/u.test(
      words[first]?.text ?? '',
    ) &&
    last - first >= 2
  )
    first++
  const parts = words.slice(first, last + 1)
  const start = parts[0]
  const end = parts.at(-1)
  if (!start || !end || parts.length > 5) return undefined
  const ending = /[’']s?$/.exec(end.text)?.[0].length ?? 0
  const range = { start: start.start, end: end.end - ending }
  const names = parts.map((part) => part.text)
  names[names.length - 1] = end.text.slice(0, end.text.length - ending)
  const lastName = names.at(-1) ?? ''
  if (isOffice(lastName, names.length > 1) || (names.length === 1 && /^\p{Lu}\.$/u.test(lastName))) return undefined
  const before = courtesy ? first - 2 : first - 1
  const title = isAdjacent(text, words, before) ? titleEndingAt(text, words, before) : undefined
  const after = readAround(text, words, courtesy ? first - 1 : first, last, range.end)
  // "Park Avenue" names nobody; "President Park" does.
  const said = title !== undefined || courtesy !== undefined
  const bodily = (said ? names.slice(1).slice(-1) : names).some((name) => bodyWords.has(name))
  const body = bodily || (names.length === 1 && /^\p{Lu}{2,}$/u.test(names[0] ?? ''))
  const article = /^(?:the|a|an|this|its|their|our)$/i.test(words[first - 1]?.text ?? '') && !title
  // Spelled out: a spread here makes slow objects, and there are thousands.
  return {
    start: range.start,
    end: range.end,
    text: names.join(' '),
    given: names.length > 1 ? names[0] : undefined,
    surname: names.findLast((name) => !SUFFIX.test(name)) ?? '',
    title,
    courtesy,
    appositive: after.appositive,
    adjective: ending === 0 && after.describes,
    quoted: quoted.some((span) => contains(span, range)),
    evidence: !body && (title !== undefined || courtesy !== undefined || after.evidence),
    doubt: body || article || names.some((name) => /\d/.test(name)),
  }
}

/** Whether a word ends a title and no name: "Chief Strategy Officer", but "Ida King". */
function isOffice(word: string, follows: boolean): boolean {
  return isTitleHead(word) && !(follows && titlesAsSurnames.has(word))
}

function isAdjacent(text: string, words: readonly Word[], index: number): boolean {
  const word = words[index]
  const next = words[index + 1]
  return word !== undefined && next !== undefined && /^[ \u00A0]$/.test(text.slice(word.end, next.start))
}

/** What stands around a name: an age, "who", a verb of speech, an appositive with a title, a noun that the name describes. */
function readAround(text: string, words: readonly Word[], first: number, last: number, end: number) {
  const rest = text.slice(end, end + 120)
  const next = words[last + 1]
  const describes =
    next !== undefined &&
    /^\s/.test(rest) &&
    isAdjacent(text, words, last) &&
    describedNouns.has(next.text.toLowerCase())
  const start = words[first]?.start ?? end
  const spokenOf = SPEAKS_AFTER.test(rest) || SPOKEN_BEFORE.test(text.slice(Math.max(0, start - 16), start))
  const appositive = /^,\s/.test(rest) ? appositiveFrom(text, words, last) : undefined
  return { describes, evidence: spokenOf || APPOSED.test(rest) || appositive !== undefined, appositive }
}

/** The title in the words between a name's comma and the next mark, if it begins within a few words. */
function appositiveFrom(text: string, words: readonly Word[], last: number): FoundTitle | undefined {
  let to = last + 2
  while (
    to < words.length &&
    to < last + MOST_APPOSITIVE_WORDS &&
    /^\s+$/.test(text.slice(words[to - 1]?.end, words[to]?.start))
  )
    to++
  const title = titleWithin(text, words, last + 1, Math.min(to, words.length))
  // "Ana Dahl, Mayor Ben Lund and …": a list; the title is the next name's.
  return title && !/^\s+\p{Lu}/u.test(text.slice(title.end, title.end + 4)) ? title : undefined
}
