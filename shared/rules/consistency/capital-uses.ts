import type { BlockReading } from '#shared/reading/reading.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import { bareTerms, bodyTerms, everywhere, officeTerms } from './capital-terms.ts'
import type { Use } from './kept-form.ts'
import { type RunningWord, runningWords } from './running-words.ts'

/** A term in running text, with its capitals; `form` is how it is capitalised. */
export interface CapitalUse extends Use {
  /** `term`: one of the listed words; `phrase`: two or three words; `letters`: a word that differs inside (NATO, Nato). */
  kind: 'term' | 'phrase' | 'letters'
  /** The word may mean several things in one story, so that one use of either form tells nothing. */
  loose: boolean
  /** It means one thing only, so that the form which is kept is the right one. */
  certain: boolean
}

const WORD = /^[A-Za-zÀ-ɏ]+$/

/** The listed terms of a block, outside quotation marks; block 0 stands for it. */
export const termsIn = perBlock((block: BlockReading): CapitalUse[] =>
  collect(block, (words, index, { text, lower, capital, start }) => {
    const anywhere = everywhere.has(lower)
    const loose = bodyTerms.has(lower)
    if (!(anywhere || loose || officeTerms.has(lower)) || text.slice(1) !== lower.slice(1)) return undefined
    if (words[index - 1]?.spaced && words[index - 1]?.capital) return undefined
    const next = words[index + 1]
    if (words[index]?.spaced && next?.capital) return undefined
    const context = anywhere ? '' : contextOf(words, index, index)
    if (context === undefined || (context === '' && !anywhere && !bareTerms.has(lower))) return undefined
    // "Nobody on earth": no planet.
    if (lower === 'earth' && words[index - 1]?.text === 'on') return undefined
    return place(start, text, `${context}${lower}`, capital ? 'capital' : 'small', 'term', loose)
  }),
)

/** Two or three capitalised words in a row, that are no more than that: "the Supreme Court". */
export const phrasesIn = perBlock((block: BlockReading): CapitalUse[] =>
  collect(block, (words, index, { capital, lower, start }) => {
    if (!capital || lower === 'the' || isInName(words[index - 1])) return undefined
    let last = index
    while (words[last]?.spaced && words[last + 1]?.capital) last++
    if (last === index || last > index + 2) return undefined
    const texts = words.slice(index, last + 1).map(({ text }) => text)
    if (texts.some((text) => !WORD.test(text) || text.slice(1) !== text.slice(1).toLowerCase())) return undefined
    const context = contextOf(words, index, last)
    if (context === undefined) return undefined
    const text = texts.join(' ')
    return place(start, text, `${context}${text.toLowerCase()}`, 'capital', 'phrase', false)
  }),
)

/** Phrases that are looked for in small letters: themselves, and their first words, all in lower case. */
export interface WantedPhrases {
  phrases: ReadonlySet<string>
  firsts: ReadonlySet<string>
}

/** The phrases of a block whose last word stands in small letters, and that stand in the same way as the capitalised ones. */
export function smallPhrases(block: BlockReading, { phrases, firsts }: WantedPhrases): CapitalUse[] {
  return collect(block, (words, index, { lower, start }) => {
    if (!firsts.has(lower)) return undefined
    for (const last of [index + 1, index + 2]) {
      const inPhrase = words.slice(index, last + 1)
      const phrase = inPhrase.map((word) => word.lower).join(' ')
      const text = inPhrase.map((word) => word.text).join(' ')
      if (!phrases.has(phrase) || !words[last] || words[last].text !== words[last].lower || /\p{L}\p{Lu}/u.test(text))
        continue
      const context = contextOf(words, index, last)
      const form = text === phrase ? 'small' : 'mixed'
      return context === undefined ? undefined : place(start, text, `${context}${phrase}`, form, 'phrase', false)
    }
    return undefined
  })
}

