import type { Candidate } from './candidate.ts'
import type { Token } from './clauses.ts'
import { isCueVerb } from './cue-verb.ts'
import { isSpeechNoun } from './cues.ts'
import { isMark, type NounPhrase, possessivePronoun, simplePhraseEndingAt, wordAt } from './noun-phrase.ts'
import { speakerStartingAt } from './speaker-phrase.ts'

/** How many words may stand between the noun and the quotation: "his demand in Berlin in 1987: “…”". */
const FARTHEST_NOUN = 9
const WRITES = /^(?:sent|written|signed|posted|issued|released|made|drafted|filed|delivered|published)$/

/** A noun that names words, and whose they are. */
export interface NounCue extends Candidate {
  /** Nearer to the quotation than any verb before it: a mark or "that" leads from the noun to the words. */
  leads: boolean
}

/** A noun that names words, and whose they are, in front of a quotation: his message: “…” · in Dahl’s words, “…” */
export function nounBefore(tokens: readonly Token[], index: number): NounCue | undefined {
  let at = index - 1
  const mark = isMark(tokens[at], ':,—–')
  if (mark) at--
  const opening = wordAt(tokens, at)?.lower ?? ''
  if (/^(?:that|of|to|about|is|was|as|on)$/.test(opening)) at--
  for (let noun = at; noun >= 0 && noun > at - FARTHEST_NOUN; noun--) {
    const word = wordAt(tokens, noun)
    if (!word || !/^(?:NOUN|PROPN|ADJ|ADV|ADP|DET|NUM)$/.test(word.tag)) return undefined
    if (!isSpeechNoun(word.lower)) continue
    const phrase = simplePhraseEndingAt(tokens, noun)
    const owner = phrase && ownerOf(tokens, phrase)
    // In "repeated his claim that" the verb is the cue.
    const governed = owner && isCueVerb(tokens, owner.first - 1)
    const leads = mark || (!governed && /^(?:that|of|to|about)$/.test(opening))
    return owner && { cue: noun, subject: owner, form: 'noun', position: 'before', leads }
  }
  return undefined
}

/** Dahl’s “…” promise: the noun behind the quotation. */
export function nounAfter(tokens: readonly Token[], index: number): Candidate | undefined {
  if (!isSpeechNoun(wordAt(tokens, index + 1)?.lower ?? '')) return undefined
  const owner = possessor(tokens, index - 1)
  return owner && { cue: index + 1, subject: owner, form: 'noun', position: 'before' }
}

/** Whose words a phrase names: Dahl of "Dahl’s letter", "a text from Dahl", "a statement issued by Dahl". */
export function ownerOf(tokens: readonly Token[], { first, head }: NounPhrase): NounPhrase | undefined {
  if (!isSpeechNoun(wordAt(tokens, head)?.lower ?? '')) return undefined
  for (let at = head - 1; at >= first; at--) {
    const owner = possessor(tokens, at)
    if (owner) return owner
  }
  const [next, then] = [wordAt(tokens, head + 1), wordAt(tokens, head + 2)]
  if (next && /^(?:from|by)$/.test(next.lower)) return speakerStartingAt(tokens, head + 2)
  if (!next || !WRITES.test(next.lower)) return undefined
  const by = then?.lower === 'by' ? head + 2 : wordAt(tokens, head + 3)?.lower === 'by' ? head + 3 : undefined
  return by === undefined ? undefined : speakerStartingAt(tokens, by + 1)
}

/** "Dahl’s" or "his", ending at a token. */
function possessor(tokens: readonly Token[], at: number): NounPhrase | undefined {
  const word = wordAt(tokens, at)
  if (!word) return undefined
  if (possessivePronoun(word)) return { first: at, last: at, head: at }
  // The parser leaves the mark of "Forbes’ words" out of the word.
  const bare = /s$/i.test(word.text) && word.tag === 'PROPN' && wordAt(tokens, at + 1)?.start === word.end + 2
  return bare || /[’']s$|s[’']$/.test(word.text) ? simplePhraseEndingAt(tokens, at) : undefined
}
