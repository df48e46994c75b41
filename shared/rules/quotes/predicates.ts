import type { Word } from '#shared/reading/reading.ts'

const AUXILIARY = /^(?:is|are|was|were|am|be|will|would|can|could|should|must|may|might|do|does|did|has|have|had)$/
const NEGATED = /^(is|are|was|were|do|does|did|has|have|had|would|could|should|must)n[’']t$|^(?:wo|ca)n[’']t$/
/** Words that make the two halves different cases: no contradiction. */
const CASES =
  /^(?:if|unless|until|when|whether|because|before|after|now|anymore|yet|only|just|merely|simply|always|why|where|who|how|what|not|never)$/

/** What a sentence says or denies of its subject. */
export interface Predicate {
  /** What it is said in: "is", "will"; of a plain verb its tense, as with "do" and "did". */
  auxiliary: string
  negative: boolean
  /** What is said or denied, without its ending. */
  complement: string
  /** The words behind it in its clause. */
  rest: string
  subject: string
  first: Word
  last: Word
  at: number
}

/** "is not safe" at the auxiliary, "pay" at a plain verb: what is said or denied, of whom. */
export function predicateAt(text: string, words: readonly Word[], at: number): Predicate | undefined {
  const word = words[at]
  const lower = word?.text.toLowerCase() ?? ''
  const contracted = NEGATED.exec(lower)
  const auxiliary = contracted ? (contracted[1] ?? (lower.startsWith('wo') ? 'will' : 'can')) : lower
  const plain = !AUXILIARY.test(auxiliary)
  const before = words[at - 1]?.text.toLowerCase() ?? ''
  if (
    !word ||
    (plain &&
      (word.tag !== 'VERB' ||
        /ing$/.test(lower) ||
        /^(?:to|not)$/.test(before) ||
        AUXILIARY.test(before) ||
        NEGATED.test(before)))
  )
    return undefined
  const follows = words[at + 1]?.text.toLowerCase() === 'not'
  const end = plain ? at : at + (follows ? 2 : 1)
  const last = words[end]
  if (!last || (plain && follows)) return undefined
  if (!plain && (AUXILIARY.test(last.text.toLowerCase()) || /^(?:DET|PRON|ADP|PART)$/.test(last.tag))) return undefined
  return {
    auxiliary: plain ? (/ed$/.test(lower) ? 'did' : 'do') : auxiliary === 'does' ? 'do' : auxiliary,
    negative: follows || contracted !== null,
    complement: stemOf(last.text.toLowerCase()),
    rest: restOf(text, words, end),
    subject: before,
    first: word,
    last,
    at,
  }
}

/** The words from a place to the end of its clause, lower case. */
function restOf(text: string, words: readonly Word[], from: number): string {
  const rest: string[] = []
  for (let at = from + 1; at < words.length; at++) {
    const word = words[at]
    const gap = text.slice(words[at - 1]?.end ?? 0, word?.start ?? 0)
    if (!word || /\S/.test(gap) || /^(?:and|but|or|yet|though|although)$/i.test(word.text)) break
    rest.push(word.text.toLowerCase())
  }
  return rest.join(' ')
}

function stemOf(word: string): string {
  return word.replace(/ies$|ied$/, 'y').replace(/(?:es|ed|s|e)$/, '')
}

/** Whether one of two predicates denies what the other says, of the same subject and in the same case. */
export function opposes(words: readonly Word[], one: Predicate, other: Predicate): boolean {
  if (one.negative === other.negative || one.auxiliary !== other.auxiliary || one.complement !== other.complement)
    return false
  // "not safe for cars, but safe for buses" are two cases.
  if (one.rest !== other.rest) return false
  const pronoun = /^(?:it|they|he|she|this|that|we|i|you)$/
  const plain = one.first === one.last || other.first === other.last
  const sameSubject =
    one.subject === other.subject ||
    (!plain && one.subject === '') ||
    (!plain && pronoun.test(other.subject) && !pronoun.test(one.subject))
  const between = words
    .slice(0, other.at + 3)
    .filter((word) => word !== words[one.at + 1] && word !== words[other.at + 1])
  return sameSubject && !between.some((word) => CASES.test(word.text.toLowerCase()))
}
