import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from './apply-edits.ts'
import { fitTogether } from './fit-together.ts'

const texts: Record<string, string> = { one: 'The the ferry left.. ', two: 'It it rained , twice.' }

const edit = fc
  .record({
    block: fc.constantFrom('one', 'two'),
    start: fc.nat(20),
    length: fc.nat(6),
    insert: fc.constantFrom('', ',', 'x'),
  })
  .map(({ block, start, length, insert }) => ({ block, start, end: Math.min(start + length, 20), insert }))

/** What a fix does: one edit, or two that do not collide. */
const item = fc
  .array(edit, { minLength: 1, maxLength: 2 })
  .filter((edits) => fitTogether(edits, (one) => [one]).length === edits.length)

describe('fitTogether', () => {
  it('takes whole items whose edits can all be made, and leaves none that could be made beside them', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), (items) => {
        const taken = fitTogether(items, (edits) => edits)
        for (const [block, text] of Object.entries(texts)) {
          const edits = taken.flat().filter((one) => one.block === block)
          expect(() => applyEdits(text, edits)).not.toThrow()
          expect(new Set(edits.map(({ start }) => start)).size).toBe(edits.length)
        }
        for (const left of items.filter((one) => !taken.includes(one))) {
          const beside = items.filter((one) => taken.includes(one) && items.indexOf(one) < items.indexOf(left))
          expect(fitTogether([...beside, left], (edits) => edits)).not.toContain(left)
        }
      }),
    )
  })

  it('takes the earlier of two that collide, and one of another block beside it', () => {
    const first = { block: 'one', start: 0, end: 7, insert: 'The' }
    const second = { block: 'one', start: 4, end: 13, insert: '' }
    const elsewhere = { block: 'two', start: 4, end: 13, insert: '' }
    expect(fitTogether([first, second, elsewhere], (one) => [one])).toEqual([first, elsewhere])
  })

  it('leaves an item out with all its edits, so that nothing waits for the other half of it', () => {
    const both = [
      { start: 0, end: 3, insert: 'A' },
      { start: 4, end: 7, insert: 'a' },
    ]
    const clash = [
      { start: 6, end: 9, insert: '' },
      { start: 20, end: 20, insert: '.' },
    ]
    const after = [{ start: 20, end: 20, insert: '!' }]
    expect(fitTogether([both, clash, after], (edits) => edits)).toEqual([both, after])
  })
})
