import { describe, expect, it } from 'vitest'
import { createChecker } from '#shared/engine/checker.ts'
import type { House } from '#shared/house/house-style.ts'
import { allRules } from '#shared/rules/all-rules.ts'
import type { Example } from '#shared/rules/rule.ts'
import { applyEdits } from '#shared/text/apply-edits.ts'

const ID = 'quotes/punctuation'
const checker = createChecker()

function check({ text, house }: Example) {
  const blocks = text.split('\n').map((line, index) => ({ id: `b${index}`, kind: 'paragraph' as const, text: line }))
  return checker.check(blocks, { house }).flags
}

/** The text of one paragraph once no fix of this rule is left. */
function fixed(text: string, house: House): string {
  for (let round = 0; round < 5; round += 1) {
    const edits = check({ text, house })
      .filter(({ rule, grade }) => rule === ID && grade === 'fix')
      .flatMap(({ fixes }) => fixes[0]?.edits ?? [])
    if (edits.length === 0) return text
    text = applyEdits(text, edits)
  }
  throw new Error(`never done with ${text}`)
}

describe('quotes/punctuation', () => {
  const examples = allRules
    .filter(({ id }) => /^(?:quotes|stray)\//.test(id))
    .flatMap(({ examples: { flag, pass } }) => [...flag, ...pass])
    .map((example): Example => (typeof example === 'string' ? { text: example } : example))

  it.each(examples)('shares no seam with another rule in $text', (example) => {
    const flags = check(example)
    const mine = flags.filter(({ rule }) => rule === ID)
    const others = flags.filter(({ rule }) => rule !== ID && rule !== 'quotes/contradiction')
    for (const one of mine) {
      for (const other of others) {
        const apart = one.block !== other.block || one.end <= other.start || other.end <= one.start
        expect(apart, `${one.actual} and ${other.rule}: ${other.actual}`).toBe(true)
      }
    }
  })

  it('takes a text from one house to the other and back', () => {
    const american = '“It is late,” Osei said. He called it “a mess,” and Ruiz a “relic.” She left the “U.S.,” he said.'
    const british = '“It is late,” Osei said. He called it “a mess”, and Ruiz a “relic”. She left the “U.S.”, he said.'
    expect(fixed(british, { quotePunctuation: 'american' })).toBe(american)
    expect(fixed(american, { quotePunctuation: 'british' })).toBe(british)
    expect(fixed(american, { quotePunctuation: 'american' })).toBe(american)
    expect(fixed(british, { quotePunctuation: 'british' })).toBe(british)
    expect(fixed('She moved to the “U.S.”.', { quotePunctuation: 'american' })).toBe('She moved to the “U.S.”')
  })

  it('sets a missing comma as the draft sets its own', () => {
    const outside = '“It is late”, he said. “It is dark”, she said. “It is wet”, he said. “It is old”, she said.'
    expect(fixed(`${outside} “We are tired” he said.`, {})).toBe(`${outside} “We are tired”, he said.`)
    expect(fixed('“We are tired” he said.', {})).toBe('“We are tired,” he said.')
  })
})
