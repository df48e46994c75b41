import { expect, it } from 'vitest'
import { createChecker } from '#shared/engine/checker.ts'
import { placeReading } from '#shared/engine/placed-reading.ts'
import type { Correction } from '#shared/reading/corrections.ts'
import { spliceBetween } from '#shared/text/remap.ts'
import {
  carryStory,
  correct,
  createStoryStore,
  putDown,
  selectPerson,
  selectReference,
  takeBack,
  takeReading,
} from './story-store.ts'

function read(...texts: string[]) {
  const blocks = texts.map((text, index) => ({ id: `b${index}`, kind: 'paragraph' as const, text }))
  const { reading, blockIds } = createChecker([]).check(blocks)
  return placeReading(reading, blockIds)
}

const first = 'Mayor Ana Ruiz spoke.'
const second = '“We will rebuild the pier,” Ruiz said.'

function storyOf(...texts: string[]) {
  const store = createStoryStore()
  takeReading(store, read(...texts), 1)
  return store
}

it('keeps who and what is as it was, and who is in hand, from one check to the next', () => {
  const store = storyOf(first, second)
  selectPerson(store, 'Ana Ruiz')
  const before = store.getState()
  takeReading(store, read(first, second), 2)
  expect(store.getState().people).toBe(before.people)
  expect(store.getState().quotes).toBe(before.quotes)
  expect(store.getState()).toMatchObject({ person: 'Ana Ruiz', revision: 2 })
  takeReading(store, read('Mayor Ana Osei spoke.', second), 3)
  expect(store.getState().person).toBeUndefined()
})

it('carries places through an edit, and keeps the block alone of a place that it touches', () => {
  const store = storyOf(first, second)
  const edited = `So ${second.replace('Ruiz', 'Ruis')}`
  carryStory(store, new Map([['b1', spliceBetween(second, `So ${second}`)]]))
  const [ruiz] = store.getState().people
  expect(ruiz?.mentions.map(({ block, start }) => [block, start])).toEqual([
    ['b0', 0],
    ['b1', 3 + second.indexOf('Ruiz')],
  ])
  expect(store.getState().revision).toBeUndefined()
  carryStory(store, new Map([['b1', spliceBetween(`So ${second}`, edited)]]))
  expect(store.getState().people[0]?.mentions[1]).toMatchObject({ block: 'b1', start: 0, end: 0 })
  expect(store.getState().quotes[0]).toMatchObject({ start: 3, speaker: { start: 0, end: 0 } })
})

it('leaves everything as it is where an edit moves nothing', () => {
  const store = storyOf(first, second)
  const before = store.getState()
  carryStory(store, new Map([['b0', spliceBetween(first, `${first} It rained.`)]]))
  expect(store.getState()).toBe(before)
})

it('puts down what is in hand once', () => {
  const store = storyOf(first)
  selectPerson(store, 'Ana Ruiz')
  selectReference(store, 'Mayor Ana Ruiz')
  expect([putDown(store), putDown(store)]).toEqual([true, false])
  expect(store.getState()).toMatchObject({ person: undefined, reference: undefined })
})

it('keeps corrections in their order, one of a kind about the same, and takes them back', () => {
  const store = createStoryStore()
  const at = { words: 'Ruiz', before: '', after: 'said', nth: 0 }
  const split: Correction = { kind: 'split', at, name: 'Ben Ruiz', onwards: false }
  const title: Correction = { kind: 'title', name: 'Ana Ruiz', title: 'Mayor' }
  const speaker: Correction = { kind: 'speaker', at, name: 'Ben Ruiz' }
  for (const one of [title, split, speaker, { ...title, title: 'Judge' }, { ...split, at: { ...at, nth: 1 } }])
    correct(store, one)
  expect(store.getState().corrections).toEqual([
    split,
    speaker,
    { ...title, title: 'Judge' },
    { ...split, at: { ...at, nth: 1 } },
  ])
  takeBack(store, { ...speaker, name: null })
  takeBack(store, title)
  expect(store.getState().corrections).toEqual([split, { ...split, at: { ...at, nth: 1 } }])
})
