import type { BlockReading, QuotedSpan, Sentence, Word } from '#shared/reading/reading.ts'
import { type BlockFinding, defineRule } from '#shared/rules/rule.ts'
import { contains } from '#shared/text/range.ts'

const AUXILIARY = /^(?:is|are|was|were|am|be|will|would|can|could|should|must|may|might|do|does|did|has|have|had)$/
const NEGATED = /^(is|are|was|were|do|does|did|has|have|had|would|could|should|must)n[’']t$|^(?:wo|ca)n[’']t$/
/** Words that make the two halves different cases: no contradiction. */
const CASES =
  /^(?:if|unless|until|when|whether|because|before|after|now|anymore|yet|only|just|merely|simply|always|why|where|who|how|what|not|never)$/

export const contradiction = defineRule({
  id: 'quotes/contradiction',
  title: 'Quotation that contradicts itself',
  grade: 'query',
  scope: 'block',
  why: 'A speaker rarely denies and asserts the same thing in one breath; a word is likely lost or wrong. Ask, never change a quotation.',
  source: 'Desk practice: quotations are checked against the recording, never mended',
  examples: {
    flag: [
      { text: '“It is not safe, but it is safe,” she said.', flagged: ['is not safe, but it is safe'] },
      {
        text: '“The detour isn’t needed and the detour is needed,” he said.',
        flagged: ['isn’t needed and the detour is needed'],
      },
      { text: '“We are ready, but we are not ready,” Osei said.', flagged: ['are ready, but we are not ready'] },
      { text: '“They will pay, they will not pay,” Ruiz said.', flagged: ['will pay, they will not pay'] },
      {
        text: '“We support the toll, but we do not support the toll,” Ruiz said.',
        flagged: ['support the toll, but we do not support'],
      },
      {
        text: '“The bridge is safe to cross, but it is not safe to cross,” Osei said.',
        flagged: ['is safe to cross, but it is not safe'],
      },
      { text: '“It is not safe. It is safe,” Osei said.', flagged: ['is not safe. It is safe'] },
      { text: '“He called. He did not call,” Osei said.', flagged: ['called. He did not call'] },
    ],
    pass: [
      '“It is not safe for cars, but it is safe for buses,” she said.',
      '“We support the toll, but we do not support the bridge,” Ruiz said.',
      '“It is not safe. It is safe at night,” Osei said.',
      '“Don’t wait. I told them not to wait,” Osei said.',
      '“People like you, we do not like,” Osei said.',
      '“It is not a plan. It is a promise,” Osei said.',
      '“It is not safe, but it is open,” she said.',
      '“It is not only safe, it is safe at night,” she said.',
      '“It is not over until it is over,” he said.',
      'It is not safe, but it is safe, the sign said.',
      '“It was not safe, but it is safe,” she said.',
      '“He is not here. She is here,” Osei said.',
      '“Is it safe or is it not safe?” she asked.',
      '“If it is not safe, it is not safe,” he said.',
    ],
  },
  run: (block) => block.quoted.filter((span) => span.depth === 0).flatMap((span) => contradictions(block, span)),
})

interface Predicate {
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

function contradictions(block: BlockReading, span: QuotedSpan): BlockFinding[] {
  const sentences = block.sentences.filter((sentence) => sentence.end > span.start && sentence.start < span.end)
  return sentences.flatMap((sentence, order) => {
    const next = sentences[order + 1]
    const inside = (one: Sentence | undefined) =>
      one && !one.text.includes('?') ? one.words.filter((word) => contains(span, word)) : []
    const own = inside(sentence)
    if (own.length === 0) return []
    const words = [...own, ...inside(next)]
    const predicates = words.flatMap((_, index) => predicateAt(block.text, words, index) ?? [])
    for (const [index, one] of predicates.entries()) {
      if (one.at >= own.length) break
      const other = predicates.slice(index + 1).find((later) => opposes(words, one, later))
      if (!other) continue
      const range = { start: one.first.start, end: other.last.end }
      return [{ ...range, message: `The quotation contradicts itself: “${block.text.slice(range.start, range.end)}”.` }]
    }
    return []
  })
}

/** "is not safe" at the auxiliary, "pay" at a plain verb: what is said or denied, of whom. */
function predicateAt(text: string, words: readonly Word[], at: number): Predicate | undefined {
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

function opposes(words: readonly Word[], one: Predicate, other: Predicate): boolean {
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
