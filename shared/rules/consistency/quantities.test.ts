import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuantities } from './quantities.ts'

const read = (text: string) =>
  findQuantities(text).map(({ value, unit, rough }) => `${rough ? '~' : ''}${value} ${unit}`)

describe('findQuantities', () => {
  it.each([
    ['12 people', '12 none'],
    ['Twenty-one people', '21 none'],
    ['ninety people', '90 none'],
    ['1,250,000 people', '1250000 none'],
    ['3.5 million people', '3500000 none'],
    ['£5.4bn', '5400000000 money'],
    ['$48 million', '48000000 money'],
    ['2.5 percent', '2.5 percent'],
    ['5%', '5 percent'],
    ['two percentage points', '2 points'],
    ['at least 12 people', '~12 none'],
    ['nearly two people', '~2 none'],
    ['12 or more people', '~12 none'],
    ['another 12 people', '~12 none'],
  ])('reads %s', (text, quantity) => {
    expect(read(text)).toEqual([quantity])
  })

  it.each(['in 2024', 'at 9:30', 'a 5-4 vote', 'aged 5–9', 'the A380', 'someone', 'often'])(
    'finds none in %s',
    (text) => {
      expect(read(text)).toEqual([])
    },
  )

  it('gives ranges in order that hold what they say', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('12', ' ', ',', '.', '%', '$', 'two', '-', 'million', '3,000', 'of', '2024')),
        (parts) => {
          const text = parts.join('')
          let at = 0
          for (const quantity of findQuantities(text)) {
            expect(quantity.start).toBeGreaterThanOrEqual(at)
            expect(text.slice(quantity.start, quantity.end)).toBe(quantity.text)
            expect(quantity.value).not.toBeNaN()
            at = quantity.end
          }
        },
      ),
    )
  })
})
