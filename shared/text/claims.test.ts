import { expect, it } from 'vitest'
import { createClaims } from './claims.ts'

it('claims what is free, all or nothing', () => {
  const claim = createClaims(10)
  expect(claim([{ start: 2, end: 4 }])).toBe(true)
  expect(claim([{ start: 3, end: 5 }])).toBe(false)
  expect(
    claim([
      { start: 4, end: 5 },
      { start: 0, end: 3 },
    ]),
  ).toBe(false)
  expect(claim([{ start: 4, end: 5 }])).toBe(true)
})
