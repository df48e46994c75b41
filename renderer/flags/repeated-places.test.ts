import { expect, it } from 'vitest'
import { repeatedPlaces } from './repeated-places.ts'
import { liveFlagOn } from './testing/flag.ts'

const text = 'Divers found the anchor. It rained. Divers found the anchor.'
const here = { block: 'b', start: 36, end: 60 }
const earlier = { block: 'b', start: 0, end: 24, message: 'The first time' }
const elsewhere = { block: 'c', start: 5, end: 29, message: 'Another time' }
const without = ({ block, start, end }: typeof here) => ({ block, start, end, insert: '' })

const flag = liveFlagOn('b', text, 'Divers found the anchor.', {
  ...here,
  rule: 'repetition/sentence',
  grade: 'query',
  fixes: [
    { label: 'Keep this one', edits: [without(elsewhere)] },
    { label: 'Keep the other', edits: [without(here)] },
  ],
  related: [elsewhere],
})

it('gives each place the fix that takes out the other', () => {
  expect(repeatedPlaces(flag).map(({ place: { block, start }, keep }) => [block, start, keep])).toEqual([
    ['b', 36, 0],
    ['c', 5, 1],
  ])
})

it('does so by what the fixes edit: also in one block, with the space beside the words, and where only one can go', () => {
  const fixes = [{ label: 'Remove the second one', edits: [{ block: 'b', start: 35, end: 60, insert: '' }] }]
  const places = repeatedPlaces({ ...flag, fixes, related: [earlier] })
  expect(places.map(({ keep }) => keep)).toEqual([undefined, 0])
})

it('shows with a place all that goes when another one is kept, such as who said it', () => {
  const quote = { ...flag, related: [earlier] }
  const fixes = [
    { label: 'Keep this one', edits: [{ block: 'b', start: 0, end: 36, insert: '' }] },
    { label: 'Keep the other', edits: [without(here)] },
  ]
  expect(repeatedPlaces({ ...quote, fixes }).map(({ shown: { start, end } }) => [start, end])).toEqual([
    [36, 60],
    [0, 36],
  ])
})

it('keeps one of three only by a fix that takes out both others', () => {
  const three = { ...flag, related: [earlier, elsewhere] }
  const one = { label: 'Keep the first', edits: [without(here), without(elsewhere)] }
  expect(repeatedPlaces({ ...three, fixes: [...flag.fixes, one] }).map(({ keep }) => keep)).toEqual([
    undefined,
    2,
    undefined,
  ])
})

it('gives no places for other rules, nor where the other place is not known any more or has no words', () => {
  expect(repeatedPlaces({ ...flag, rule: 'people/repeated-title' })).toEqual([])
  expect(repeatedPlaces({ ...flag, related: [] })).toEqual([])
  expect(repeatedPlaces({ ...flag, related: [{ ...elsewhere, end: elsewhere.start }] })).toEqual([])
})
