import { expect, it } from 'vitest'
import { countWords } from './count-words.ts'

it.each([
  ['', 0],
  [' — … ', 0],
  ['The mayor’s 3 well-known aides — all of them — left.', 9],
  ['U.S. officials\nsaid “no.”', 4],
])('counts the words of %j', (text, words) => {
  expect(countWords(text)).toBe(words)
})
