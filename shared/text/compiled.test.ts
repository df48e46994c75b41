import { expect, it } from 'vitest'
import { compiled } from './compiled.ts'

it('gives the pattern itself, and leaves it where it was', () => {
  const pattern = /a/g
  pattern.lastIndex = 2
  expect(compiled(pattern)).toBe(pattern)
  expect(pattern.lastIndex).toBe(2)
  expect(compiled(pattern).exec('bbab')?.index).toBe(2)
})
