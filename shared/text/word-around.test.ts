import { expect, it } from 'vitest'
import { wordAround } from './word-around.ts'

it.each([
  ['one two three', { start: 5, end: 6 }, 'two'],
  ['one', { start: 0, end: 1 }, 'one'],
  ['a\u00a0b c', { start: 1, end: 2 }, 'a\u00a0b'],
])('takes the word of %j', (text, range, word) => {
  const { start, end } = wordAround(text, range)
  expect(text.slice(start, end)).toBe(word)
})
