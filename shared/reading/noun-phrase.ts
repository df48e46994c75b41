import type { Token, WordToken } from './clauses.ts'

/** A noun phrase in a clause, by the indexes of its first and last token and of the last word of its head. */
export interface NounPhrase {
  first: number
  last: number
  head: number
  /** Who is meant, where that is not the phrase itself: each of a list, the name before "who". */
  parts?: readonly NounPhrase[]
}

const INSIDE = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM'])
const PERSONAL = /^(?:he|she|they|it|i|we|you|who|some|others|many|both|another|someone|everyone|one)$/
const POSSESSIVE = /^(?:his|her|their|its|our|my|your|whose)$/
const POSSESSIVES: Partial<Record<string, string>> = {
  his: 'he',
  her: 'she',
  their: 'they',
  its: 'it',
  our: 'we',
  my: 'i',
  your: 'you',
}
const PREPOSITION = /^(?:of|for|from|at|in|with|on|to|about|under|against|near|by|between|among)$/
const CONTRACTED = /[’'](?:s|d|re|ve|ll|m)$/
const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight|tomorrow)(?:[’']s)?$|^(?:morning|afternoon|evening|night|week|weekend|month|year)$/
const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight|tomorrow)$/

export function wordAt(tokens: readonly Token[], index: number): WordToken | undefined {
  const token = tokens[index]
  return token?.type === 'word' ? token : undefined
}

export function isMark(token: Token | undefined, marks: string): boolean {
  return token?.type === 'mark' && marks.includes(token.text)
}

/** Whether no word stands before a token. */
export function opensClause(tokens: readonly Token[], index: number): boolean {
  for (let at = 0; at < index; at++) if (tokens[at]?.type === 'word') return false
  return true
}

/** A capitalised word that is not the clause's own first, or that goes on with a capitalised word: a name, whatever its tag. */
export function isNameWord(tokens: readonly Token[], index: number): boolean {
  const word = wordAt(tokens, index)
  if (!word || !/^\p{Lu}/u.test(word.text)) return false
  if (word.tag === 'PROPN') return true
  if (/^(?:PRON|DET|ADP|SCONJ|CCONJ|AUX|ADV)$/.test(word.tag) || word.text === 'I') return false
  if (index > 0) return true
  const next = wordAt(tokens, index + 1)
  return next !== undefined && (/^\p{Lu}/u.test(next.text) || next.tag === 'VERB' || next.tag === 'AUX')
}

/** A day, or a part of one behind it: "Thursday morning". */
export function isTime(tokens: readonly Token[], index: number): boolean {
  const word = wordAt(tokens, index)
  return word !== undefined && (DAY.test(word.lower) || (TIME.test(word.lower) && isTime(tokens, index - 1)))
}

/** The pronoun that a word is or is contracted from, lower case: "he" of "He’s". */
export function personalPronoun(word: WordToken | undefined): string | undefined {
  if (!word || (word.tag === 'NOUN' && word.lower !== 'one')) return undefined
  const bare = word.lower.replace(CONTRACTED, '')
  return PERSONAL.test(bare) ? bare : undefined
}

/** The pronoun of a possessive one, lower case: "he" of "his". */
export function possessivePronoun(word: WordToken | undefined): string | undefined {
  return POSSESSIVES[word?.lower ?? '']
}

function isInside(tokens: readonly Token[], index: number): boolean {
  const word = wordAt(tokens, index)
  if (!word) return false
  if (isNameWord(tokens, index) || POSSESSIVE.test(word.lower) || /[’']s?$/.test(word.text)) return true
  if (word.tag === 'VERB' || word.tag === 'AUX') return word.text.includes('-')
  // "the recently released report"
  return INSIDE.has(word.tag) || (word.lower.endsWith('ly') && isDeterminer(tokens, index - 1))
}

/**
 * The noun phrase whose last word stands at `last`, with the phrases that a preposition or a participle joins to it on the
 * left ("a spokesman for the mayor", "a letter obtained by the Post"), or undefined where none ends there. The head is
 * that of the leftmost phrase.
 */
export function nounPhraseEndingAt(tokens: readonly Token[], last: number): NounPhrase | undefined {
  const phrase = simplePhraseEndingAt(tokens, last)
  if (!phrase || personalPronoun(wordAt(tokens, phrase.head))) return phrase
  const before = wordAt(tokens, phrase.first - 1)
  if (!before || !PREPOSITION.test(before.lower)) return phrase
  const participle = isParticiple(tokens, phrase.first - 2)
  const outer = nounPhraseEndingAt(tokens, phrase.first - (participle ? 3 : 2))
  if (!outer || personalPronoun(wordAt(tokens, outer.head))) return phrase
  return participle ? { ...outer, last, parts: [outer] } : { ...outer, last }
}

/** The noun phrase whose last word stands at `last`, without what it is joined to. */
export function simplePhraseEndingAt(tokens: readonly Token[], last: number): NounPhrase | undefined {
  const word = wordAt(tokens, last)
  if (!word) return undefined
  if (personalPronoun(word)) return { first: last, last, head: last }
  if (!isInside(tokens, last) || POSSESSIVE.test(word.lower)) return undefined
  let first = last
  while (isInside(tokens, first - 1) && !isDeterminer(tokens, first)) first--
  return isHead(tokens, first, last) ? { first, last, head: last } : undefined
}

/** The noun phrase whose first word stands at `first`, with what prepositions join to it on the right. */
export function nounPhraseStartingAt(tokens: readonly Token[], first: number): NounPhrase | undefined {
  const word = wordAt(tokens, first)
  if (!word || isTime(tokens, first)) return undefined
  if (personalPronoun(word)) return { first, last: first, head: first }
  if (!isInside(tokens, first)) return undefined
  let last = first
  while (goesOn(tokens, last + 1) || isParticle(tokens, last + 1)) last++
  const head = last
  if (!isHead(tokens, first, head)) return undefined
  const after = wordAt(tokens, last + 1)
  if (after && /^(?:of|for|from|at|with|in|to)$/.test(after.lower)) {
    const inner = nounPhraseStartingAt(tokens, last + 2)
    if (inner) return { first, last: inner.last, head }
  }
  return { first, last, head }
}

/** "a Wednesday editorial" goes on over the day, "Dahl Wednesday" ends before it. */
function goesOn(tokens: readonly Token[], index: number): boolean {
  if (!isTime(tokens, index)) return isInside(tokens, index)
  return isInside(tokens, index + 1) && !isTime(tokens, index + 1)
}

/** Whether a word can be the head of a phrase: no bare adjective or article, and no day. */
function isHead(tokens: readonly Token[], first: number, head: number): boolean {
  const word = wordAt(tokens, head)
  if (!word || isTime(tokens, head)) return false
  if (isNameWord(tokens, head) || word.tag === 'NOUN' || word.tag === 'NUM') return true
  const owned = range(first, head).some(
    (at) => isDeterminer(tokens, at) || /[’']s?$/.test(wordAt(tokens, at)?.text ?? ''),
  )
  return word.tag === 'ADJ' ? owned : head > first || !/^(?:the|an?)$/.test(word.lower)
}

/** "speaking" and "obtained" between a phrase and a preposition, where no auxiliary makes them its verb. */
function isParticiple(tokens: readonly Token[], index: number): boolean {
  const word = wordAt(tokens, index)
  return word?.tag === 'VERB' && /(?:ing|ed|en|wn|ought|aught|de|nt)$/.test(word.lower)
}

function isDeterminer(tokens: readonly Token[], index: number): boolean {
  const word = wordAt(tokens, index)
  return word !== undefined && (/^(?:the|a|an|this|that|these|those)$/.test(word.lower) || POSSESSIVE.test(word.lower))
}

/** "van", "der" and the like between two parts of a name. */
function isParticle(tokens: readonly Token[], index: number): boolean {
  const word = wordAt(tokens, index)
  return (
    word !== undefined &&
    /^(?:van|von|der|den|de|da|di|du|del|della|dos|la|le|al|el|bin|ibn|ben)$/.test(word.lower) &&
    isNameWord(tokens, index + 1)
  )
}

/** The indexes from `from` up to and without `to`. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset)
}
