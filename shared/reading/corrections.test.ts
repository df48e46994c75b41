import { expect, it } from 'vitest'
import { createChecker } from '#shared/engine/checker.ts'
import { type Corrections, noCorrections } from './corrections.ts'

function check(texts: string[], corrections?: Partial<Corrections>) {
  const blocks = texts.map((text, index) => ({ id: `b${index}`, kind: 'paragraph' as const, text }))
  const { reading, flags } = createChecker().check(blocks, { corrections: { ...noCorrections, ...corrections } })
  return {
    people: reading.cast.map(({ name, mentions }) => [
      name,
      mentions.flatMap(({ form, text }) => (form === 'pronoun' ? [] : text)),
    ]),
    cast: reading.cast,
    quotes: reading.quotes,
    flagged: flags.filter(({ rule }) => rule.startsWith('people/')).map(({ rule, actual }) => [rule, actual]),
    messages: flags.filter(({ rule }) => rule === 'people/conflicting-title').map(({ message }) => message),
  }
}

const bell = [
  'Mayor Ana Ruiz spoke.',
  'Ana Bell, the mayor, said the pier was old.',
  'Bell left early.',
  'Ruiz stayed.',
]

it('makes one person of two, with the references of both in story order', () => {
  expect(check(bell).people).toEqual([
    ['Ana Ruiz', ['Mayor Ana Ruiz', 'Ruiz']],
    ['Ana Bell', ['Ana Bell', 'Bell']],
  ])
  expect(check(bell, { merged: { 'Ana Bell': 'Ana Ruiz' } }).people).toEqual([
    ['Ana Ruiz', ['Mayor Ana Ruiz', 'Ana Bell', 'Bell', 'Ruiz']],
  ])
  expect(check(bell, { merged: { 'Ana Bell': 'Ana Poe', 'Ana Ruiz': 'Ana Ruiz' } }).people).toEqual(check(bell).people)
})

const osei = ['Mayor Ana Ruiz met Police Chief Renata Osei.', 'Mayor Osei said “we will rebuild the pier” by fall.']

it('takes out who is not a person, and the flags about them', () => {
  expect(check(osei).flagged).toEqual([['people/conflicting-title', 'Mayor Osei']])
  const { people, flagged, quotes } = check(osei, { notPeople: ['Renata Osei'] })
  expect(people.map(([name]) => name)).toEqual(['Ana Ruiz'])
  expect(flagged).toEqual([])
  expect(quotes[0]?.speaker?.person).toBeUndefined()
})

it('asks about every other title than the one that is set as right', () => {
  const corrected = check(osei, { titles: { 'Renata Osei': 'Mayor' } })
  expect(corrected.flagged).toEqual([['people/conflicting-title', 'Police Chief Renata Osei']])
  expect(corrected.messages[0]).toMatch(/^Osei is Mayor/)
  expect(check(osei, { titles: { 'Renata Osei': 'Police Chief' } }).flagged).toEqual(check(osei).flagged)
  expect(check(osei, { titles: { 'Renata Osei': 'Queen' } }).flagged).toEqual(check(osei).flagged)
})

it('is certain of a speaker whom an editor confirmed or corrected', () => {
  const said = ['Mayor Ana Ruiz met Renata Osei, the police chief.', '“It is late,” she said.', '“The pier is old.”']
  const read = check(said, { speakers: { '“It is late,”': 'Renata Osei', '“The pier is old.”': 'Tom Bell' } })
  expect(read.quotes.map(({ speaker, confidence }) => [speaker?.name, speaker?.mention, confidence])).toEqual([
    ['Renata Osei', 'she', 1],
    ['Tom Bell', 'Tom Bell', 1],
  ])
  expect(read.quotes[0]?.speaker?.person).toBe(read.cast.find(({ name }) => name === 'Renata Osei'))
})
