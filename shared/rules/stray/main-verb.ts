import type { Word } from '#shared/reading/reading.ts'

/** Forms of auxiliaries that make no sentence by themselves. */
const BARE_AUXILIARY = /^(?:be|been|being|having)$/

/** Past participles that are not made with -ed, and that differ from no finite form a report is likely to use. */
const IRREGULAR_PARTICIPLE =
  /^(?:held|made|led|sent|found|built|shot|sold|paid|taken|given|seen|known|written|drawn|driven|shown|chosen|stolen|broken|spoken|hidden|brought|bought|caught|put|set|hit|hurt|shared|told|heard|left|lost|kept|run|won)$/

/** After these, or in front of a noun, a participle describes. */
const BEFORE_ADJECTIVE = /^(?:DET|ADJ|NUM|ADP)$/

const SUBJECT_RELATIVE = /^(?:who|which|that)$/i

/** "it's", "they've", "isn't": a verb that the tagger sees only as part of the word. */
const CONTRACTED = /^(?:it|that|there|here|he|she|who|what|where|how)['’]s$|['’](?:re|ve|ll|d|m)$|n['’]t$/i

/** "the vote this week": a determiner that opens a time, not an object. */
const TIME =
  /^(?:morning|afternoon|evening|night|day|week|weekend|month|year|season|spring|summer|autumn|fall|winter|time|\p{Lu}\p{Ll}+day)s?$/u

/** How far participles after a noun are read as its description, before which words. */
export interface VerbReading {
  /** "records [seen by] the paper": the words after a participle that show it to be no main verb. */
  participleBefore: RegExp
}

/**
 * Whether some word of a piece can be the verb of a main clause. It errs towards yes: it says no only when the piece has
 * no verb, or nothing but infinitives, -ing forms, describing participles and the verbs of "who", "which" and "that".
 */
export function hasMainVerb(words: readonly Word[], reading: VerbReading): boolean {
  return words.some((_, index) => isMainVerb(words, index, reading))
}

/** How many verbs of a piece can be those of clauses; an auxiliary and the verb after it ("had been closed") are one. */
export function countMainVerbs(words: readonly Word[], reading: VerbReading): number {
  let count = 0
  let inVerb = false
  words.forEach((word, index) => {
    const isVerb = isMainVerb(words, index, reading)
    if (isVerb && !inVerb) count += 1
    inVerb = isVerb ? word.tag === 'AUX' : inVerb && /^(?:AUX|ADV|PART)$/.test(word.tag)
  })
  return count
}

function isMainVerb(words: readonly Word[], index: number, { participleBefore }: VerbReading): boolean {
  const word = words[index]
  if (!word) return false
  const lower = word.text.toLowerCase()
  const before = words[index - 1]
  const after = words[index + 1]
  if (CONTRACTED.test(word.text) || isObjectOfUnseenVerb(words, index)) return true
  if (word.tag !== 'AUX' && word.tag !== 'VERB') return false
  if (BARE_AUXILIARY.test(lower) || lower.endsWith('ing') || isInfinitive(words, index)) return false
  if (isInRelative(words, index)) return false
  if (word.tag === 'AUX') return true
  const participle = lower.endsWith('ed') || IRREGULAR_PARTICIPLE.test(lower)
  if (!participle) return true
  if (before && BEFORE_ADJECTIVE.test(before.tag) && after && /^(?:NOUN|PROPN|ADJ)$/.test(after.tag)) return false
  if (before && /^(?:AUX|ADV)$/.test(before.tag) && BARE_AUXILIARY.test(before.text)) return false
  return !(before && after && /^(?:NOUN|PROPN)$/.test(before.tag) && participleBefore.test(after.text))
}
/** "concepts touch every aspect": nothing joins a noun and the determiner after it but a verb taken for a noun. */
function isObjectOfUnseenVerb(words: readonly Word[], index: number): boolean {
  const [before, word, after] = [words[index - 1], words[index], words[index + 1]]
  if (word?.tag !== 'DET' || !before || !/^(?:NOUN|PROPN)$/.test(before.tag)) return false
  return word.start - before.end === 1 && !(after && TIME.test(after.text))
}

function isInfinitive(words: readonly Word[], index: number): boolean {
  for (let at = index - 1; at >= 0 && at >= index - 2; at--) {
    const word = words[at]
    if (word?.text.toLowerCase() === 'to' && word.tag === 'PART') return true
    if (word?.tag !== 'ADV') return false
  }
  return false
}

/** "officials who spoke", "a law that was never applied": the verb of a relative clause, or one that leans on it. */
function isInRelative(words: readonly Word[], index: number): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const word = words[at]
    if (!word) return false
    // ", that seems right" opens a clause; "a law that seems right" does not.
    if (SUBJECT_RELATIVE.test(word.text)) {
      const before = words[at - 1]
      return before !== undefined && !(word.text === 'that' && word.start - before.end > 1)
    }
    if (!/^(?:AUX|ADV|VERB|PART)$/.test(word.tag)) return false
  }
  return false
}
