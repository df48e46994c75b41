import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '#shared/text/apply-edits.ts'
import { createEditedText } from './edited-text.ts'

const edits = fc.array(fc.record({ from: fc.nat(), length: fc.nat(4), insert: fc.constantFrom('', 'x', 'tea', '\n') }))

describe('createEditedText', () => {
  it('gives edits of the text as it was read that lead to the text now, with kept text between them', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), edits, (original, steps) => {
        const edited = createEditedText<number>(original)
        let text = original
        steps.forEach(({ from, length, insert }, index) => {
          const start = from % (text.length + 1)
          const edit = { start, end: Math.min(start + length, text.length), insert }
          edited.edit(edit, index)
          text = applyEdits(text, [edit])
          expect(edited.text()).toBe(text)
        })
        const composed = edited.composed()
        expect(applyEdits(original, composed)).toBe(text)
        composed.slice(1).forEach((edit, index) => {
          expect(edit.start).toBeGreaterThan(composed[index]?.end ?? Number.NaN)
        })
        const reasons = new Set(composed.flatMap((edit) => edit.reasons))
        expect(reasons.has(steps.length)).toBe(false)
      }),
    )
  })

  it('keeps what each edit was for', () => {
    const edited = createEditedText<string>('One two three.')
    edited.edit({ start: 4, end: 8, insert: '' }, 'no two')
    edited.edit({ start: 4, end: 9, insert: 'four' }, 'not three')
    edited.edit({ start: 0, end: 3, insert: 'Six' }, 'not one')
    expect(edited.composed()).toEqual([
      { start: 0, end: 3, insert: 'Six', reasons: ['not one'] },
      { start: 4, end: 13, insert: 'four', reasons: ['no two', 'not three'] },
    ])
  })
})
