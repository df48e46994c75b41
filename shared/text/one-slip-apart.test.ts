import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oneSlipApart } from './one-slip-apart.ts'

describe('oneSlipApart', () => {
  it.each([
    ['Whitcombe', 'Whitcomb'],
    ['Bielak', 'Bielack'],
    ['Osei', 'Osai'],
    ['Lindqvist', 'Lindvqist'],
    ['a', ''],
  ])('%s and %s are', (a, b) => {
    expect(oneSlipApart(a, b)).toBe(true)
    expect(oneSlipApart(b, a)).toBe(true)
  })

  it.each([
    ['Osei', 'Osei'],
    ['Lund', 'Berg'],
    ['abcd', 'badc'],
    ['Lund', 'Lundby'],
  ])('%s and %s are not', (a, b) => {
    expect(oneSlipApart(a, b)).toBe(false)
  })

  it('holds for every letter left out or changed', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 1 }),
        (word, at, letter) => {
          const index = at % word.length
          expect(oneSlipApart(word, word.slice(0, index) + word.slice(index + 1))).toBe(true)
          const changed = word.slice(0, index) + letter + word.slice(index + 1)
          expect(oneSlipApart(word, changed)).toBe(changed !== word)
        },
      ),
    )
  })
})
