import type { BlockReading } from '#shared/reading/reading.ts'
import { dialectWords } from './dialect-words.ts'
import type { Use } from './kept-form.ts'
import { type RunningWord, runningWords } from './running-words.ts'
import { ACCENT_TELLS, variantWords } from './variant-words.ts'

/** A word that other copy spells differently. */
export interface SpellingUse extends Use {
  /** Spellings of the dialects (`all`, `ise`, `some`: see DialectWord) are counted together over the story; the others are compared with their own word only. */
  kind: 'all' | 'ise' | 'some' | 'variant' | 'accent' | 'place'
  /** The word in another of its forms. */
  written: (form: string) => string
}

/** Words about a name that was changed: both names are right there. */
const RENAMED =
  /\b(?:formerly|former name|previously|once|old name|colonial|known as|then called|now called|called|renamed|officially|until|or (?:Burma|Kiev|Bombay|Calcutta|Turkey|Türkiye|Myanmar))\b|\((?:\p{Lu}\p{L}+|or [^)]*)\)|\b1[0-8]\d\d\b|\b19[0-8]\d\b/u

/** American namesakes of places abroad lie in these. */
const STATE =
  /^(?:Texas|Tex|Florida|Fla|Ohio|Oregon|Ore|Illinois|Ill|Indiana|Ind|Missouri|Mo|Minnesota|Minn|Washington|Wash|Delaware|Del|New|Nebraska|Neb|California|Calif)$/

/** The words of a block that have another spelling, outside quotation marks and names; block 0 stands for it. */
export function spellingUses(block: BlockReading): SpellingUse[] {
  const words = runningWords(block)
  const uses: SpellingUse[] = []
  for (let index = 0; index < words.length; index++) {
    const word = words[index]
    if (!word || word.quoted || word.text.length < 3) continue
    const whole = look(words, index, word.text, word.lower, word.start)
    if (whole) uses.push(whole)
    // "centre-left", "Kyiv-based": each part.
    else if (word.text.includes('-')) {
      for (const { 0: part, index: at } of word.text.matchAll(/[^-]{3,}/g)) {
        const use = look(words, index, part, part.toLowerCase(), word.start + at)
        if (use) uses.push(use)
      }
    }
  }
  return uses
}

function look(
  words: readonly RunningWord[],
  index: number,
  text: string,
  lower: string,
  start: number,
): SpellingUse | undefined {
  const at = { block: 0, start, end: start + text.length, text }
  const dialect = dialectWords.get(lower)
  if (dialect) {
    if (text !== lower && isNamed(words, index)) return undefined
    const { lemma, other, by } = dialect
    return { ...at, key: lemma, form: dialect.dialect, kind: by, written: () => sameCase(other, text) }
  }
  const variant =
    variantWords.get(text) ?? (text !== lower && !isNamed(words, index) ? variantWords.get(lower) : undefined)
  if (variant) {
    const { key, form, ending, kind } = variant
    if (kind === 'word' && isMentioned(words, index)) return undefined
    // "The drug czar" rules no country.
    if (key === 'czar' && /^(?:NOUN|PROPN)$/.test(words[index - 1]?.tag ?? '')) return undefined
    if (kind !== 'word' && goesOn(words, index)) return undefined
    if (kind === 'place' && (endsName(words, index) || RENAMED.test(words[index]?.sentence.text ?? '')))
      return undefined
    const written = (kept: string) => (kind === 'word' ? sameCase(kept + ending, text) : kept + ending)
    return { ...at, key, form, kind: kind === 'place' ? 'place' : 'variant', written }
  }
  const plain = withoutAccents(text)
  if (plain !== text && (text.length > 3 || text !== lower) && !ACCENT_TELLS.test(text))
    return { ...at, key: plain, form: text, kind: 'accent', written: (kept) => kept }
  return undefined
}

/** A capital that is not the sentence's own: part of a name. At the start, the words after it tell: "Gray said", "Centre for Trade". */
function isNamed(words: readonly RunningWord[], index: number): boolean {
  const word = words[index]
  if (!word?.opens) return true
  const next = word.spaced ? words[index + 1] : undefined
  if (!next) return false
  return next.capital || /^(?:for|of)$/.test(next.text) || (word.tag === 'PROPN' && /^(?:VERB|AUX)$/.test(next.tag))
}

/** "Dynamo Kyiv", "chicken Kiev": its spelling is the owner's. */
function endsName(words: readonly RunningWord[], index: number): boolean {
  const before = words[index - 1]
  if (!before?.spaced || words[index]?.opens) return false
  return before.text === 'chicken' || (before.capital && (!before.opens || before.tag === 'PROPN'))
}

/** "Calcutta High Court", "Peking duck": the same; and "Odessa, Texas", which is another place. */
function goesOn(words: readonly RunningWord[], index: number): boolean {
  const next = words[index + 1]
  if (!next) return false
  const word = words[index]
  return word?.spaced
    ? next.capital || next.text === 'duck'
    : next.start === (word?.end ?? 0) + 2 && STATE.test(next.text)
}

/** "Then it was called a gaol": the word as a word. */
function isMentioned(words: readonly RunningWord[], index: number): boolean {
  const before = words.slice(Math.max(0, index - 2), index).map(({ lower }) => lower)
  return /(?:^| )(?:calls?|called|spelled|spelt|word|term|termed|named)(?: an?)?$/.test(before.join(' '))
}

/** A word in the capitals of another one. */
function sameCase(word: string, model: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase()
  return model.charAt(0) === model.charAt(0).toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1)
}

/** "Sao Paulo" for "São Paulo". */
function withoutAccents(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // Latin letters with accents; curly apostrophes and hyphens are above them.
    if (code > 0xbf && code < 0x250) return text.normalize('NFD').replace(/\p{M}/gu, '')
  }
  return text
}
