import type { Range } from '#shared/text/range.ts'
import { candidateAfter } from './attribution-after.ts'
import { candidateBefore, isPutToSomebody, subjectBeforeColon } from './attribution-before.ts'
import { accordingTo, type Candidate, FARTHEST } from './candidate.ts'
import type { Clause, QuoteToken, Token, WordToken } from './clauses.ts'
import { type AttributionForm, SURE } from './confidence.ts'
import { isCueVerb, isStatement } from './cue-verb.ts'
import { speechVerb } from './cues.ts'
import { nounAfter, ownerOf } from './noun-cue.ts'
import { type NounPhrase, opensClause, personalPronoun, possessivePronoun, range, wordAt } from './noun-phrase.ts'
import { speakerStartingAt } from './speaker-phrase.ts'
import { subjectBefore } from './subject.ts'

/** Verbs that leave the speaker to a quotation in the next sentence, though they take none themselves. */
const TALKS = /^(?:spoke|speaks?|talked|talks?)$/

/** Words of a block. */
export interface Words extends Range {
  text: string
}

/** How a clause attributes a quotation; spans are of the block. */
export interface Attribution {
  cue: Words
  speaker: AttributedSpeaker
  form: AttributionForm
  position: Candidate['position']
}

/** The words that name the speaker where the quotation is attributed, with those who are meant by them. */
export interface AttributedSpeaker extends Words {
  /** More than one for a list ("Dahl and Ruiz"); elsewhere in the block for "who", or inside the words for "his letter". */
  parts: readonly [SpeakerPart, ...SpeakerPart[]]
}

/** One name, description or pronoun. */
export interface SpeakerPart extends Words {
  /** Its last word, without what prepositions join to it. */
  head: Words
  /** "he" of "He’s", where that is all. */
  pronoun: string | undefined
}

/** Who the clause says is speaking in the quotation at token `index`, or undefined where it says nothing of it. */
export function attributionOf({ tokens }: Clause, index: number): Attribution | undefined {
  const candidate = findCandidate(tokens, index)
  if (!candidate) return undefined
  const reported = /^(?:before|within|after)$/.test(candidate.form) && isReported(tokens, candidate)
  return toAttribution(tokens, reported ? { ...candidate, form: 'reported' } : candidate)
}

/** The speaker that a transcript names inside the marks: “OSEI: It is late.” */
export function transcriptLabel({ text, start }: QuoteToken): Attribution | undefined {
  const label = /^\W{1,2}[A-ZÀ-ž].+:\s/.test(text) ? /^(\W{1,2})(\p{Lu}[\p{Lu}.’' -]+)(:)\s/u.exec(text) : null
  const [, marks = '', name = ''] = label ?? []
  if (!label) return undefined
  const words = { text: name, start: start + marks.length, end: start + marks.length + name.length }
  const cue = { text: ':', start: words.end, end: words.end + 1 }
  const speaker: AttributedSpeaker = { ...words, parts: [{ ...words, head: words, pronoun: undefined }] }
  return { cue, speaker, form: 'label', position: 'before' }
}

/** The attribution that a clause without a quotation makes of what comes after it or before it: "Dahl said he agrees." */
export function clauseAttribution({ tokens }: Clause): Attribution | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const word = wordAt(tokens, at)
    if (!word || word.lower.endsWith('ing')) continue
    if (!speechVerb(word.text) && !TALKS.test(word.lower) && !isStatement(tokens, at)) continue
    if (!isCueVerb(tokens, at)) continue
    const subject = subjectBefore(tokens, at, Math.max(0, at - FARTHEST))
    if (subject) return toAttribution(tokens, { cue: at, subject, form: 'introduced', position: 'before' })
  }
  const named = accordingTo(tokens, 0, tokens.length, 'before')
  return named && toAttribution(tokens, named)
}

/** A clause that opens with its verb of speech: "Said Dahl." */
export function invertedAttribution({ tokens }: Clause): Attribution | undefined {
  if (!speechVerb(wordAt(tokens, 0)?.text ?? '')) return undefined
  const subject = speakerStartingAt(tokens, 1)
  return subject && toAttribution(tokens, { cue: 0, subject, form: 'detached', position: 'after' })
}

