import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptForm, type Use } from './kept-form.ts'

/** Uses of one thing: "2a" stands in block 2 in the form a. */
function uses(text: string): Use[] {
  return text.split(' ').map((each, index) => {
    const form = each.slice(-1)
    return { block: Number.parseInt(each, 10), start: index, end: index + 1, key: 'key', form, text: form }
  })
}

describe('keptForm', () => {
  it('keeps the form of most paragraphs', () => {
    expect(keptForm(uses('3b 4a 5a'))).toMatchObject({ form: 'a', sure: true })
    expect(keptForm(uses('3b 3b 3b 4a 5a'))).toMatchObject({ form: 'a', sure: false })
  })

  it('keeps the form of the lead where paragraphs are equally many, unless it is outnumbered', () => {
    expect(keptForm(uses('0a 4b 4b'))).toMatchObject({ form: 'a', sure: false })
    expect(keptForm(uses('0a 4b 4b 4b'))).toMatchObject({ form: 'b', sure: true })
  })

  it('keeps the more frequent one, else the first, where the lead has none or all stand in one paragraph', () => {
    expect(keptForm(uses('0a 0b 0b'))).toMatchObject({ form: 'b', sure: true })
    expect(keptForm(uses('3a 4b 4b'))).toMatchObject({ form: 'b', sure: true })
    expect(keptForm(uses('3a 4b'))).toMatchObject({ form: 'a', sure: false })
  })

  it('keeps what a house prefers, also where the story never has it', () => {
    expect(keptForm(uses('3a 4a 5b'), 'b')).toMatchObject({ form: 'b', model: { block: 5 }, sure: true })
    expect(keptForm(uses('3a 4a'), 'c')).toEqual({ form: 'c', model: undefined, sure: true })
    expect(keptForm(uses('3a 4a'), 'a')).toBeUndefined()
  })

  it('has nothing to keep in one form, and always one of the forms in several', () => {
    const use = fc.record({ block: fc.nat(6), form: fc.constantFrom('a', 'b', 'c') })
    fc.assert(
      fc.property(fc.array(use, { maxLength: 12 }), (some) => {
        const all = some
          .sort((a, b) => a.block - b.block)
          .map(({ block, form }, start) => ({ block, form, key: 'key', text: form, start, end: start + 1 }))
        const forms = new Set(all.map(({ form }) => form))
        const kept = keptForm(all)
        if (forms.size < 2) expect(kept).toBeUndefined()
        else expect([...forms]).toContain(kept?.form)
      }),
    )
  })
})
