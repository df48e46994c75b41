import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createLocator } from './line-column.ts'

it('counts lines and columns from 1, with every kind of line end', () => {
  const at = createLocator('ab\r\nc\rd\n')
  expect([0, 2, 4, 5, 6, 8].map(at)).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 3 },
    { line: 2, column: 1 },
    { line: 2, column: 2 },
    { line: 3, column: 1 },
    { line: 4, column: 1 },
  ])
})

it('leads back to the offset', () => {
  const text = fc.array(fc.constantFrom('a', '\r\n', '\n', '\r', '👍')).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, fc.nat(), (source, some) => {
      const offset = some % (source.length + 1)
      const { line, column } = createLocator(source)(offset)
      const before = source.split(/(?<=\r\n|\n|\r(?!\n))/).slice(0, line - 1)
      expect(before.join('').length + column - 1).toBe(offset)
    }),
  )
})
