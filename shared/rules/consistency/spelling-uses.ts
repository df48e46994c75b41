import type { BlockReading, Sentence, Word } from '#shared/reading/reading.ts'
import { isProse, isQuoted } from '#shared/rules/outside-quotes.ts'
import { dialectWords } from './dialect-words.ts'
import type { Use } from './kept-form.ts'
import { ACCENT_TELLS, variantWords } from './variant-words.ts'

/** A word that other copy spells differently. */
export interface SpellingUse extends Use {
  /** Spellings of the dialects (`all`, `ise`, `some`: see DialectWord) are counted together over the story; the others are compared with their own word only. */
  kind: 'all' | 'ise' | 'some' | 'variant' | 'accent' | 'place'
  /** The word in each other form, where the forms are known: by form for a variant, else the one other spelling. */
  written: (form: string) => string
}

/** Words about a name that was changed: both names are right there. */
const RENAMED =
  /\b(?:formerly|former name|previously|once|old name|colonial|also known as|known as|then called|now called|called|renamed|officially|or (?:Burma|Kiev|Bombay|Calcutta|Turkey|Türkiye|Myanmar))\b|\((?:\p{Lu}\p{L}+|or [^)]*)\)|\b1[0-8]\d\d\b|\b19[0-8]\d\b/u

/** The words of a block that have another spelling, outside quotation marks and names; block 0 stands for it. */
export function spellingUses(block: BlockReading): SpellingUse[] {
  if (!isProse(block)) return []
  return block.sentences.flatMap((sentence) =>
    sentence.words.flatMap((word, index) => usesOf(block, sentence, word, index)),
  )
}

function usesOf(block: BlockReading, sentence: Sentence, word: Word, index: number): SpellingUse[] {
  const uses: SpellingUse[] = []
  // "centre-left", "Kyiv-based", "labor’s": each part without its ending.
  for (const part of word.text.matchAll(/\p{L}+(?:[’']an?\b|[’']ite\w*)?/gu)) {
    const [text] = part
    if (text.length < 3) continue
    const start = word.start + part.index
    const found = look(block, sentence, text, start, index)
    if (found && !isQuoted(block, found)) uses.push(found)
  }
  return uses
}

function look(
  block: BlockReading,
  sentence: Sentence,
  text: string,
  start: number,
  index: number,
): SpellingUse | undefined {
  const at = { block: 0, start, end: start + text.length, text }
  const lower = text.toLowerCase()
  const capital = text !== lower
  const named = capital && isNamed(block, sentence, at.end, index)
  const dialect = dialectWords.get(lower)
  if (dialect && !named) {
    const { lemma, other, by } = dialect
    return { ...at, key: lemma, form: dialect.dialect, kind: by, written: () => sameCase(other, text) }
  }
  const variant = variantWords.get(text) ?? (named ? undefined : variantWords.get(lower))
  if (variant) {
    const { key, form, ending, kind } = variant
    if (kind === 'place' && (isPartOfName(block, sentence, at.end, index) || RENAMED.test(sentence.text)))
      return undefined
    const written = (kept: string) => (kind === 'word' ? sameCase(kept + ending, text) : kept + ending)
    return { ...at, key, form, kind: kind === 'place' ? 'place' : 'variant', written }
  }
  const plain = withoutAccents(text)
  if (plain !== text && text.length > 3 && !ACCENT_TELLS.test(text))
    return { ...at, key: plain, form: text, kind: 'accent', written: (kept) => kept }
  return undefined
}

/** A capital that is not the sentence's own: part of a name. At the start, the words after it tell. */
function isNamed(block: BlockReading, sentence: Sentence, end: number, index: number): boolean {
  return index > 0 || /^ (?:\p{Lu}|for |of )/u.test(block.text.slice(end, end + 5)) || sentence.text.length < 2
}

/** "Dynamo Kyiv", "Calcutta High Court": its spelling is the owner's. */
function isPartOfName(block: BlockReading, sentence: Sentence, end: number, index: number): boolean {
  const before = sentence.words[index - 1]
  const word = sentence.words[index]
  const adjacent = before && word && /^ $/.test(block.text.slice(before.end, word.start))
  if (adjacent && /^(?:\p{Lu}|chicken$)/u.test(before.text) && (index > 1 || before.tag === 'PROPN')) return true
  return /^ (?:\p{Lu}|duck\b)/u.test(block.text.slice(end, end + 6))
}

/** A word in the capitals of another one. */
function sameCase(word: string, model: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase()
  return /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

/** "Sao Paulo" for "São Paulo". */
export function withoutAccents(text: string): string {
  // Nearly every word is plain already.
  return /^[\p{ASCII}’]*$/u.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')
}
