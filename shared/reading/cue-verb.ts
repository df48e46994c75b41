import type { Token } from './clauses.ts'
import { isSpeechNoun, speechVerb } from './cues.ts'
import { isMark, isNameWord, personalPronoun, wordAt } from './noun-phrase.ts'

/** Forms that a tagger takes for nouns and adjectives at times, and that are verbs all the same. */
const PLAIN = /^(?:said|says|told|wrote|asked|added)$/
const ISSUES = /^(?:issue|release|send|make|deliver|publish|post)(?:s|d)?$|^(?:sent|made|delivered|published|posted)$/
const MODIFIED = /^(?:the|a|an|his|her|its|their|my|our|your|this|of)$/
const PLURAL_OR_MODAL =
  /s$|^(?:i|we|you|they|who|people|police|men|women|children|to|and|will|would|can|could|should|may|might|must|do|did|not|don[’']t|didn[’']t)$/

/** Whether the word at `index` can be the finite verb of a clause. */
export function isFiniteVerb(tokens: readonly Token[], index: number): boolean {
  const word = wordAt(tokens, index)
  if (!word || isNameWord(tokens, index) || word.text.includes('-')) return false
  if (word.tag === 'AUX') return true
  if (word.tag !== 'VERB' && !(speechVerb(word.text) && /(?:ed|said|told|says|wrote)$/.test(word.lower))) return false
  if (word.lower.endsWith('ing')) return false
  return wordAt(tokens, index - 1)?.lower !== 'to'
}

/** Whether the word at `index` can attribute: a verb of speech that is used as one, or any other finite verb. */
export function isCueVerb(tokens: readonly Token[], index: number): boolean {
  const word = wordAt(tokens, index)
  if (!word || isNameWord(tokens, index)) return false
  if (isPutIt(tokens, index) || isStatement(tokens, index)) return true
  const base = speechVerb(word.text)
  if (!base) return isFiniteVerb(tokens, index) && word.tag === 'VERB'
  if (PLAIN.test(word.lower)) return true
  if (base === 'begin') return wordAt(tokens, index + 1)?.lower !== 'to'
  if (word.lower === 'shot') return wordAt(tokens, index + 1)?.lower === 'back'
  if (word.tag !== 'VERB') return isMistaken(tokens, index)
  const before = wordAt(tokens, index - 1)
  // "his opening address", "the warning"
  if (before && MODIFIED.test(before.lower)) return false
  const bare = word.lower === base && base !== 'read' && before !== undefined
  if (!bare || !/^(?:NOUN|ADJ|PROPN)$/.test(before.tag)) return true
  return PLURAL_OR_MODAL.test(before.lower) && !/[’']s$/.test(before.text)
}

/** "as the mayor put it" */
export function isPutIt(tokens: readonly Token[], index: number): boolean {
  return /^puts?$/.test(wordAt(tokens, index)?.lower ?? '') && wordAt(tokens, index + 1)?.lower === 'it'
}

/** "issued a statement" */
export function isStatement(tokens: readonly Token[], index: number): boolean {
  if (!ISSUES.test(wordAt(tokens, index)?.lower ?? '')) return false
  for (let at = index + 1; at < index + 5; at++) {
    const word = wordAt(tokens, at)
    if (!word || !/^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/.test(word.tag)) return false
    if (word.tag === 'NOUN' && isSpeechNoun(word.lower)) return true
  }
  return false
}

/** "was called", "has been described": whose subject does not speak. */
export function isPassive(tokens: readonly Token[], verb: number): boolean {
  let at = verb - 1
  while (wordAt(tokens, at)?.tag === 'ADV') at--
  const before = wordAt(tokens, at)?.lower ?? ''
  return (
    /^(?:is|are|was|were|be|been|being|gets?|got)$/.test(before) &&
    /(?:ed|told|said|written)$/.test(wordAt(tokens, verb)?.lower ?? '')
  )
}

/** A form in -s that the tagger takes for a noun: "The Harbor Post reports:" · “…,” Osei notes. */
function isMistaken(tokens: readonly Token[], index: number): boolean {
  const before = wordAt(tokens, index - 1)?.lower ?? ''
  if (!wordAt(tokens, index)?.lower.endsWith('s') || MODIFIED.test(before) || /[’']s?$/.test(before)) return false
  const after = tokens[index + 1]
  if (
    after === undefined ||
    after.type === 'quote' ||
    isMark(after, ':,') ||
    wordAt(tokens, index + 1)?.lower === 'that'
  )
    return true
  const named = isNameWord(tokens, index - 1) || personalPronoun(wordAt(tokens, index - 1)) !== undefined
  const quoted = tokens[index - 2]?.type === 'quote' && named
  return quoted && (isMark(after, '.') || wordAt(tokens, index + 1)?.lower === 'out')
}
