import type { BlockReading } from '#shared/reading/reading.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import type { Use } from './kept-form.ts'
import { type RunningWord, runningWords } from './running-words.ts'

/** A compound of two words; `key` is its letters, lower case, without hyphen, space and ending. */
export interface CompoundUse extends Use {
  form: 'hyphened' | 'closed' | 'open'
  /** Letters of its first word, where a hyphen or a space shows it. */
  split: number | undefined
  /** What it does in the sentence. Open and hyphened compounds are compared in one role only: "a long-term plan", "in the long term". */
  role: 'modifier' | 'noun' | 'other'
  /** Whether both words are capitalised, or either inside a sentence: names are compared with names. */
  named: boolean
}

const HYPHENED = /^[A-Za-zÀ-ɏ]+[-‐‑][A-Za-zÀ-ɏ]+$/
const NOUNS = /^(?:NOUN|PROPN)$/
const IN_COMPOUND = /^(?:NOUN|PROPN|ADJ)$/
/** Words after which a noun phrase has ended for sure: "second-place finish" is no noun, though taggers take it for a verb. */
const AFTER_NOUN = /^(?:ADP|ADV|AUX|PRON|DET|SCONJ|PART)$/
/** Verbs that are no nouns: "second-place finish" has none. */
const FINITE =
  /(?:..ed|^(?:said|told|spoke|went|came|comes|left|took|takes|made|makes|held|won|lost|met|saw|got|gave|gives|ran|rose|fell|began|begins|kept|keeps|brought|sent|paid|led|sat|stood|wrote|knew|grew|drew|flew|threw|broke|chose|drove|woke|fled|felt|heard|bought|sold|caught|taught|thought|fought|built|lay|slept|wept|swore|hid))$/

/** Prefixes that are joined with a hyphen or without, whatever ending the verb takes: "co-operate", "cooperation". */
const PREFIXED = /^(?:anti|bi|co|counter|de|inter|mid|multi|non|over|post|pre|pro|re|semi|sub|super|trans|under)/
const PREFIX = /^(?:anti|co|ex|inter|mid|multi|non|post|pre|pro|re|self|semi|sub|ultra|vice)$/
/** "well known", "so called". */
const BEFORE_PARTICIPLE = /^(?:well|ill|best|better|so|long|hard|high|low|far|much|ever|once|half|newly|widely)$/
const PARTICIPLE = /(?:..ed|..ing|own|ught|[^aeiou]en)$|^(?:paid|made|said|built|held|run|set)$/
const ENDING = /(?:ions?|ing|ed|ive|ors?|ers?|e)$/

/** The hyphened compounds of a block, outside quotation marks; block 0 stands for it. */
export const hyphenedIn = perBlock((block: BlockReading): CompoundUse[] => {
  const words = runningWords(block)
  const found: CompoundUse[] = []
  for (let index = 0; index < words.length; index++) {
    const word = words[index]
    if (word && !word.quoted && HYPHENED.test(word.text)) found.push(compoundAt(words, index, 'hyphened'))
  }
  return found
})

/** Two nouns next to each other that would make one word: "health care". */
export interface NounPair {
  index: number
  joined: string
}

/** The pairs of small nouns in a block, by the index of the first among its running words. */
export const nounPairsIn = perBlock((block: BlockReading): NounPair[] => {
  const words = runningWords(block)
  const pairs: NounPair[] = []
  for (let index = 0; index < words.length - 1; index++) {
    const word = words[index]
    const next = words[index + 1]
    if (!word?.spaced || word.tag !== 'NOUN' || next?.tag !== 'NOUN' || word.quoted || word.possessive) continue
    if (word.text.length >= 3 && next.text.length >= 3) pairs.push({ index, joined: word.lower + next.lower })
  }
  return pairs
})

/** Whether two words can make an open compound. */
export function canBeOpen(words: readonly RunningWord[], index: number): boolean {
  const word = words[index]
  const next = words[index + 1]
  if (!word?.spaced || !next || word.quoted || word.possessive) return false
  if (BEFORE_PARTICIPLE.test(word.lower) && PARTICIPLE.test(next.lower)) return true
  if (word.lower === 'under' && next.lower === 'way') return true
  return (IN_COMPOUND.test(word.tag) || PREFIX.test(word.lower)) && IN_COMPOUND.test(next.tag)
}

/** The compound in a form that begins with a running word of a block. */
export function compoundAt(words: readonly RunningWord[], index: number, form: CompoundUse['form']): CompoundUse {
  const word = words[index]
  const last = form === 'open' ? index + 1 : index
  const start = word?.start ?? 0
  const text = form === 'open' ? `${word?.text} ${words[last]?.text}` : (word?.text ?? '')
  const [first = '', second = ''] = text.split(/[-‐‑ ]/)
  const capital = /^[A-ZÀ-Þ]/
  return {
    block: 0,
    start,
    end: start + text.length,
    text,
    key: compoundKey((first + second).toLowerCase()),
    form,
    split: form === 'closed' ? undefined : first.length,
    role: roleOf(words, last),
    named: capital.test(second) || (word?.opens === false && word.capital),
  }
}

function roleOf(words: readonly RunningWord[], last: number): CompoundUse['role'] {
  const word = words[last]
  const after = word?.spaced ? words[last + 1] : undefined
  if (!after || word?.possessive) return 'noun'
  if (NOUNS.test(after.tag)) return after.capital ? 'other' : 'modifier'
  if (after.tag === 'CCONJ') return joinsNouns(words, last + 2) ? 'noun' : 'other'
  return AFTER_NOUN.test(after.tag) || (after.tag === 'VERB' && FINITE.test(after.text)) ? 'noun' : 'other'
}

/** What stands after "and": "climate change and the sea", "climate change and tourism." join nouns, "foreign-language and art schools" do not. */
function joinsNouns(words: readonly RunningWord[], index: number): boolean {
  const next = words[index]
  if (!next || /^(?:ADJ|NUM)$/.test(next.tag)) return false
  return !NOUNS.test(next.tag) || !next.spaced || AFTER_NOUN.test(words[index + 1]?.tag ?? '')
}

/** The letters of a compound without its ending: "cooperat" for all forms of the verb. */
export function compoundKey(letters: string): string {
  const singular = letters.endsWith('s') ? letters.slice(0, -1) : letters
  return PREFIXED.test(singular) ? singular.replace(ENDING, '') : singular
}
