import { expect, it } from 'vitest'
import {
  carryReview,
  closePreview,
  createReviewStore,
  flagsAtHand,
  letStand,
  listedFlags,
  openFlags,
  openPreview,
  putBackFlags,
  selectFlag,
  showCard,
  takeFlags,
  tickFixes,
} from './review-store.ts'
import { liveFlagOn } from './testing/flag.ts'

const text = 'The the council meets on Monday..'
const doubled = liveFlagOn('b', text, 'The the', { rule: 'repetition/word' })
const stops = liveFlagOn('b', text, '..', { rule: 'stray/punctuation' })
const monday = liveFlagOn('b', text, 'Monday', { grade: 'query', rule: 'consistency/date-weekday' })

function reviewOf(...flags: Parameters<typeof takeFlags>[1]) {
  const store = createReviewStore()
  takeFlags(store, flags)
  return store
}

it('lets a flag stand through the next check, until that is taken back', () => {
  const store = reviewOf(doubled, stops)
  showCard(store, { key: doubled.key, by: 'caret' })
  letStand(store, doubled, true)
  takeFlags(store, [doubled, stops])
  expect(openFlags(store.getState())).toEqual([stops])
  expect(store.getState().card).toBeUndefined()
  letStand(store, doubled, false)
  expect(openFlags(store.getState())).toEqual([doubled, stops])
})

it('keeps the flag in hand through a check that finds it again, and lets go of it when it is gone', () => {
  const store = reviewOf(doubled, stops)
  selectFlag(store, stops.key)
  takeFlags(store, [{ ...stops }])
  expect(store.getState().selected).toBe(stops.key)
  takeFlags(store, [doubled])
  expect(store.getState().selected).toBeUndefined()
})

it('carries flags through an edit, and drops those that it touched or whose block is gone', () => {
  const store = reviewOf(doubled, stops)
  carryReview(store, new Map([['b', { start: 8, removed: 7, inserted: 5 }]]), [])
  expect(store.getState().flags).toEqual([doubled, { ...stops, start: 29, end: 31 }])
  carryReview(store, new Map([['b', { start: 0, removed: 4, inserted: 0 }]]), [])
  expect(store.getState().flags.map((flag) => flag.actual)).toEqual(['..'])
  carryReview(store, new Map(), ['b'])
  expect(store.getState().flags).toEqual([])
})

it('puts flags back in text order, where no other one has their key by now', () => {
  const first = liveFlagOn('a', 'Two two.', 'Two two')
  const store = reviewOf(first, stops)
  putBackFlags(store, [doubled, stops], ['a', 'b'])
  expect(store.getState().flags).toEqual([first, doubled, stops])
  putBackFlags(store, [{ ...doubled, start: 9 }], ['a', 'b'])
  expect(store.getState().flags).toEqual([first, doubled, stops])
})

it('lists what the filter says, and everything again when nothing of that is left', () => {
  const store = reviewOf(doubled, stops, monday)
  store.setState({ filter: { grade: 'fix', group: 'stray' } })
  expect(listedFlags(store.getState())).toEqual([stops])
  takeFlags(store, [doubled, monday])
  expect(listedFlags(store.getState())).toEqual([doubled, monday])
})

it('goes through the fixes of a preview, shows no card over them, and takes in hand again what was before', () => {
  const fix = liveFlagOn('b', text, 'The the', { rule: 'repetition/word', becomes: 'The' })
  const store = reviewOf(fix, stops, monday)
  selectFlag(store, monday.key)
  showCard(store, { key: monday.key, by: 'caret' })
  openPreview(store, { kind: 'all' })
  expect(flagsAtHand(store.getState())).toEqual([fix])
  selectFlag(store, fix.key)
  showCard(store, { key: fix.key, by: 'pointer' })
  expect(store.getState().card).toBeUndefined()
  closePreview(store)
  expect(store.getState()).toMatchObject({ preview: undefined, selected: monday.key })
  expect(flagsAtHand(store.getState())).toEqual([fix, stops, monday])
})

it('keeps what was unticked through a check that names it otherwise', () => {
  const fix = liveFlagOn('b', text, 'The the', { rule: 'repetition/word', becomes: 'The' })
  const store = reviewOf(fix)
  openPreview(store, { kind: 'all' })
  tickFixes(store, [fix.key], false)
  takeFlags(store, [{ ...fix, key: 'other' }])
  expect(store.getState().preview?.unticked).toEqual(new Set(['other']))
  tickFixes(store, ['other'], true)
  takeFlags(store, [fix])
  expect(store.getState().preview?.unticked).toEqual(new Set())
})
