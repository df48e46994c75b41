import type { Token } from './clauses.ts'
import { isFiniteVerb } from './cue-verb.ts'
import { speechVerb } from './cues.ts'
import {
  isMark,
  isNameWord,
  isTime,
  type NounPhrase,
  personalPronoun,
  range,
  simplePhraseEndingAt,
  wordAt,
} from './noun-phrase.ts'
import { speakerEndingAt, speakerStartingAt } from './speaker-phrase.ts'
import { isWorkTitle, isWorkTitleWithComma } from './work-title.ts'

const SKIPPED =
  /^(?:also|later|then|once|again|often|still|never|always|even|further|previously|recently|repeatedly|both|all|too|first|not|himself|herself|itself|themselves)$/

const RELATIVE = /^(?:who|which|that)$/
const SUBORDINATES =
  /^(?:that|if|when|while|after|before|because|as|since|although|though|until|unless|whether|where|what|how|why)$/

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
  if (isGerund(tokens, verb)) return participleSubject(tokens, verb, from)
  // A verb that shares its subject looks at the others once; they do not look at one another.
  const share = (before: number) => (shared ? undefined : sharedSubject(tokens, before, from))
  let at = verb - 1
  while (at >= from && isSkipped(tokens, at)) at--
  if (at < from) return undefined
  const token = tokens[at]
  if (isMark(token, ',)—–-') || isWorkTitleWithComma(token)) return subjectAcross(tokens, at, from) ?? share(at)
  const word = wordAt(tokens, at)
  if (!word) return share(at)
  if (RELATIVE.test(word.lower) && at > from) {
    const antecedent = isMark(tokens[at - 1], ',—–') ? at - 2 : at - 1
    const near = speakerEndingAt(tokens, antecedent)
    const phrase =
      near && near.first >= from ? near : word.lower === 'who' ? subjectAcross(tokens, at - 1, from) : undefined
    return phrase && { first: at, last: at, head: at, parts: [phrase] }
  }
  const phrase = speakerEndingAt(tokens, at)
  return phrase && phrase.first >= from ? withoutIntroduction(tokens, phrase, from) : share(at)
}

/** "with Dahl saying": the name before the participle; "Dahl left at noon, saying": the subject of the clause. */
function participleSubject(tokens: readonly Token[], verb: number, from: number): NounPhrase | undefined {
  let at = verb - 1
  while (
    at >= from &&
    (wordAt(tokens, at)?.tag === 'ADV' ||
      /^(?:while|when|by|in|despite|after|before|besides|without|since)$/.test(wordAt(tokens, at)?.lower ?? ''))
  )
    at--
  const phrase = simplePhraseEndingAt(tokens, at)
  if (phrase && phrase.first >= from && isOwn(tokens, phrase)) return phrase
  const before = wordAt(tokens, at)?.lower
  if (before === 'and' || before === 'or') {
    const other = range(from, at).findLast(
      (index) => speechVerb(wordAt(tokens, index)?.text ?? '') && isGerund(tokens, index),
    )
    if (other !== undefined) return participleSubject(tokens, other, from)
  }
  return mainVerb(tokens, verb, from)?.subject ?? sharedSubject(tokens, at, from) ?? subjectOfPhrase(tokens, at, from)
}

function subjectOfPhrase(tokens: readonly Token[], at: number, from: number): NounPhrase | undefined {
  return isMark(tokens[at], ',)—–-') ? subjectAcross(tokens, at, from) : undefined
}

/** The first verb that no conjunction or relative pronoun puts under another, and its subject. */
export function mainVerb(
  tokens: readonly Token[],
  to: number,
  from: number,
): { verb: number; subject: NounPhrase } | undefined {
  for (let verb = from + 1; verb < to; verb++) {
    const subject = isFiniteVerb(tokens, verb) ? subjectBefore(tokens, verb, from, true) : undefined
    const relative = subject && RELATIVE.test(wordAt(tokens, subject.first)?.lower ?? '')
    if (subject && !relative && !SUBORDINATES.test(wordAt(tokens, subject.first - 1)?.lower ?? ''))
      return { verb, subject }
  }
  return undefined
}

