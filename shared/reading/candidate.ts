import type { Token } from './clauses.ts'
import type { AttributionForm } from './confidence.ts'
import { type NounPhrase, wordAt } from './noun-phrase.ts'
import { speakerStartingAt } from './speaker-phrase.ts'

/** A cue in a clause and its subject, by the indexes of their tokens. */
export interface Candidate {
  cue: number
  subject: NounPhrase
  form: AttributionForm
  position: 'before' | 'after'
}

/** How far from a quotation its attribution is looked for, in tokens; no sentence of a story is as long. */
export const FARTHEST = 150

/** "according to Dahl", "per Dahl" between two tokens. */
export function accordingTo(
  tokens: readonly Token[],
  from: number,
  to: number,
  position: Candidate['position'],
): Candidate | undefined {
  for (let at = from; at < to - 1; at++) {
    const word = wordAt(tokens, at)?.lower
    if (word !== 'per' && (word !== 'according' || wordAt(tokens, at + 1)?.lower !== 'to')) continue
    const subject = speakerStartingAt(tokens, word === 'per' ? at + 1 : at + 2)
    if (subject) return { cue: at, subject, form: 'according', position }
  }
  return undefined
}
