import type { BlockReading, QuotedSpan, Sentence } from '#shared/reading/reading.ts'
import { wordsInside } from '#shared/rules/outside-quotes.ts'
import { type BlockFinding, defineRule } from '#shared/rules/rule.ts'
import { opposes, predicateAt } from './predicates.ts'

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
  run: (block) => quotedSentences(block).flatMap(([span, sentences]) => contradictions(block.text, span, sentences)),
})

/** The sentences of a block that each of its outermost quotations reaches into, in order. */
function quotedSentences({ quoted, sentences }: BlockReading): [QuotedSpan, Sentence[]][] {
  let at = 0
  return quoted
    .filter((span) => span.depth === 0)
    .map((span) => {
      while (at < sentences.length && (sentences[at]?.end ?? 0) <= span.start) at++
      let end = at
      while (end < sentences.length && (sentences[end]?.start ?? 0) < span.end) end++
      return [span, sentences.slice(at, end)]
    })
}

function contradictions(text: string, span: QuotedSpan, sentences: readonly Sentence[]): BlockFinding[] {
  return sentences.flatMap((sentence, order) => {
    const inside = (one: Sentence | undefined) => (one ? wordsInside(one.words, span) : [])
    const own = inside(sentence)
    if (own.length === 0) return []
    const words = [...own, ...inside(sentences[order + 1])]
    if (text.slice(own[0]?.start, words.at(-1)?.end).includes('?') || sentence.text.endsWith('?')) return []
    const predicates = words.flatMap((_, index) => predicateAt(text, words, index) ?? [])
    for (const [index, one] of predicates.entries()) {
      if (one.at >= own.length) break
      const other = predicates.slice(index + 1).find((later) => opposes(words, one, later))
      if (!other) continue
      const range = { start: one.first.start, end: other.last.end }
      return [{ ...range, message: `The quotation contradicts itself: “${text.slice(range.start, range.end)}”.` }]
    }
    return []
  })
}
