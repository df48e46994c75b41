import type { BlockReading, Sentence, Word } from '#shared/reading/reading.ts'
import { isProse, isQuoted } from '#shared/rules/outside-quotes.ts'
import { bareTerms, bodyTerms, everywhere, officeTerms } from './capital-terms.ts'
import type { Use } from './kept-form.ts'

/** A term in running text, with its capitals; `form` is how it is capitalised. */
export interface CapitalUse extends Use {
  /** `term`: one of the listed words; `phrase`: two or three words; `letters`: a word that differs inside (NATO, Nato). */
  kind: 'term' | 'phrase' | 'letters'
  /** The word may mean several things in one story, so that one use of either form tells nothing. */
  loose: boolean
  /** It means one thing only, so that the form which is kept is the right one. */
  certain: boolean
}

const CAPITAL = /^\p{Lu}/u
const WORD = /^\p{L}+$/u
/** Capitals elsewhere than in front: NATO, YouTube, iPhone. */
const INNER = /^\p{L}+\p{Lu}\p{L}*$/u

/** The terms of a block that another story writes with other capitals, outside quotation marks; block 0 stands for it. */
export function readCapitals(block: BlockReading): CapitalUse[] {
  if (!isProse(block)) return []
  const uses: CapitalUse[] = []
  for (const sentence of block.sentences) {
    const { words } = sentence
    for (let index = 0; index < words.length; index++) {
      const word = words[index]
      if (!word || (block.quoted.length > 0 && isQuoted(block, word))) continue
      const letters = lettersOf(sentence, index)
      if (letters) uses.push(letters)
      if (index === 0) continue
      const last = CAPITAL.test(word.text) ? runFrom(block, sentence, index) : index
      const found = last === index ? termAt(block, sentence, index) : phraseAt(block, sentence, index, last)
      if (found) uses.push(found)
      index = last
    }
  }
  return uses
}

/** The index of the last word of the run of capitalised words that begins at `from`. */
function runFrom(block: BlockReading, { words }: Sentence, from: number): number {
  let last = from
  while (isAdjacent(block, words, last) && CAPITAL.test(words[last + 1]?.text ?? '')) last++
  return last
}

function termAt(block: BlockReading, sentence: Sentence, index: number): CapitalUse | undefined {
  const word = sentence.words[index]
  const text = bare(word?.text ?? '')
  const lower = text.toLowerCase()
  const anywhere = everywhere.has(lower)
  const loose = bodyTerms.has(lower)
  if (!word || !(anywhere || loose || officeTerms.has(lower))) return undefined
  const context = anywhere ? '' : contextOf(block, sentence, index, index)
  if (context === undefined || text.slice(1) !== lower.slice(1)) return undefined
  if (context === '' && !anywhere && !bareTerms.has(lower)) return undefined
  if (anywhere && CAPITAL.test(sentence.words[index - 1]?.text ?? '') && isAdjacent(block, sentence.words, index - 1))
    return undefined
  return place(word.start, text, `${context}${lower}`, CAPITAL.test(text) ? 'capital' : 'small', 'term', loose)
}

/** "the Supreme Court", "Supreme Court": two or three capitalised words that are no person's name for sure. */
function phraseAt(block: BlockReading, sentence: Sentence, first: number, last: number): CapitalUse | undefined {
  const words = sentence.words.slice(first, last + 1)
  const [opening] = words
  const closing = words.at(-1)
  if (!opening || !closing || words.length > 3) return undefined
  const texts = words.map(({ text }) => bare(text))
  if (texts.some((text) => !WORD.test(text) || text.slice(1) !== text.slice(1).toLowerCase())) return undefined
  const context = contextOf(block, sentence, first, last)
  if (context === undefined) return undefined
  const text = texts.join(' ')
  return place(opening.start, text, `${context}${text.toLowerCase()}`, 'capital', 'phrase', false)
}

/** The same words small, where they stand in the same way. */
export function smallPhraseAt(
  block: BlockReading,
  sentence: Sentence,
  first: number,
  count: number,
): CapitalUse | undefined {
  const last = first + count - 1
  const context = contextOf(block, sentence, first, last)
  const words = sentence.words.slice(first, last + 1)
  const [opening] = words
  if (context === undefined || !opening || isQuoted(block, opening)) return undefined
  const text = words.map((word) => bare(word.text)).join(' ')
  return place(opening.start, text, `${context}${text}`, 'small', 'phrase', false)
}

/** "the " after the article, "" after a verb or a preposition; undefined where other words limit the term or it limits another. */
function contextOf(block: BlockReading, { words }: Sentence, first: number, last: number): string | undefined {
  const before = words[first - 1]
  const after = words[last + 1]
  if (!before || !isAdjacent(block, words, first - 1)) return undefined
  const ended = /[’']s?$/.test(words[last]?.text ?? '') || !isAdjacent(block, words, last)
  if (
    !ended &&
    after &&
    (CAPITAL.test(after.text) || /^(?:of|for|and)$/.test(after.text) || /^(?:NOUN|PROPN|ADJ|NUM)$/.test(after.tag))
  )
    return undefined
  // "Panel on Climate Change": the end of a longer name.
  if (/^(?:of|on|for|to|in)$/.test(before.text) && CAPITAL.test(words[first - 2]?.text ?? '')) return undefined
  if (before.text.toLowerCase() === 'the') return 'the '
  return /^(?:ADP|VERB|AUX|SCONJ)$/.test(before.tag) && !CAPITAL.test(before.text) ? '' : undefined
}

/** NATO, Nato, YouTube: words whose capitals tell them from ordinary ones; not in a line of capitals. */
function lettersOf({ words }: Sentence, index: number): CapitalUse | undefined {
  const word = words[index]
  const text = bare(word?.text ?? '')
  if (!word || text.length < 4 || !WORD.test(text)) return undefined
  const inner = INNER.test(text)
  if (!inner && (index === 0 || !CAPITAL.test(text))) return undefined
  const shouted = [words[index - 1], words[index + 1]].some((near) => near && /^\p{Lu}{3,}$/u.test(near.text))
  if (shouted || (inner && word.start === 0)) return undefined
  return place(word.start, text, `letters ${text.toLowerCase()}`, text, 'letters', false)
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
  return { block: 0, start, end: start + text.length, text, key, form, kind, loose, certain }
}

function isAdjacent(block: BlockReading, words: readonly Word[], index: number): boolean {
  const word = words[index]
  const next = words[index + 1]
  return word !== undefined && next !== undefined && next.start === word.end + 1 && block.text[word.end] === ' '
}

/** A word without its possessive ending. */
function bare(text: string): string {
  return text.replace(/[’']s?$/, '')
}