/** A name or pronoun that only "with" or "of" stands before: "footage of Dahl saying", but not "a post on Harborly saying". */
function isOwn(tokens: readonly Token[], { first, head }: NounPhrase): boolean {
  const before = wordAt(tokens, first - 1)
  if (/^(?:ADP|PART)$/.test(before?.tag ?? '') && !/^(?:with|of)$/.test(before?.lower ?? '')) return false
  return isNameWord(tokens, head) || personalPronoun(wordAt(tokens, head)) !== undefined
}

/** "On Friday Dahl said" and "in a statement the mayor said": the phrase that a leading preposition governs is no subject. */
function withoutIntroduction(tokens: readonly Token[], phrase: NounPhrase, from: number): NounPhrase {
  if (phrase.first > from || !isTime(tokens, phrase.first)) return phrase
  return { ...phrase, first: Math.min(phrase.first + 1, phrase.last) }
}

/** The subject when a comma or bracket stands before the verb: the head that the appositives describe. */
function subjectAcross(tokens: readonly Token[], comma: number, from: number): NounPhrase | undefined {
  const bracket = isMark(tokens[comma], ')') ? comma : isMark(tokens[comma - 1], ')') ? comma - 1 : undefined
  const opening = bracket === undefined ? -1 : range(from, bracket).findLast((at) => isMark(tokens[at], '('))
  const named = opening === undefined || opening < 0 ? undefined : speakerEndingAt(tokens, opening - 1)
  if (named && named.first >= from) return named
  const stop = range(from, comma).findLast(
    (at) => (tokens[at]?.type === 'quote' && !isWorkTitle(tokens[at])) || isMark(tokens[at], ';:.?!'),
  )
  const starts = [stop === undefined ? from : stop + 1]
  for (let at = starts[0] ?? from; at < comma; at++)
    if (isMark(tokens[at], ',—–(') || isWorkTitleWithComma(tokens[at])) starts.push(at + 1)
  const relative = starts.findLast(
    (at) => RELATIVE.test(wordAt(tokens, at)?.lower ?? '') && isMark(tokens[at + 1], ',—–'),
  )
  const antecedent = relative === undefined ? undefined : speakerEndingAt(tokens, relative - 2)
  if (relative !== undefined && antecedent && antecedent.first >= from)
    return { first: relative, last: relative, head: relative, parts: [antecedent] }
  return nearestName(tokens, starts, comma) ?? firstHead(tokens, starts, comma)
}

/** "In Berea, Ohio, Ana Dahl, the mayor of Elyria, said": the name nearest to the verb that has its stretch to itself. */
function nearestName(tokens: readonly Token[], starts: readonly number[], comma: number): NounPhrase | undefined {
  for (let order = starts.length - 2; order >= 0; order--) {
    const first = starts[order] ?? 0
    const end = (starts[order + 1] ?? comma) - 2
    const phrase = speakerEndingAt(tokens, end)
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
  if (!word || isTime(tokens, at)) return undefined
  return speakerStartingAt(tokens, at)
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
  if (!word || isNameWord(tokens, index)) return isTime(tokens, index)
  if (word.tag === 'AUX' || word.tag === 'PART' || word.lower === 'to') return true
  if (SKIPPED.test(word.lower) || isTime(tokens, index) || (word.tag === 'ADV' && word.lower !== 'when')) return true
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
  if (!wordAt(tokens, index)?.lower.endsWith('ing')) return false
  let at = index - 1
  while (wordAt(tokens, at)?.tag === 'ADV') at--
  const before = wordAt(tokens, at)
  return before?.tag !== 'AUX' && !(before && personalPronoun(before) && /[’']/.test(before.text))
}
