import type { Token } from './clauses.ts'
import { speechVerb } from './cues.ts'
import { isMark, isNameWord, type NounPhrase, nounPhraseEndingAt, nounPhraseStartingAt, wordAt } from './noun-phrase.ts'

const SKIPPED =
  /^(?:also|later|then|once|again|often|still|never|always|even|further|previously|recently|repeatedly|both|all|too|first|not)$/
const TIME = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:today|yesterday|tonight|tomorrow)$/

/** Whether the word at `index` can be the finite verb of a clause. */
export function isFiniteVerb(tokens: readonly Token[], index: number): boolean {
  const word = wordAt(tokens, index)
  if (!word || isNameWord(tokens, index)) return false
  if (word.tag === 'AUX') return true
  if (word.tag !== 'VERB' && !(speechVerb(word.text) && /(?:ed|said|told|says|wrote)$/.test(word.lower))) return false
  if (word.lower.endsWith('ing')) return false
  return wordAt(tokens, index - 1)?.lower !== 'to'
}

/**
 * The subject of the verb at `verb`, to its left and not before `from`: across auxiliaries and adverbs, appositives,
 * relative clauses and introductory phrases. A participle or a second verb ("and added") shares the subject of the verb
 * before it.
 */
export function subjectBefore(
  tokens: readonly Token[],
  verb: number,
  from = 0,
  shared = false,
): NounPhrase | undefined {
  // A verb that shares its subject looks at the others once; they do not look at one another.
  const share = (before: number) => (shared ? undefined : sharedSubject(tokens, before, from))
  let at = verb - 1
  while (at >= from && isSkipped(tokens, at)) at--
  if (at < from) return undefined
  const token = tokens[at]
  if (isMark(token, ',)—–-')) return subjectAcross(tokens, at, from) ?? share(at)
  const word = wordAt(tokens, at)
  if (!word) return share(at)
  if (/^(?:who|that|which)$/.test(word.lower) && at > from) {
    const antecedent = isMark(tokens[at - 1], ',—–') ? at - 2 : at - 1
    const phrase = nounPhraseEndingAt(tokens, antecedent)
    if (phrase && phrase.first >= from) return phrase
    return word.lower === 'who' ? subjectAcross(tokens, at - 1, from) : undefined
  }
  const phrase = nounPhraseEndingAt(tokens, at)
  const usable = phrase && phrase.first >= from && (!isGerund(tokens, verb) || isNameWord(tokens, phrase.head))
  if (usable) return withoutIntroduction(tokens, phrase, from)
  return share(at)
}

/** "On Friday Dahl said" and "in a statement the mayor said": the phrase that a leading preposition governs is no subject. */
function withoutIntroduction(tokens: readonly Token[], phrase: NounPhrase, from: number): NounPhrase {
  if (phrase.first > from || !TIME.test(wordAt(tokens, phrase.first)?.lower ?? '')) return phrase
  return { ...phrase, first: Math.min(phrase.first + 1, phrase.last) }
}

/** The subject when a comma or bracket stands before the verb: the head that the appositives describe. */
function subjectAcross(tokens: readonly Token[], comma: number, from: number): NounPhrase | undefined {
  const bracket = isMark(tokens[comma], ')') ? comma : isMark(tokens[comma - 1], ')') ? comma - 1 : undefined
  const opening = bracket === undefined ? -1 : range(from, bracket).findLast((at) => isMark(tokens[at], '('))
  const named = opening === undefined || opening < 0 ? undefined : nounPhraseEndingAt(tokens, opening - 1)
  if (named && named.first >= from) return named
  const stop = range(from, comma).findLast((at) => tokens[at]?.type === 'quote' || isMark(tokens[at], ';:.?!'))
  const starts = [stop === undefined ? from : stop + 1]
  for (let at = starts[0] ?? from; at < comma; at++) if (isMark(tokens[at], ',—–(')) starts.push(at + 1)
  return nearestName(tokens, starts, comma) ?? firstHead(tokens, starts, comma)
}

