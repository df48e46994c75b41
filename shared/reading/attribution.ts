import type { Range } from '#shared/text/range.ts'
import type { Clause, QuoteToken, Token } from './clauses.ts'
import { isNamingVerb, isThoughtVerb, speechVerb } from './cues.ts'
import { isMark, isNameWord, type NounPhrase, nounPhraseEndingAt, nounPhraseStartingAt, wordAt } from './noun-phrase.ts'
import { isFiniteVerb, subjectBefore } from './subject.ts'

/** How a clause attributes a quotation; spans are of the block. */
export interface Attribution {
  cue: Range & { text: string }
  /** The words that name the speaker; absent where a verb of speech has no subject to be found. */
  speaker: (Range & { text: string; head: Range & { text: string }; pronoun: boolean }) | undefined
  /** How sure the form is, 0 to 1, before anything is known of the story. */
  confidence: number
  position: 'before' | 'after'
}

interface Candidate {
  cue: number
  subject: NounPhrase | undefined
  confidence: number
  position: Attribution['position']
}

/** Who the clause says is speaking in the quotation at token `index`, or undefined where it says nothing of it. */
export function attributionOf(clause: Clause, index: number): Attribution | undefined {
  const { tokens } = clause
  const candidate = findCandidate(tokens, index)
  return candidate && toAttribution(tokens, candidate)
}

