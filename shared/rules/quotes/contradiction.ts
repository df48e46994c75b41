import type { BlockReading, QuotedSpan, Word } from '#shared/reading/reading.ts'
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
    ],
    pass: [
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
  auxiliary: string
  negative: boolean
  complement: string
  subject: string
  first: Word
  last: Word
  at: number
}

function contradictions(block: BlockReading, span: QuotedSpan): BlockFinding[] {
  return block.sentences.flatMap((sentence) => {
    if (sentence.text.includes('?')) return []
    const words = sentence.words.filter((word) => contains(span, word))
    const predicates = words.flatMap((_, index) => predicateAt(words, index) ?? [])
    for (const [index, one] of predicates.entries()) {
      const other = predicates.slice(index + 1).find((next) => opposes(words, one, next))
      if (!other) continue
      const range = { start: one.first.start, end: other.last.end }
      return [{ ...range, message: `The quotation contradicts itself: “${block.text.slice(range.start, range.end)}”.` }]
    }
    return []
  })
}

/** "is not safe" at the auxiliary: what is said or denied, of whom. */
function predicateAt(words: readonly Word[], at: number): Predicate | undefined {
  const word = words[at]
  const lower = word?.text.toLowerCase() ?? ''
  const contracted = NEGATED.exec(lower)
  if (!word || !(AUXILIARY.test(lower) || contracted)) return undefined
  const follows = words[at + 1]?.text.toLowerCase() === 'not'
  const last = words[at + (follows ? 2 : 1)]
  if (!last || AUXILIARY.test(last.text.toLowerCase()) || /^(?:DET|PRON|ADP|PART)$/.test(last.tag)) return undefined
  return {
    auxiliary: contracted ? (contracted[1] ?? (lower.startsWith('wo') ? 'will' : 'can')) : lower,
    negative: follows || contracted !== null,
    complement: last.text.toLowerCase(),
    subject: words[at - 1]?.text.toLowerCase() ?? '',
    first: word,
    last,
    at,
  }
}

function opposes(words: readonly Word[], one: Predicate, other: Predicate): boolean {
  if (one.negative === other.negative || one.auxiliary !== other.auxiliary || one.complement !== other.complement)
    return false
  const pronoun = /^(?:it|they|he|she|this|that|we|i|you)$/
  const sameSubject =
    one.subject === other.subject || one.subject === '' || (pronoun.test(other.subject) && !pronoun.test(one.subject))
  const between = words
    .slice(0, other.at + 3)
    .filter((word) => word !== words[one.at + 1] && word !== words[other.at + 1])
  return sameSubject && !between.some((word) => CASES.test(word.text.toLowerCase()))
}
