import { accordingTo, type Candidate, FARTHEST } from './candidate.ts'
import type { Token } from './clauses.ts'
import { isCueVerb, isFiniteVerb, isPutIt } from './cue-verb.ts'
import { isJudgingVerb, speechVerb } from './cues.ts'
import { isMark, isNameWord, isTime, type NounPhrase, opensClause, range, wordAt } from './noun-phrase.ts'
import { speakerStartingAt } from './speaker-phrase.ts'
import { subjectBefore } from './subject.ts'

/** Verbs that stand before their subject behind a comma: “…” for the port, said Dahl. */
const INVERTED = /^(?:said|says|added|adds|wrote|writes|explained|explains|noted|notes|asked|asks)$/
/** Words that begin another clause, whose verb says something else. */
const JOINS =
  /^(?:and|but|or|so|yet|while|when|as|because|although|though|if|which|who|that|after|before|since|until|unless|where|whereas)$/
/** Words that can follow a verb of speech where what was said stands before it. */
const ENDS = /^(?:in|on|at|during|of|to|after|before|as|when|by|from|via|through|while|about)$/

/** Who speaks according to what stands behind a quotation: “…,” Dahl said · “…,” said Dahl · “…,” according to Dahl. */
export function candidateAfter(tokens: readonly Token[], index: number): Candidate | undefined {
  const limit = Math.min(tokens.length, index + FARTHEST)
  const end = range(index + 1, limit).find((at) => tokens[at]?.type === 'quote' || isMark(tokens[at], ';')) ?? limit
  let at = index + 1
  while (at < end && isMark(tokens[at], ',—–-')) at++
  const named = accordingTo(tokens, at, end, 'after') ?? signature(tokens, index) ?? inverted(tokens, index, at, end)
  if (named && named.form !== 'other') return named
  const near = subjectFirst(tokens, index, at, end) ?? named
  return near && near.form !== 'other' ? near : (lastWord(tokens, end) ?? near)
}

/** “…,” said Dahl · “…!” grins Dahl: the verb right behind the quotation. */
function inverted(tokens: readonly Token[], index: number, at: number, end: number): Candidate | undefined {
  const first = wordAt(tokens, at)
  if (!first || !isCueVerb(tokens, at) || first.lower.endsWith('ing') || isJudgingVerb(first.text)) return undefined
  const subject = speakerStartingAt(tokens, at + 1)
  if (!subject || subject.first >= end) return undefined
  const after = tokens[subject.last + 1]
  const whole = after === undefined || after.type !== 'word'
  const grins = whole && /[,?!]["”’'»]+$/.test(tokens[index]?.text ?? '') && isNameWord(tokens, subject.first)
  return { cue: at, subject, form: speechVerb(first.text) || grins ? 'after' : 'other', position: 'after' }
}

/** “…,” Dahl said · “…” for the port, Dahl said · “…” if it rains, said Dahl. */
function subjectFirst(tokens: readonly Token[], index: number, at: number, end: number): Candidate | undefined {
  const joined = JOINS.test(wordAt(tokens, at)?.lower ?? '') && !putsIt(tokens, at, end)
  const parted = at > index + 1 || isParted(tokens, index)
  let weak: Candidate | undefined
  for (let verb = at; verb < end; verb++) {
    const word = wordAt(tokens, verb)
    if (!word || !isCueVerb(tokens, verb)) continue
    const behind = subjectBehind(tokens, verb)
    if (behind) return { cue: verb, subject: behind, form: 'later', position: 'after' }
    const subject = subjectBefore(tokens, verb, at)
    if (!subject) continue
    const speaks = speechVerb(word.text) !== undefined || isPutIt(tokens, verb)
    const apart =
      joined ||
      !(parted || isMark(tokens[subject.first - 1], ',—–')) ||
      (subject.first - 1 > at && JOINS.test(wordAt(tokens, subject.first - 1)?.lower ?? '')) ||
      range(at, subject.first).some((between) => isFiniteVerb(tokens, between))
    if (speaks && !apart) return { cue: verb, subject, form: 'after', position: 'after' }
    if (speaks && isAside(tokens, subject, verb)) return { cue: verb, subject, form: 'later', position: 'after' }
    weak ??= { cue: verb, subject, form: 'other', position: 'after' }
  }
  return weak
}

/** Whether a quotation ends with a mark inside it, or opens its clause, so that what follows can attribute it. */
function isParted(tokens: readonly Token[], index: number): boolean {
  return /[,.?!…—-]["”’'»]+$/.test(tokens[index]?.text ?? '') || opensClause(tokens, index)
}

/** The attribution that closes a clause and holds for all of its quotations: “A” is late and “B” is gone, Dahl said. */
function lastWord(tokens: readonly Token[], from: number): Candidate | undefined {
  for (let verb = tokens.length - 1; verb > from && verb > tokens.length - FARTHEST; verb--) {
    if (tokens[verb]?.type === 'quote') return undefined
    if (!speechVerb(wordAt(tokens, verb)?.text ?? '') || !isCueVerb(tokens, verb)) continue
    const behind = subjectBehind(tokens, verb)
    if (behind) return { cue: verb, subject: behind, form: 'later', position: 'after' }
    const subject = subjectBefore(tokens, verb, from)
    if (subject && isAside(tokens, subject, verb)) return { cue: verb, subject, form: 'later', position: 'after' }
  }
  return undefined
}

/** A plain verb of speech after a comma, and a subject behind it. */
function subjectBehind(tokens: readonly Token[], verb: number): NounPhrase | undefined {
  if (!isMark(tokens[verb - 1], ',') || !INVERTED.test(wordAt(tokens, verb)?.lower ?? '')) return undefined
  const subject = speakerStartingAt(tokens, verb + 1)
  const first = wordAt(tokens, subject?.first ?? -1)
  return subject && first && (isNameWord(tokens, subject.first) || first.tag === 'DET') ? subject : undefined
}

/** ", Dahl said" or ", Dahl said on Friday": an aside that the rest of the clause does without. */
function isAside(tokens: readonly Token[], subject: NounPhrase, verb: number): boolean {
  const before = tokens[subject.first - 1]
  const comma = before?.type === 'quote' && /,["”’'»]+$/.test(before.text)
  if (!comma && !isMark(before, ',—–-')) return false
  const next = wordAt(tokens, verb + 1)
  if (!next) return tokens[verb + 1]?.type !== 'quote'
  return (
    ENDS.test(next.lower) ||
    next.tag === 'ADV' ||
    isTime(tokens, verb + 1) ||
    /^tells?$|^told$/.test(wordAt(tokens, verb)?.lower ?? '')
  )
}

/** “…,” as the mayor put it */
function putsIt(tokens: readonly Token[], at: number, end: number): boolean {
  if (wordAt(tokens, at)?.lower !== 'as') return false
  return range(at + 1, end).some(
    (verb) => isPutIt(tokens, verb) || speechVerb(wordAt(tokens, verb)?.text ?? '') === 'say',
  )
}

/** “…” — Ana Dahl */
function signature(tokens: readonly Token[], index: number): Candidate | undefined {
  if (!isMark(tokens[index + 1], '—–―-') || !isNameWord(tokens, index + 2)) return undefined
  const subject = speakerStartingAt(tokens, index + 2)
  const rest = subject ? tokens.slice(subject.last + 1) : []
  const ends = rest.every(
    (token) => token.type === 'mark' || (token.type === 'word' && token.tag !== 'VERB' && token.tag !== 'AUX'),
  )
  return subject && ends ? { cue: index + 1, subject, form: 'signed', position: 'after' } : undefined
}
