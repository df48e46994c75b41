import { expect, it } from 'vitest'
import { nextFlag } from './next-flag.ts'
import { liveFlagOn } from './testing/flag.ts'

const text = 'one two three'
const flags = [liveFlagOn('b', text, 'one'), liveFlagOn('b', text, 'three'), liveFlagOn('d', text, 'two')]
const [first, second, third] = flags
const order = ['a', 'b', 'c', 'd', 'e']

it('goes from a place to what comes after or before it, and around at the ends', () => {
  expect(nextFlag(flags, order, { index: 0, offset: 0 }, 'next')).toBe(first)
  expect(nextFlag(flags, order, { index: 1, offset: 1 }, 'next')).toBe(second)
  expect(nextFlag(flags, order, { index: 4, offset: 0 }, 'next')).toBe(first)
  expect(nextFlag(flags, order, { index: 2, offset: 0 }, 'previous')).toBe(second)
  expect(nextFlag(flags, order, { index: 0, offset: 0 }, 'previous')).toBe(third)
})

it('goes from the flag in hand to the one beside it, wherever the caret is', () => {
  expect(nextFlag(flags, order, { index: 0, offset: 0 }, 'next', second?.key)).toBe(third)
  expect(nextFlag(flags, order, { index: 0, offset: 0 }, 'next', third?.key)).toBe(first)
  expect(nextFlag(flags, order, { index: 4, offset: 0 }, 'previous', first?.key)).toBe(third)
})

it('has nowhere to go without flags', () => {
  expect(nextFlag([], order, { index: 0, offset: 0 }, 'next')).toBeUndefined()
})
