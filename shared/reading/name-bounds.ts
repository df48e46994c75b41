import type { Range } from '#shared/text/range.ts'
import { isGivenName } from './given-names.ts'
import { isAdjacent } from './is-adjacent.ts'
import { leadingParticles, titlesAsSurnames } from './name-words.ts'
import type { Word } from './reading.ts'
import { courtesyTitles, isDepartment, isTitleHead } from './title-words.ts'
import { titleEndingAt } from './titles.ts'

/** Where the name begins in a run of capitalised words, by the index of its first word. */
export interface NameBounds {
  first: number
  /** The index of the word where a title in front of it would end. */
  titleEnd: number
  courtesy: (Range & { text: string }) | undefined
}

const NATIONALITY =
  /^(?:\p{Lu}\p{L}*(?:ian|ean|ish|ese|aeli|raqi|erman)|Republican|Democratic|Democrat|Conservative|Labour)$/u

/** Parts the name from the title, the courtesy title and the description in front of it; undefined where nothing is left. */
export function nameBounds(text: string, words: readonly Word[], from: number, last: number): NameBounds | undefined {
  // "Chief Executive": two words of an office, the last of which ends none.
  const office = `${words[last - 1]?.text} ${words[last]?.text.replace(/[’']s?$/, '')}`
  if (last > from && isTitleHead(office)) return undefined
  let first = Math.max(afterTitle(text, words, from, last), courtesyIn(words, from, last))
  let courtesy: NameBounds['courtesy']
  const opening = words[first]
  if (opening && opening.text in courtesyTitles) {
    if (first === last) return undefined
    courtesy = { start: opening.start, end: opening.end, text: opening.text }
    first++
  }
  while (first < last - 1 && isDescription(words, first)) first++
  const titleEnd = courtesy ? first - 2 : first - 1
  return { first: withLeadingParticles(text, words, first, from), titleEnd, courtesy }
}

/** "Danish Nils Lund" · "Baker Nils Lund": what a sentence may open with in front of a name. */
function isDescription(words: readonly Word[], index: number): boolean {
  const word = words[index]
  if (!word || NATIONALITY.test(word.text)) return word !== undefined
  return word.tag === 'NOUN' && !isGivenName(word.text) && isGivenName(words[index + 1]?.text ?? '')
}

/** The last title word in the run parts the title from the name: "Danish Defense Minister | Nils Lund". */
function afterTitle(text: string, words: readonly Word[], from: number, last: number): number {
  for (let at = last - 1; at >= from; at--) {
    const word = words[at]?.text ?? ''
    // "Nat King Cole", "Dean Ruiz": a name that is a title elsewhere.
    const named =
      at === from
        ? word === 'Dean' && last === at + 1
        : titlesAsSurnames.has(word) && isGivenName(words[from]?.text ?? '')
    const office = isTitleHead(word) || isDepartment(word) || isTitleHead(`${words[at - 1]?.text} ${word}`)
    if (!named && office && titleEndingAt(text, words, at)) return at + 1
  }
  return from
}

/** The index of a courtesy title in the run, which begins the name; `from` where there is none: "In Education | Mr. Lund". */
function courtesyIn(words: readonly Word[], from: number, last: number): number {
  for (let at = last - 1; at > from; at--) if ((words[at]?.text ?? '') in courtesyTitles) return at
  return from
}

/** "van der Berg said": a name begins with its particles, where no given name stands before them. */
function withLeadingParticles(text: string, words: readonly Word[], first: number, from: number): number {
  if (first > from) return first
  let at = first
  while (at > 0 && isAdjacent(text, words, at - 1) && leadingParticles.has(words[at - 1]?.text ?? '')) at--
  return /^(?:la|al)$/.test(words[at]?.text ?? '') ? first : at
}
