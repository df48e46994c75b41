import type { Token, WordToken } from './clauses.ts'

/** A noun phrase in a clause, by the indexes of its first and last token and of the last word of its head. */
export interface NounPhrase {
  first: number
  last: number
  head: number
}

const INSIDE = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM'])
const PERSONAL = /^(?:he|she|they|it|i|we|you|who|some|others|many|both|another|someone|everyone|one)$/
const POSSESSIVE = /^(?:his|her|their|its|our|my|your|whose)$/
const PREPOSITION = /^(?:of|for|from|at|in|with|on|to|about|under|against|near|by|between|among)$/

export function wordAt(tokens: readonly Token[], index: number): WordToken | undefined {
  const token = tokens[index]
  return token?.type === 'word' ? token : undefined
}

export function isMark(token: Token | undefined, marks: string): boolean {
  return token?.type === 'mark' && marks.includes(token.text)
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

function isInside(tokens: readonly Token[], index: number): boolean {
  const word = wordAt(tokens, index)
  if (!word) return false
  if (isNameWord(tokens, index) || POSSESSIVE.test(word.lower) || /[’']s?$/.test(word.text)) return true
  return INSIDE.has(word.tag)
}

/**
 * The noun phrase whose last word stands at `last`, with the phrases that a preposition joins to it on the left
 * ("a spokesman for the mayor"), or undefined where none ends there. The head is that of the leftmost phrase.
 */
export function nounPhraseEndingAt(tokens: readonly Token[], last: number): NounPhrase | undefined {
  const word = wordAt(tokens, last)
  if (!word) return undefined
  if (PERSONAL.test(word.lower)) return { first: last, last, head: last }
  if (!isInside(tokens, last) || POSSESSIVE.test(word.lower)) return undefined
  let first = last
  while (isInside(tokens, first - 1) && !isDeterminer(tokens, first)) first--
  const before = wordAt(tokens, first - 1)
  if (before && PREPOSITION.test(before.lower)) {
    const outer = nounPhraseEndingAt(tokens, first - 2)
    if (outer && !PERSONAL.test(wordAt(tokens, outer.head)?.lower ?? '')) return { ...outer, last }
  }
  return { first, last, head: last }
}

/** The noun phrase whose first word stands at `first`, with what prepositions join to it on the right. */
export function nounPhraseStartingAt(tokens: readonly Token[], first: number): NounPhrase | undefined {
  const word = wordAt(tokens, first)
  if (!word) return undefined
  if (PERSONAL.test(word.lower)) return { first, last: first, head: first }
  if (!isInside(tokens, first)) return undefined
  let last = first
  while (isInside(tokens, last + 1) || isParticle(tokens, last + 1)) last++
  const head = last
  const after = wordAt(tokens, last + 1)
  if (after && /^(?:of|for|from|at|with|in|to)$/.test(after.lower)) {
    const inner = nounPhraseStartingAt(tokens, last + 2)
    if (inner) return { first, last: inner.last, head }
  }
  return { first, last, head }
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
