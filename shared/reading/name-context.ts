import type { Range } from '#shared/text/range.ts'
import { quotationBefore } from './quoted-spans.ts'
import type { QuotedSpan, Word } from './reading.ts'
import { type FoundTitle, titleWithin } from './titles.ts'

/** What in the words around a name says that it is a person's. */
export type ContextEvidence = 'age' | 'who' | 'speech' | 'description' | 'he or she' | 'says I'

/** What stands around a name. */
export interface NameContext {
  evidence: ContextEvidence[]
  /** What an appositive after the name says: "Ana Dahl, the mayor,". */
  appositive: FoundTitle | undefined
}

/** "Ana Dahl, the mayor, said" · "Ana Dahl also said" */
const ASIDE = /^,[^,.;“”"]{1,80},/
const SPEAKS_AFTER =
  /^,? (?:also |later |then )?(?:said|says|told|wrote|added|asked|tweeted|replied|testified|argued|explained|recalled|noted|warned|insisted|acknowledged|claims|claimed|denied|declared|agreed|urged)\b/
const SPOKEN_BEFORE = /(?:said|says|asked|added|wrote|according to|told) $/
/** "Ana Dahl, 34," · "Ana Dahl (34)" */
const AGE = /^, (?:aged )?\d{1,3}[,.]|^ \(\d{1,3}\)/
/** "Ana Dahl, who" · "Ana Dahl whose" */
const RELATIVE = /^,? (?:who|whose)\b/
/** "Ana Dahl (D-Maine)" · "Ana Dahl, R-Ohio" · "Ana Dahl, of Elyria," */
const DESCRIBED = /^ \((?:[DRI]-[^)]+|[DR])\)|^, [DRI]-|^, of \p{Lu}/u
/** "Dahl said he would go" */
const OF_ITSELF =
  /^ (?:said|says|told [^.,;]{1,40}|added|insisted|thinks|thought|believes|believed|hopes|hoped)(?: that)? (?:he|she)\b/
const MOST_APPOSITIVE_WORDS = 8

/** Reads what stands around the name from `start` to `end` in the text; `last` is the index of its last word. */
export function readContext(
  text: string,
  words: readonly Word[],
  last: number,
  quoted: readonly QuotedSpan[],
  { start, end }: Range,
): NameContext {
  const rest = text.slice(end, end + 120)
  const appositive = /^,\s/.test(rest) ? appositiveFrom(text, words, last) : undefined
  const evidence: ContextEvidence[] = []
  if (AGE.test(rest)) evidence.push('age')
  if (RELATIVE.test(rest)) evidence.push('who')
  if (speaksAfter(rest) || SPOKEN_BEFORE.test(text.slice(Math.max(0, start - 16), start))) evidence.push('speech')
  if (OF_ITSELF.test(rest) && opensClause(text, words, start)) evidence.push('he or she')
  if (saysI(text, quoted, start, end)) evidence.push('says I')
  if (appositive || DESCRIBED.test(rest)) evidence.push('description')
  return { evidence, appositive }
}

const speaksAfter = (rest: string) => SPEAKS_AFTER.test(rest) || SPEAKS_AFTER.test(rest.replace(ASIDE, ''))

/** "Harlow, Dahl said he": a place before the comma would speak as well, so the name must open its sentence or follow a quotation. */
function opensClause(text: string, words: readonly Word[], start: number): boolean {
  return start === words[0]?.start || /[”"’'»] $/.test(text.slice(Math.max(0, start - 2), start))
}

/** “I will stay,” Dahl said: a firm or a country says “we”. */
function saysI(text: string, quoted: readonly QuotedSpan[], start: number, end: number): boolean {
  if (!/^ (?:said|says|added|asked|recalled|told)\b/.test(text.slice(end, end + 10)) || text[start - 1] !== ' ')
    return false
  const span = quotationBefore(quoted, start)
  return span?.end === start - 1 && /\bI\b/.test(text.slice(span.start, span.end))
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