/** Words with capitals elsewhere than in front (NATO, YouTube), not in a line of capitals. */
export const innerCapitalsIn = perBlock((block: BlockReading): CapitalUse[] =>
  collect(
    block,
    (words, index, word) => {
      const { text, lower, start } = word
      if (text.length < 4 || text.slice(1) === lower.slice(1) || start === 0 || !WORD.test(text)) return undefined
      const shouted = [words[index - 1], words[index + 1]].some(
        (near) => near && near.text.length > 2 && near.text === near.text.toUpperCase(),
      )
      return shouted ? undefined : place(start, text, lower, text, 'letters', false)
    },
    true,
  ),
)

/**
 * The words among `keys` that have a capital in front only, inside a sentence: Nato, Youtube; and those among `names`, which begin with
 * a small letter, in small letters only: iphone.
 */
export function plainCapitals(
  block: BlockReading,
  keys: ReadonlySet<string>,
  names: ReadonlySet<string>,
): CapitalUse[] {
  return collect(block, (_words, _index, { text, lower, capital, start }) => {
    const small = text === lower && names.has(lower) && !/[@#/.]/.test(block.text.charAt(start - 1))
    return small || (capital && keys.has(lower) && text.slice(1) === lower.slice(1))
      ? place(start, text, lower, text, 'letters', false)
      : undefined
  })
}

/** A capitalised word right in front; the article that opens a sentence tells nothing. */
function isInName(before: RunningWord | undefined): boolean {
  return before?.spaced === true && before.capital && !(before.opens && before.lower === 'the')
}

type Look = (words: readonly RunningWord[], index: number, word: RunningWord) => CapitalUse | undefined

/** What `look` finds at the words outside quotation marks; at those that open a sentence only where `opening` says so. */
function collect(block: BlockReading, look: Look, opening = false): CapitalUse[] {
  const words = runningWords(block)
  const uses: CapitalUse[] = []
  for (let index = 0; index < words.length; index++) {
    const word = words[index]
    if (!word || word.quoted || (word.opens && !opening)) continue
    const use = look(words, index, word)
    if (use) uses.push(use)
  }
  return uses
}

/** "the " after the article, "" after a verb or a preposition; undefined where other words limit the term or it limits another. */
function contextOf(words: readonly RunningWord[], first: number, last: number): string | undefined {
  const before = words[first - 1]
  const word = words[last]
  const after = words[last + 1]
  if (!before?.spaced || words[first]?.opens) return undefined
  if (word?.spaced && !word.possessive && after) {
    // "ask Congress for more": no part of a name, as in "the Council for Trade".
    const joined = after.text === 'of' || (/^(?:for|and)$/.test(after.text) && !isBare(words, first, last))
    if (after.capital || joined || /^(?:NOUN|PROPN|ADJ|NUM)$/.test(after.tag)) return undefined
  }
  // "Panel on Climate Change": the end of a longer name.
  const named = words[first - 2]
  if (/^(?:of|on|for|to|in)$/.test(before.text) && named?.spaced && named.capital) {
    // "Critics in parliament": the capital is the sentence's.
    if (!named.opens || before.text === 'of' || first < last) return undefined
  }
  if (before.lower === 'the') return 'the '
  return /^(?:ADP|VERB|AUX|SCONJ)$/.test(before.tag) && !before.capital ? '' : undefined
}

/** A term that stands without an article, and no capital after the word that follows it. */
function isBare(words: readonly RunningWord[], first: number, last: number): boolean {
  return first === last && bareTerms.has(words[first]?.lower ?? '') && words[last + 2]?.capital !== true
}

function place(
  start: number,
  text: string,
  key: string,
  form: string,
  kind: CapitalUse['kind'],
  loose: boolean,
): CapitalUse {
  const certain = kind === 'letters' || everywhere.has(text.toLowerCase())
  return { block: 0, start, end: start + text.length, text, key: `${kind} ${key}`, form, kind, loose, certain }
}