/** The speaker that a transcript names inside the marks: “OSEI: It is late.” */
export function transcriptLabel({ text, start }: QuoteToken): Attribution | undefined {
  const label = /^(\W{1,2})(\p{Lu}[\p{Lu}.’' -]+)(:)\s/u.exec(text)
  const [, marks = '', name = ''] = label ?? []
  if (!label) return undefined
  const words = { text: name, start: start + marks.length, end: start + marks.length + name.length }
  const cue = { text: ':', start: words.end, end: words.end + 1 }
  return { cue, speaker: { ...words, head: words, pronoun: false }, confidence: 0.95, position: 'before' }
}

/** The attribution that a clause without a quotation makes of what comes after it or before it: "Dahl said he agrees." */
export function clauseAttribution(clause: Clause): Attribution | undefined {
  const { tokens } = clause
  for (let at = 0; at < tokens.length; at++) {
    if (
      !speechVerb(wordAt(tokens, at)?.text ?? '') ||
      !isCueVerb(tokens, at) ||
      wordAt(tokens, at)?.lower.endsWith('ing')
    )
      continue
    const subject = subjectBefore(tokens, at)
    if (subject) return toAttribution(tokens, { cue: at, subject, confidence: 0.8, position: 'before' })
  }
  const named = accordingTo(tokens, 0, tokens.length, 'before')
  return named && toAttribution(tokens, named)
}

/** A clause that opens with its verb of speech: "Said Dahl." */
export function invertedAttribution({ tokens }: Clause): Attribution | undefined {
  if (!speechVerb(wordAt(tokens, 0)?.text ?? '')) return undefined
  const subject = nounPhraseStartingAt(tokens, 1)
  return subject && toAttribution(tokens, { cue: 0, subject, confidence: 0.8, position: 'after' })
}

/** Who speaks in the last clause of a block, and so in a quotation that follows it: "Dahl said he agrees." · "Dahl went on:". */
export function leadingAttribution(clauses: readonly Clause[]): Attribution | undefined {
  const last = clauses.at(-1)
  return last && (clauseAttribution(last) ?? colonAttribution(last))
}

/** The subject of a clause that ends in a colon, whatever its verb. */
function colonAttribution({ tokens }: Clause): Attribution | undefined {
  if (!isMark(tokens.at(-1), ':')) return undefined
  for (let at = 1; at < tokens.length; at++) {
    const subject = isFiniteVerb(tokens, at) ? subjectBefore(tokens, at) : undefined
    if (subject) return toAttribution(tokens, { cue: at, subject, confidence: 0.8, position: 'before' })
  }
  return undefined
}

function findCandidate(tokens: readonly Token[], index: number): Candidate | undefined {
  const quote = tokens[index] as QuoteToken
  const inner = /[,?!]["”’'»]+$/.test(quote.text)
  const opens = range(0, index).every((at) => tokens[at]?.type !== 'word')
  const after = candidateAfter(tokens, index)
  if (after && (inner || opens) && after.confidence >= 0.7) return after
  const before = candidateBefore(tokens, index)
  if (before && before.confidence >= 0.7) return before
  if (after && (!before || after.confidence > before.confidence)) return after
  return before
}

/** “…,” Dahl said · “…,” said Dahl · “…,” according to Dahl */
function candidateAfter(tokens: readonly Token[], index: number): Candidate | undefined {
  const end =
    range(index + 1, tokens.length).find((at) => tokens[at]?.type === 'quote' || isMark(tokens[at], ';')) ??
    tokens.length
  let at = index + 1
  while (at < end && isMark(tokens[at], ',—–-')) at++
  const named = accordingTo(tokens, at, end, 'after') ?? signature(tokens, index)
  if (named) return named
  const first = wordAt(tokens, at)
  if (first && isCueVerb(tokens, at) && !first.lower.endsWith('ing')) {
    const subject = nounPhraseStartingAt(tokens, at + 1)
    if (subject && subject.first < end)
      return { cue: at, subject, confidence: speechVerb(first.text) ? 0.97 : 0.6, position: 'after' }
  }
  for (let verb = at; verb < end; verb++) {
    const word = wordAt(tokens, verb)
    if (!word || !isCueVerb(tokens, verb)) continue
    const inverted = invertedSubject(tokens, verb)
    if (inverted) return { cue: verb, subject: inverted, confidence: 0.92, position: 'after' }
    const subject = subjectBefore(tokens, verb, at)
    if (subject) return { cue: verb, subject, confidence: speechVerb(word.text) ? 0.96 : 0.55, position: 'after' }
  }
  return undefined
}

/** “the beginning of the end” for the port, said Ana Dahl: a plain verb of speech after a comma, and a subject behind it. */
function invertedSubject(tokens: readonly Token[], verb: number): NounPhrase | undefined {
  if (
    !isMark(tokens[verb - 1], ',') ||
    !/^(?:said|says|added|wrote|explained|noted)$/.test(wordAt(tokens, verb)?.lower ?? '')
  )
    return undefined
  const subject = nounPhraseStartingAt(tokens, verb + 1)
  const first = wordAt(tokens, subject?.first ?? -1)
  return subject && first && (isNameWord(tokens, subject.first) || first.tag === 'DET') ? subject : undefined
}

/** Dahl said, “…” · Dahl called it “a mess” · according to Dahl, “…” · Dahl: “…” */
function candidateBefore(tokens: readonly Token[], index: number): Candidate | undefined {
  const from = range(0, index).findLast((at) => isMark(tokens[at], ';')) ?? -1
  const named = namedBeforeColon(tokens, index)
  if (named) return named
  let fallback: Candidate | undefined
  for (let verb = index - 1; verb > from; verb--) {
    const word = wordAt(tokens, verb)
    if (!word) continue
    const base = isCueVerb(tokens, verb) ? speechVerb(word.text) : undefined
    if (base && wordAt(tokens, verb - 1)?.lower !== 'to') {
      const passive = isPassive(tokens, verb)
      const subject = passive ? agentOf(tokens, verb, index) : subjectBefore(tokens, verb, from + 1)
      if (subject) {
        const near = range(verb + 1, index).every((at) => tokens[at]?.type !== 'quote')
        return { cue: verb, subject, confidence: near ? 0.93 : 0.88, position: 'before' }
      }
      if (passive && isNamingVerb(base)) return undefined
    } else if (base || isThoughtVerb(word.text) || (!fallback && isFiniteVerb(tokens, verb))) {
      const confidence = base || isThoughtVerb(word.text) ? 0.7 : 0.5
      const subject = confidence > (fallback?.confidence ?? 0) ? subjectBefore(tokens, verb, from + 1) : undefined
      if (subject) fallback = { cue: verb, subject, confidence, position: 'before' }
    }
  }
  return accordingTo(tokens, from + 1, index, 'before') ?? subjectBeforeColon(tokens, index) ?? fallback
}

function accordingTo(
  tokens: readonly Token[],
  from: number,
  to: number,
  position: Candidate['position'],
): Candidate | undefined {
  for (let at = from; at < to - 1; at++) {
    const word = wordAt(tokens, at)?.lower
    if (word !== 'per' && (word !== 'according' || wordAt(tokens, at + 1)?.lower !== 'to')) continue
    const subject = nounPhraseStartingAt(tokens, word === 'per' ? at + 1 : at + 2)
    if (subject) return { cue: at, subject, confidence: 0.95, position }
  }
  return undefined
}

/** “…” — Ana Dahl */
function signature(tokens: readonly Token[], index: number): Candidate | undefined {
  if (!isMark(tokens[index + 1], '—–―-') || !isNameWord(tokens, index + 2)) return undefined
  const subject = nounPhraseStartingAt(tokens, index + 2)
  const rest = subject ? tokens.slice(subject.last + 1) : []
  const ends = rest.every(
    (token) => token.type === 'mark' || (token.type === 'word' && token.tag !== 'VERB' && token.tag !== 'AUX'),
  )
  return subject && ends ? { cue: index + 1, subject, confidence: 0.9, position: 'after' } : undefined
}

/** "Ana Dahl: “…”" · "Polls agree — Ana Dahl: “…”" */
function namedBeforeColon(tokens: readonly Token[], index: number): Candidate | undefined {
  if (!isMark(tokens[index - 1], ':')) return undefined
  const subject = nounPhraseEndingAt(tokens, index - 2)
  const before = subject && tokens[subject.first - 1]
  if (!subject || !isNameWord(tokens, subject.head) || (before && !isMark(before, '—–―-.'))) return undefined
  return { cue: index - 1, subject, confidence: 0.92, position: 'before' }
}

/** "The crowd broke into a chant: “…”": the subject of a clause that ends in a colon. */
function subjectBeforeColon(tokens: readonly Token[], index: number): Candidate | undefined {
  if (!isMark(tokens[index - 1], ':')) return undefined
  const verb = range(1, index).find((at) => isFiniteVerb(tokens, at) && subjectBefore(tokens, at))
  const subject = verb === undefined ? undefined : subjectBefore(tokens, verb)
  return verb === undefined || !subject ? undefined : { cue: verb, subject, confidence: 0.75, position: 'before' }
}

/** A verb that can attribute: one of speech that is used as a verb, or after a quotation any finite verb. */
function isCueVerb(tokens: readonly Token[], index: number): boolean {
  const word = wordAt(tokens, index)
  if (!word || isNameWord(tokens, index)) return false
  const base = speechVerb(word.text)
  if (!base) return isFiniteVerb(tokens, index) && word.tag === 'VERB'
  if (word.tag === 'VERB') return wordAt(tokens, index - 1)?.lower !== 'the'
  // The tagger takes these for nouns and adjectives at times: "The Harbor Post reports:".
  if (/^(?:said|says|told|wrote|asked|added)$/.test(word.lower)) return true
  if (word.lower === 'shot') return wordAt(tokens, index + 1)?.lower === 'back'
  const next = tokens[index + 1]
  return (
    /s$/.test(word.lower) && (next === undefined || isMark(next, ':,') || wordAt(tokens, index + 1)?.lower === 'that')
  )
}

function isPassive(tokens: readonly Token[], verb: number): boolean {
  let at = verb - 1
  while (wordAt(tokens, at)?.tag === 'ADV') at--
  const before = wordAt(tokens, at)?.lower ?? ''
  return (
    /^(?:is|are|was|were|be|been|being|gets?|got)$/.test(before) &&
    /(?:ed|told|said|written)$/.test(wordAt(tokens, verb)?.lower ?? '')
  )
}

function agentOf(tokens: readonly Token[], verb: number, to: number): NounPhrase | undefined {
  for (let at = verb + 1; at < Math.max(to, tokens.length); at++) {
    if (wordAt(tokens, at)?.lower === 'by') return nounPhraseStartingAt(tokens, at + 1)
  }
  // "Dahl was quoted as saying": the one who is quoted speaks.
  return wordAt(tokens, verb)?.lower === 'quoted' ? subjectBefore(tokens, verb) : undefined
}

function toAttribution(tokens: readonly Token[], { cue, subject, confidence, position }: Candidate): Attribution {
  const words = (from: number, to: number): Range & { text: string } => {
    const first = tokens[from]
    const last = tokens[to]
    const text = tokens
      .slice(from, to + 1)
      .map((token) => token.text)
      .join(' ')
    return { start: first?.start ?? 0, end: last?.end ?? 0, text }
  }
  if (!subject) return { cue: words(cue, cue), speaker: undefined, confidence, position }
  const head = words(subject.head, subject.head)
  const pronoun = /^(?:he|she|they|it|i|we|you|who)$/i.test(head.text)
  return {
    cue: words(cue, cue),
    speaker: { ...words(subject.first, subject.last), head, pronoun },
    confidence,
    position,
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset)
}
