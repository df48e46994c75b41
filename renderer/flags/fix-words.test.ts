import { expect, it } from 'vitest'
import { makeLabel, outcomeWords, previewTitle } from './fix-words.ts'

it('names what is looked at', () => {
  expect(previewTitle({ kind: 'all' })).toBe('Fix all')
  expect(previewTitle({ kind: 'group', group: 'people' })).toBe('Fix all in people')
  expect(previewTitle({ kind: 'rule', rule: 'repetition/word', title: 'Word said twice' })).toBe(
    'Fix all: word said twice',
  )
  expect(previewTitle({ kind: 'leftovers' })).toBe('Strip leftovers')
})

it.each([
  [5, 6, 'Fix 5 of 6'],
  [6, 6, 'Fix all 6'],
  [1, 1, 'Fix 1'],
  [0, 6, 'Fix 0 of 6'],
])('counts %i of %i', (made, all, label) => {
  expect(makeLabel({ kind: 'all' }, made, all)).toBe(label)
})

it('says what came of it, and what did not', () => {
  expect(outcomeWords({ kind: 'all' }, { made: 6, changed: 0, waiting: 0 })).toBe('6 fixed.')
  expect(outcomeWords({ kind: 'all' }, { made: 5, changed: 1, waiting: 0 })).toBe('5 fixed, 1 had changed.')
  expect(outcomeWords({ kind: 'leftovers' }, { made: 2, changed: 0, waiting: 1 })).toBe(
    '2 stripped. 1 overlapped another and was left.',
  )
})