/** Who speaks in the last clause of a block, and so in a quotation that follows it: "Dahl said he agrees." · "Dahl went on:". */
export function leadingAttribution(clauses: readonly Clause[]): Attribution | undefined {
  const last = clauses.at(-1)
  if (!last) return undefined
  const before = subjectBeforeColon(last.tokens, last.tokens.length)
  return clauseAttribution(last) ?? (before && toAttribution(last.tokens, before))
}

function findCandidate(tokens: readonly Token[], index: number): Candidate | undefined {
  if (isPutToSomebody(tokens, index)) return accordingTo(tokens, 0, tokens.length, 'before')
  const after = nounAfter(tokens, index) ?? candidateAfter(tokens, index)
  const before = candidateBefore(tokens, index)
  if (!after || !before) return after ?? before
  const opens = opensClause(tokens, index)
  const leads = opens || /[,?!]["”’'»]+$/.test(tokens[index]?.text ?? '')
  if (leads && /^(?:after|signed)$/.test(after.form)) return after
  if (/^(?:before|label)$/.test(before.form) && !opens) return before
  if (leads && after.form !== 'other' && !(after.form === 'later' && before.form === 'within')) return after
  return before.form === 'within' || SURE[before.form] >= SURE[after.form] ? before : after
}

/** Whether the clause tells of somebody else who said that the speaker said it. */
function isReported(tokens: readonly Token[], { cue, subject }: Candidate): boolean {
  const head = wordAt(tokens, subject.head)
  for (let at = Math.max(1, cue - FARTHEST); at < cue; at++) {
    const word = wordAt(tokens, at)
    if (!word || word.lower.endsWith('ing') || !speechVerb(word.text) || !isCueVerb(tokens, at)) continue
    const other = subjectBefore(tokens, at, Math.max(0, at - FARTHEST))
    const name = wordAt(tokens, other?.head ?? -1)
    if (other && name && other.last < subject.first && !isSame(name, head)) return true
  }
  return false
}

function isSame(one: WordToken, other: WordToken | undefined): boolean {
  if (one.lower === other?.lower) return true
  return personalPronoun(other) !== undefined && (one.tag === 'PROPN' || personalPronoun(one) !== undefined)
}

function toAttribution(tokens: readonly Token[], { cue, subject, form, position }: Candidate): Attribution {
  const owner = form === 'noun' ? undefined : ownerOf(tokens, subject)
  const parts = (owner ? [owner] : (subject.parts ?? [subject])).map((phrase) => toPart(tokens, phrase))
  const [first = toPart(tokens, subject), ...others] = parts
  return {
    cue: wordsOf(tokens, cue, cue),
    speaker: { ...bare(wordsOf(tokens, subject.first, subject.last)), parts: [first, ...others] },
    form,
    position,
  }
}

function toPart(tokens: readonly Token[], { first, last, head }: NounPhrase): SpeakerPart {
  const word = wordAt(tokens, head)
  const pronoun = first === last ? (personalPronoun(word) ?? possessivePronoun(word)) : undefined
  return { ...bare(wordsOf(tokens, first, last)), head: wordsOf(tokens, head, head), pronoun }
}

function wordsOf(tokens: readonly Token[], from: number, to: number): Words {
  const between = (at: number) => (at > from && (tokens[at]?.start ?? 0) > (tokens[at - 1]?.end ?? 0) ? ' ' : '')
  const text = range(from, to + 1)
    .map((at) => between(at) + (tokens[at]?.text ?? ''))
    .join('')
  return { start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? 0, text }
}

/** "Dahl" of "Dahl’s", "He" of "He’s". */
function bare({ start, end, text }: Words): Words {
  const ending = /[’'](?:s|d|re|ve|ll|m)$|(?<=s)[’']$/.exec(text)?.[0].length ?? 0
  return { start, end: end - ending, text: text.slice(0, text.length - ending) }
}
