import { expect, it } from 'vitest'
import { whenWords } from './when-words.ts'

const now = new Date(2026, 2, 14, 12, 0).getTime()

it.each([
  [new Date(2026, 2, 14, 11, 59, 50), 'Just now'],
  [new Date(2026, 2, 14, 11, 59), '1 minute ago'],
  [new Date(2026, 2, 14, 11, 20), '40 minutes ago'],
  [new Date(2026, 2, 14, 9, 5), 'Today, 9:05 AM'],
  [new Date(2026, 2, 13, 23, 30), 'Yesterday, 11:30 PM'],
  [new Date(2026, 1, 28, 8, 0), 'February 28, 2026, 8:00 AM'],
])('%s is %s', (at, words) => {
  expect(whenWords(at.getTime(), now)).toBe(words)
})