/** "In Berea, Ohio, Ana Dahl, the mayor of Elyria, said": the name nearest to the verb that has its stretch to itself. */
function nearestName(tokens: readonly Token[], starts: readonly number[], comma: number): NounPhrase | undefined {
  for (let order = starts.length - 2; order >= 0; order--) {
    const first = starts[order] ?? 0
    const end = (starts[order + 1] ?? comma) - 2
    const phrase = nounPhraseEndingAt(tokens, end)
    if (
      !phrase ||
      phrase.first < first ||
      !isNameWord(tokens, phrase.head) ||
      /^[DRI]-/.test(wordAt(tokens, end)?.text ?? '')
    )
      continue
    const opens = leadingPhrase(tokens, first)?.first === phrase.first
    const between = range(end + 2, comma)
    const relative = /^(?:who|which|that|whose)$/.test(wordAt(tokens, end + 2)?.lower ?? '')
    if (opens && (relative || !between.some((at) => isFiniteVerb(tokens, at)))) return phrase
  }
  return undefined
}

function firstHead(tokens: readonly Token[], starts: readonly number[], comma: number): NounPhrase | undefined {
  for (const [order, first] of starts.entries()) {
    const end = (starts[order + 1] ?? comma + 1) - 1
    const head = leadingPhrase(tokens, first)
    if (!head || head.first >= comma || head.first > end) continue
    const inside = range(head.last + 1, end)
    const relative = inside.some((at) => /^(?:who|which|that|whose)$/.test(wordAt(tokens, at)?.lower ?? ''))
    if (relative || !inside.some((at) => isFiniteVerb(tokens, at))) return head
  }
  return undefined
}

/** The noun phrase that a stretch opens with, after a conjunction or an adverb; none where it opens with a preposition. */
function leadingPhrase(tokens: readonly Token[], first: number): NounPhrase | undefined {
  let at = first
  while (/^(?:and|but|so|yet|or|while|as|when|that|meanwhile|however)$/.test(wordAt(tokens, at)?.lower ?? '')) at++
  const word = wordAt(tokens, at)
  if (!word || TIME.test(word.lower)) return undefined
  return nounPhraseStartingAt(tokens, at)
}

/** The subject of the verb that this one is joined to: the nearest verb of speech, else the nearest verb. */
function sharedSubject(tokens: readonly Token[], before: number, from: number): NounPhrase | undefined {
  const verbs = range(from + 1, before + 1)
    .filter((at) => isFiniteVerb(tokens, at) && !isSkipped(tokens, at))
    .reverse()
  const speaking = verbs.filter((at) => speechVerb(wordAt(tokens, at)?.text ?? ''))
  for (const at of [...speaking, ...verbs]) {
    const subject = subjectBefore(tokens, at, from, true)
    if (subject) return subject
  }
  return undefined
}

/** What can stand between a subject and its verb: auxiliaries, adverbs, days, and verbs that open onto another ("went on to say"). */
function isSkipped(tokens: readonly Token[], index: number): boolean {
  const word = wordAt(tokens, index)
  if (!word || isNameWord(tokens, index)) return word !== undefined && TIME.test(word.lower)
  if (word.tag === 'AUX' || word.tag === 'PART' || word.lower === 'to') return true
  if (SKIPPED.test(word.lower) || TIME.test(word.lower) || (word.tag === 'ADV' && word.lower !== 'when')) return true
  const next = wordAt(tokens, index + 1)
  return (
    (/^(?:went|goes|going|go|came|continued|continues|wants?|wanted|tried|began|begins|declined|refused)$/.test(
      word.lower,
    ) &&
      /^(?:on|to)$/.test(next?.lower ?? '')) ||
    (word.lower === 'on' && /^(?:went|goes|going|go)$/.test(wordAt(tokens, index - 1)?.lower ?? ''))
  )
}

function isGerund(tokens: readonly Token[], index: number): boolean {
  const word = wordAt(tokens, index)
  return word?.lower.endsWith('ing') === true && wordAt(tokens, index - 1)?.tag !== 'AUX'
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset)
}
