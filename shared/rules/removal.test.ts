import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '#shared/text/apply-edits.ts'
import { removal } from './removal.ts'

const sentence = fc.constantFrom('It rained.', 'She left at noon.', 'Nobody said why.', '“No.”')

describe('removal', () => {
  it('leaves the other sentences as if the removed one had never stood there', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 6 }), fc.nat(), (sentences, pick) => {
        const index = pick % sentences.length
        const text = sentences.join(' ')
        const start = sentences.slice(0, index).reduce((sum, each) => sum + each.length + 1, 0)
        const edit = removal(text, { start, end: start + (sentences[index]?.length ?? 0) })
        expect(applyEdits(text, [edit])).toBe(sentences.toSpliced(index, 1).join(' '))
      }),
    )
  })

  it('takes the space of a block with its only sentence', () => {
    expect(removal(' It rained. ', { start: 1, end: 11 })).toEqual({ start: 0, end: 12, insert: '' })
  })
})
