import { expect, it } from 'vitest'
import { isSlot } from './slots.ts'

const plain = { quoted: false, glued: false }

it.each([
  ['[', 'NAME', plain],
  ['[', 'mayor name', plain],
  ['[', 'check with police', plain],
  ['[', 'DATE', { quoted: true, glued: false }],
  ['(', 'CONFIRM SPELLING', plain],
  ['(', 'check date', plain],
  ['{', 'city', plain],
  ['<', 'insert date', plain],
  ['[', 'PHOTO: bridge at dusk', plain],
] as const)('takes %s%s for a slot', (open, inner, where) => {
  expect(isSlot(open, inner, where)).toBe(true)
})

it.each([
  ['[', 'the mayor', plain],
  ['[', 'city', { quoted: true, glued: false }],
  ['[', 'date', { quoted: false, glued: true }],
  ['[', 'NATO', plain],
  ['(', 'name withheld', plain],
  ['(', 'date', plain],
  ['<', 'name', plain],
] as const)('leaves %s%s alone', (open, inner, where) => {
  expect(isSlot(open, inner, where)).toBe(false)
})
