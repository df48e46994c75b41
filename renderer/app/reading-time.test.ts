import { expect, it } from 'vitest'
import { readingTime } from './reading-time.ts'

it.each([
  [0, '0 s to read'],
  [154, '39 s to read'],
  [550, '2 min to read'],
])('%i words take %s', (words, time) => {
  expect(readingTime(words)).toBe(time)
})
