import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createChecker } from '#shared/engine/checker.ts'
import { type BlockRule, defineRule } from '#shared/rules/rule.ts'
import { applyEdits } from '#shared/text/apply-edits.ts'
import { fixText } from './fix-text.ts'

/** Replaces one word by others, as one fix or as a query. */
function replacing(id: string, from: string, to: string, grade: 'fix' | 'query' = 'fix'): BlockRule {
  return defineRule({
    id: `test/${id}`,
    title: id,
    grade,
    scope: 'block',
    why: 'For a test.',
    source: 'None.',
    examples: { flag: [], pass: [] },
    run: ({ text }) =>
      [...text.matchAll(new RegExp(from, 'g'))].map((match) => {
        const place = { start: match.index, end: match.index + match[0].length }
        return { ...place, message: id, fixes: [{ label: to, edits: [{ ...place, insert: to }] }] }
      }),
  })
}

describe('fixText', () => {
  it('applies fixes and no queries', () => {
    const checker = createChecker([replacing('tea', 'coffee', 'tea'), replacing('asks', 'milk', 'cream', 'query')])
    const { text, changes } = fixText(checker, 'Coffee, coffee\n\nand milk with coffee.')
    expect(text).toBe('Coffee, tea\n\nand milk with tea.')
    expect(changes.map(({ start, end, insert, reasons }) => [start, end, insert, reasons[0]?.message])).toEqual([
      [8, 14, 'tea', 'tea'],
      [30, 36, 'tea', 'tea'],
    ])
  })

  it('goes on until nothing comes up, and reports the change of the text as it was given', () => {
    const checker = createChecker([replacing('a to bb', 'a', 'bb'), replacing('bb to c', 'bb', 'c')])
    const { text, changes } = fixText(checker, 'x a x')
    expect(text).toBe('x c x')
    expect(changes).toMatchObject([
      { start: 2, end: 3, insert: 'c', reasons: [{ message: 'a to bb' }, { message: 'bb to c' }] },
    ])
  })

  it('applies one of two fixes that overlap', () => {
    const checker = createChecker([replacing('long', 'one two', 'three'), replacing('short', 'two one', 'four')])
    expect(fixText(checker, 'one two one').text).toBe('three one')
  })

  it('ends where two rules undo each other', () => {
    const checker = createChecker([replacing('there', 'left', 'right'), replacing('back', 'right', 'left')])
    expect(fixText(checker, 'Turn left.')).toEqual({ text: 'Turn left.', changes: [] })
  })

  it('takes a paragraph out with its line', () => {
    expect(fixText(createChecker([replacing('gone', '^Advert$', '')]), 'One.\n\nAdvert\n\nTwo.\n').text).toBe(
      'One.\n\nTwo.\n',
    )
  })

  it('reports exactly the changes that it made', () => {
    const checker = createChecker([
      replacing('grows', 'a', 'bb'),
      replacing('shrinks', 'bbb', ''),
      replacing('moves', 'b c', 'c '),
      replacing('empties', '^d+$', ''),
    ])
    const source = fc.array(fc.constantFrom('a', 'b', 'bb', ' c', 'd', '\n', '\r\n', ' '), { maxLength: 30 })
    fc.assert(
      fc.property(source, (parts) => {
        const original = parts.join('')
        const { text, changes } = fixText(checker, original)
        expect(applyEdits(original, changes)).toBe(text)
        for (const change of changes) expect(change.reasons.length).toBeGreaterThan(0)
      }),
    )
  })
})
