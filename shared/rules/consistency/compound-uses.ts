import type { BlockReading, Sentence, Word } from '#shared/reading/reading.ts'
import { isProse, isQuoted } from '#shared/rules/outside-quotes.ts'
import type { Use } from './kept-form.ts'

export type CompoundForm = 'hyphened' | 'closed' | 'open'

/** A compound of two words; `key` is its letters, lower case, without hyphen, space and ending. */
export interface CompoundUse extends Use {
  form: CompoundForm
  /** Letters of its first word, where a hyphen or a space shows it. */
  split: number | undefined
  /** What it does in the sentence. Open and hyphened compounds are compared in one role only: "a long-term plan", "in the long term". */
  role: 'modifier' | 'noun' | 'other'
  /** Whether both words are capitalised, or either inside a sentence: names are compared with names. */
  named: boolean
}

/** A word of running text, and what it makes with the next one. */
export interface Candidate {
  sentence: Sentence
  index: number
  /** The key of the word alone. */
  closed: string
  /** The key of the word and the next one, where one space parts them and both can be in a compound. */
  open: string | undefined
}

/** What a block has of compounds. */
export interface Compounds {
  hyphened: CompoundUse[]
  candidates: Candidate[]
}

const HYPHENED = /^\p{L}+[-‐‑]\p{L}+$/u
const LETTERS = /^\p{L}+$/u
const NOUNS = /^(?:NOUN|PROPN)$/
const IN_COMPOUND = /^(?:NOUN|PROPN|ADJ)$/
/** Words after which a noun phrase has ended for sure: "second-place finish" is no noun, though taggers take it for a verb. */
const AFTER_NOUN = /^(?:ADP|AUX|PRON|DET|SCONJ|PART)$/
const PAST =
  /(?:..ed|^(?:said|told|spoke|went|came|left|took|made|held|won|lost|met|saw|got|gave|ran|rose|fell|began|kept|brought|sent|paid|led))$/
const BEFORE_NOUN = /^(?:ADP|DET|ADJ|NUM|VERB|CCONJ)$/

/** Prefixes that are joined with a hyphen or without, whatever ending the verb takes: "co-operate", "cooperation". */
const PREFIXED = /^(?:anti|bi|co|counter|de|inter|mid|multi|non|over|post|pre|pro|re|semi|sub|super|trans|under)/
const ENDING = /(?:ations?|ions?|ing|ed|ive|ors?|ers?|e)$/

/** The hyphened compounds of a block, and its words that may be others, outside quotation marks; block 0 stands for it. */
export function readCompounds(block: BlockReading): Compounds {
  const found: Compounds = { hyphened: [], candidates: [] }
  if (!isProse(block)) return found
  for (const sentence of block.sentences) {
    const { words } = sentence
    for (let index = 0; index < words.length; index++) {
      const word = words[index]
      if (!word || (block.quoted.length > 0 && isQuoted(block, word))) continue
      const text = bare(word.text)
      const plain = text.toLowerCase()
      if (text.includes('-') || text.includes('‑') || text.includes('‐')) {
        if (HYPHENED.test(text)) found.hyphened.push(compoundAt(block, sentence, index, 'hyphened'))
        continue
      }
      if (!LETTERS.test(text)) continue
      const next = words[index + 1]
      const opens = next && text === word.text && IN_COMPOUND.test(word.tag) && IN_COMPOUND.test(next.tag)
      const open = opens && isSpace(block, word, next) ? keyOf(plain + bare(next.text).toLowerCase()) : undefined
      found.candidates.push({ sentence, index, closed: keyOf(plain), open })
    }
  }
  return found
}

/** The compound in a form that begins with a word of a sentence. */
export function compoundAt(block: BlockReading, sentence: Sentence, index: number, form: CompoundForm): CompoundUse {
  const last = form === 'open' ? index + 1 : index
  const start = sentence.words[index]?.start ?? 0
  const end = (sentence.words[last]?.start ?? 0) + bare(sentence.words[last]?.text ?? '').length
  const text = block.text.slice(start, end)
  const [first = '', second = ''] = text.split(/[-‐‑ ]/)
  const capital = /^\p{Lu}/u
  return {
    block: 0,
    start,
    end,
    text,
    key: keyOf((first + second).toLowerCase()),
    form,
    split: form === 'closed' ? undefined : first.length,
    role: roleOf(block, sentence, index, last),
    named: capital.test(second) || (index > 0 && capital.test(first)),
  }
}

function roleOf(block: BlockReading, { words }: Sentence, first: number, last: number): CompoundUse['role'] {
  const before = words[first - 1]
  const word = words[last]
  const after = words[last + 1]
  if (!word) return 'other'
  const leads = before === undefined || !isSpace(block, before, words[first]) || BEFORE_NOUN.test(before.tag)
  if (!leads) return 'other'
  if (/[’']s?$/.test(word.text) || !after || !isSpace(block, word, after)) return 'noun'
  if (NOUNS.test(after.tag)) return /^\p{Lu}/u.test(after.text) ? 'other' : 'modifier'
  return AFTER_NOUN.test(after.tag) || (after.tag === 'VERB' && PAST.test(after.text)) ? 'noun' : 'other'
}

function isSpace(block: BlockReading, word: Word, next: Word | undefined): boolean {
  return next !== undefined && next.start === word.end + 1 && block.text[word.end] === ' '
}

/** A word without its possessive ending. */
function bare(text: string): string {
  return text.endsWith('s') || text.endsWith('’') || text.endsWith("'") ? text.replace(/[’']s?$/, '') : text
}

function keyOf(letters: string): string {
  const singular = letters.endsWith('s') ? letters.slice(0, -1) : letters
  return PREFIXED.test(singular) ? singular.replace(ENDING, '') : singular
}
