import { accordingTo, type Candidate, FARTHEST } from './candidate.ts'
import type { Token } from './clauses.ts'
import { isCueVerb, isFiniteVerb, isPassive } from './cue-verb.ts'
import { isNamingVerb, isThoughtVerb, speechVerb } from './cues.ts'
import { nounBefore } from './noun-cue.ts'
import { isMark, isNameWord, type NounPhrase, range, wordAt } from './noun-phrase.ts'
import { speakerEndingAt, speakerStartingAt } from './speaker-phrase.ts'
import { mainVerb, subjectBefore } from './subject.ts'

/** Passives whose subject is spoken to. */
const ASKED = new Set(['ask', 'tell', 'warn', 'urge', 'remind', 'inform', 'instruct', 'press'])

/** Who speaks according to what stands before a quotation: Dahl said, “…” · Dahl called it “…” · Dahl: “…” */
export function candidateBefore(tokens: readonly Token[], index: number): Candidate | undefined {
  const nearest = Math.max(-1, index - FARTHEST)
  const from = range(nearest + 1, index).findLast((at) => isMark(tokens[at], ';')) ?? nearest
  const named = namedBeforeColon(tokens, index)
  if (named) return named
  const noun = nounBefore(tokens, index)
  let fallback: Candidate | undefined
  for (let verb = index - 1; verb > from; verb--) {
    const word = wordAt(tokens, verb)
    if (noun?.leads && verb < noun.cue) break
    if (!word) continue
    const base = isCueVerb(tokens, verb) ? speechVerb(word.text) : undefined
    if (base && isNamingVerb(base) && verb === index - 1 && isTitled(tokens, verb)) continue
    if (base && wordAt(tokens, verb - 1)?.lower !== 'to') {
      const behind = asideBefore(tokens, verb, index)
      if (behind) return { cue: verb, subject: behind, form: 'before', position: 'before' }
      const passive = isPassive(tokens, verb)
      const subject = passive ? agentOf(tokens, verb, index) : subjectBefore(tokens, verb, from + 1)
      // "wants a plan that says “…”": whoever is said to want it speaks, where somebody is.
      const thing = subject?.parts && /^(?:that|which)$/.test(wordAt(tokens, subject.first)?.lower ?? '')
      if (subject && thing) fallback ??= { cue: verb, subject, form: 'thought', position: 'before' }
      else if (subject) {
        const form = formOf(tokens, verb, index, passive)
        return { cue: verb, subject: referent(tokens, subject, from + 1), form, position: 'before' }
      }
      if (passive && (isNamingVerb(base) || ASKED.has(base))) return accordingTo(tokens, from + 1, index, 'before')
    } else if (base || isThoughtVerb(word.text) || (!fallback && isFiniteVerb(tokens, verb))) {
      const form = base || isThoughtVerb(word.text) ? 'thought' : 'other'
      const stronger = fallback === undefined || (form === 'thought' && fallback.form === 'other')
      const subject = stronger ? subjectBefore(tokens, verb, from + 1) : undefined
      if (subject) fallback = { cue: verb, subject, form, position: 'before' }
    }
  }
  if (noun) return noun
  return accordingTo(tokens, from + 1, index, 'before') ?? subjectBeforeColon(tokens, index) ?? fallback
}

/** Dahl was asked, “…?” · When asked, “…?” Dahl left: somebody who is not named puts it to somebody. */
export function isPutToSomebody(tokens: readonly Token[], index: number): boolean {
  const verb = isMark(tokens[index - 1], ',:') ? index - 2 : index - 1
  if (
    !ASKED.has(speechVerb(wordAt(tokens, verb)?.text ?? '') ?? '') ||
    !/ed$|^told$/.test(wordAt(tokens, verb)?.lower ?? '')
  )
    return false
  return isPassive(tokens, verb) || verb === 0 || /^(?:when|if)$/.test(wordAt(tokens, verb - 1)?.lower ?? '')
}

/** "The council denounced what it called “…”": the subject of the clause. */
function referent(tokens: readonly Token[], subject: NounPhrase, from: number): NounPhrase {
  const it = /^(?:it|they|he|she)$/.test(wordAt(tokens, subject.head)?.lower ?? '')
  if (!it || wordAt(tokens, subject.first - 1)?.lower !== 'what') return subject
  const main = mainVerb(tokens, subject.first, from)?.subject
  return main ? { ...subject, parts: main.parts ?? [main] } : subject
}

/** "a bill called “…”", and not "what the mayor called “…”": a name that something has, and nobody speaks. */
function isTitled(tokens: readonly Token[], verb: number): boolean {
  if (!/ed$/.test(wordAt(tokens, verb)?.lower ?? '')) return false
  const before = wordAt(tokens, verb - 1)
  if (before?.tag !== 'NOUN') return before === undefined
  const subject = speakerEndingAt(tokens, verb - 1)
  return !/^(?:what|which|that)$/.test(wordAt(tokens, (subject?.first ?? verb) - 1)?.lower ?? '')
}

/** But, said Dahl, “…” */
function asideBefore(tokens: readonly Token[], verb: number, index: number): NounPhrase | undefined {
  if (verb > 0 && !isMark(tokens[verb - 1], ',')) return undefined
  const subject =
    /^(?:said|says|added|wrote)$/.test(wordAt(tokens, verb)?.lower ?? '') && speakerStartingAt(tokens, verb + 1)
  return subject && isMark(tokens[subject.last + 1], ',') && subject.last + 2 === index ? subject : undefined
}

/** Whether the verb opens onto the quotation itself or onto a clause that it is a part of. */
function formOf(tokens: readonly Token[], verb: number, index: number, passive: boolean): Candidate['form'] {
  if (passive) return 'agent'
  return verb === index - 1 || isMark(tokens[index - 1], ',:') ? 'before' : 'within'
}

/** "Ana Dahl: “…”" · "Polls agree — Ana Dahl: “…”" · "More from Ana Dahl: “…”" */
function namedBeforeColon(tokens: readonly Token[], index: number): Candidate | undefined {
  if (!isMark(tokens[index - 1], ':')) return undefined
  const subject = speakerEndingAt(tokens, index - 2)
  const before = subject && tokens[subject.first - 1]
  if (!subject || !isNameWord(tokens, subject.head)) return undefined
  const verbless = () => !range(Math.max(0, index - FARTHEST), subject.first).some((at) => isFiniteVerb(tokens, at))
  const from = /^(?:from|by)$/.test(wordAt(tokens, subject.first - 1)?.lower ?? '') && verbless()
  if (before && !from && !isMark(before, '—–―-.')) return undefined
  return { cue: index - 1, subject, form: 'label', position: 'before' }
}

/** "The crowd broke into a chant: “…”": the subject of a clause that ends in a colon. */
export function subjectBeforeColon(tokens: readonly Token[], index: number): Candidate | undefined {
  if (!isMark(tokens[index - 1], ':')) return undefined
  const main = mainVerb(tokens, index, Math.max(0, index - FARTHEST))
  return main && { cue: main.verb, subject: main.subject, form: 'colon', position: 'before' }
}

function agentOf(tokens: readonly Token[], verb: number, to: number): NounPhrase | undefined {
  for (let at = verb + 1; at < Math.min(to + FARTHEST, tokens.length); at++) {
    if (wordAt(tokens, at)?.lower === 'by') return speakerStartingAt(tokens, at + 1)
  }
  // "Dahl was quoted as saying": the one who is quoted speaks.
  return wordAt(tokens, verb)?.lower === 'quoted' ? subjectBefore(tokens, verb) : undefined
}
