import type { Token } from './clauses.ts'
import {
  isMark,
  isNameWord,
  type NounPhrase,
  nounPhraseEndingAt,
  nounPhraseStartingAt,
  simplePhraseEndingAt,
  wordAt,
} from './noun-phrase.ts'
import { isTitleHead } from './title-words.ts'

/** The noun phrase or list of them ("Dahl, Ruiz and the mayor") whose last word stands at `last`. */
export function speakerEndingAt(tokens: readonly Token[], last: number): NounPhrase | undefined {
  const phrase = nounPhraseEndingAt(tokens, last)
  return phrase && (listEndingIn(tokens, phrase) ?? phrase)
}

/** The noun phrase or list of names whose first word stands at `first`. */
export function speakerStartingAt(tokens: readonly Token[], first: number): NounPhrase | undefined {
  const phrase = nounPhraseStartingAt(tokens, first)
  if (!phrase) return undefined
  const parts = [phrase]
  let at = phrase.last + 1
  while (isMark(tokens[at], ',') && isName(tokens, at + 1)) at = addPart(tokens, parts, at + 1)
  if (isMark(tokens[at], ',')) at++
  if (!/^(?:and|&)$/.test(wordAt(tokens, at)?.lower ?? '') || !isName(tokens, at + 1)) return phrase
  const last = addPart(tokens, parts, at + 1) - 1
  const goesOn = wordAt(tokens, last + 1)
  return goesOn && /^(?:VERB|AUX)$/.test(goesOn.tag) ? phrase : { ...phrase, last, parts }
}

/**
 * "Dahl, Ruiz and the mayor", ending in a phrase: a list that nothing governs, since in "met Dahl and Ruiz said" only the
 * last one is the subject.
 */
function listEndingIn(tokens: readonly Token[], phrase: NounPhrase): NounPhrase | undefined {
  if (!/^(?:and|&)$/.test(wordAt(tokens, phrase.first - 1)?.lower ?? '')) return undefined
  const parts = [phrase]
  let at = isMark(tokens[phrase.first - 2], ',') ? phrase.first - 3 : phrase.first - 2
  for (let item = nounPhraseEndingAt(tokens, at); item; item = nounPhraseEndingAt(tokens, at)) {
    parts.unshift(item)
    at = item.first - 2
    if (!isMark(tokens[item.first - 1], ',') || !isListed(tokens, at)) break
  }
  const [first] = parts
  if (!first || parts.length < 2 || !isUngoverned(tokens, first.first)) return undefined
  // "a spokesman for Dahl and Ruiz": one speaker, with what a preposition joins to it.
  return first.head < first.last ? { ...first, last: phrase.last } : { ...phrase, first: first.first, parts }
}

/** Whether a phrase that ends at `at` is a name of a list, and not a place or the opening of the sentence before it. */
function isListed(tokens: readonly Token[], at: number): boolean {
  const phrase = simplePhraseEndingAt(tokens, at)
  return phrase !== undefined && isNameWord(tokens, phrase.head) && isUngoverned(tokens, phrase.first)
}

/** No verb, preposition or article stands in front. */
function isUngoverned(tokens: readonly Token[], first: number): boolean {
  const before = wordAt(tokens, first - 1)
  return !before || /^(?:SCONJ|CCONJ|ADV)$/.test(before.tag) || before.lower === 'that'
}

function addPart(tokens: readonly Token[], parts: NounPhrase[], first: number): number {
  const part = nounPhraseStartingAt(tokens, first)
  if (!part) return first
  parts.push(part)
  return part.last + 1
}

/** A name, and no office that describes the one before it: "Dahl, Chairman and …". */
function isName(tokens: readonly Token[], first: number): boolean {
  const phrase = nounPhraseStartingAt(tokens, first)
  return (
    phrase !== undefined &&
    isNameWord(tokens, first) &&
    isNameWord(tokens, phrase.head) &&
    !isTitleHead(wordAt(tokens, phrase.head)?.text ?? '')
  )
}
