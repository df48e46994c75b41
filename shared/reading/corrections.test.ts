import { expect, it } from 'vitest'
import { createChecker } from '#shared/engine/checker.ts'
import type { Anchor } from '#shared/text/anchor.ts'
import { quoteAnchors, referenceAnchors } from './anchors.ts'
import { type Correction, correctCast } from './corrections.ts'

const blocksOf = (texts: readonly string[]) =>
  texts.map((text, index) => ({ id: `b${index}`, kind: 'paragraph' as const, text }))

function check(texts: readonly string[], ...corrections: Correction[]) {
  const { reading, flags } = createChecker().check(blocksOf(texts), { corrections })
  return {
    reading,
    people: reading.cast.map(({ name, mentions }) => [
      name,
      mentions.flatMap(({ form, text }) => (form === 'pronoun' ? [] : text)),
    ]),
    titles: Object.fromEntries(reading.cast.map(({ name, titles }) => [name, titles.map(({ text }) => text)])),
    quotes: reading.quotes,
    speakers: reading.quotes.map(({ speaker, confidence }) => [speaker?.name, confidence === 1]),
    flagged: flags.filter(({ rule }) => rule.startsWith('people/')).map(({ rule, actual }) => [rule, actual]),
    messages: flags.filter(({ rule }) => rule === 'people/conflicting-title').map(({ message }) => message),
    asked: flags.filter(({ rule }) => rule.startsWith('quotes/')).map(({ rule }) => rule),
  }
}

/** The anchor of the reference of those words, by its number in the story. */
function reference(texts: readonly string[], words: string, nth = 0): Anchor {
  const { reading } = check(texts)
  const anchors = [...referenceAnchors(reading.cast, reading.blocks)].filter(([{ text }]) => text === words)
  const [, anchor] = anchors[nth] ?? []
  if (!anchor) throw new Error(`no reference “${words}”`)
  return anchor
}

/** The anchor of a quotation, by its number in the story. */
function quotation(texts: readonly string[], nth: number): Anchor {
  const { reading } = check(texts)
  const anchor = [...quoteAnchors(reading.quotes, reading.blocks).values()][nth]
  if (!anchor) throw new Error(`no quotation ${nth}`)
  return anchor
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
  expect(check(bell, { kind: 'merge', name: 'Ana Bell', into: 'Ana Ruiz' }).people).toEqual([
    ['Ana Ruiz', ['Mayor Ana Ruiz', 'Ana Bell', 'Bell', 'Ruiz']],
  ])
  const idle: Correction[] = [
    { kind: 'merge', name: 'Ana Bell', into: 'Ana Poe' },
    { kind: 'merge', name: 'Ana Ruiz', into: 'Ana Ruiz' },
  ]
  expect(check(bell, ...idle).people).toEqual(check(bell).people)
})

const osei = ['Mayor Ana Ruiz met Police Chief Renata Osei.', 'Mayor Osei said “we will rebuild the pier” by fall.']

it('takes out who is not a person, and the flags about them', () => {
  expect(check(osei).flagged).toEqual([['people/conflicting-title', 'Mayor Osei']])
  const { people, flagged, quotes } = check(osei, { kind: 'not-a-person', name: 'Renata Osei' })
  expect(people.map(([name]) => name)).toEqual(['Ana Ruiz'])
  expect(flagged).toEqual([])
  expect(quotes[0]?.speaker?.person).toBeUndefined()
})

it('asks about every other title than the one that is set as right', () => {
  const corrected = check(osei, { kind: 'title', name: 'Renata Osei', title: 'Mayor' })
  expect(corrected.flagged).toEqual([['people/conflicting-title', 'Police Chief Renata Osei']])
  expect(corrected.messages[0]).toMatch(/^Osei is Mayor/)
  for (const title of ['Police Chief', 'Queen'])
    expect(check(osei, { kind: 'title', name: 'Renata Osei', title }).flagged).toEqual(check(osei).flagged)
})

it('sets the right title of somebody who was made another one since', () => {
  const { titles } = check(
    bell,
    { kind: 'title', name: 'Ana Bell', title: 'mayor' },
    { kind: 'merge', name: 'Ana Bell', into: 'Ana Ruiz' },
  )
  expect(titles).toEqual({ 'Ana Ruiz': ['mayor', 'Mayor', 'mayor'] })
})

const ruiz = [
  'Mayor Ana Ruiz spoke.',
  'Police Chief Ruiz was late.',
  'The pier, Ruiz said, “is old.”',
  'Mr. Ruiz went home.',
]

it('gives one reference to somebody new, with its title, and the flags follow', () => {
  expect(check(ruiz).flagged).toContainEqual(['people/conflicting-title', 'Police Chief Ruiz'])
  const split = check(ruiz, {
    kind: 'split',
    at: reference(ruiz, 'Police Chief Ruiz'),
    name: 'Ben Ruiz',
    onwards: false,
  })
  expect(split.people).toEqual([
    ['Ana Ruiz', ['Mayor Ana Ruiz', 'Ruiz', 'Mr. Ruiz']],
    ['Ben Ruiz', ['Police Chief Ruiz']],
  ])
  expect(split.titles).toEqual({ 'Ana Ruiz': ['Mayor'], 'Ben Ruiz': ['Police Chief'] })
  expect(split.flagged).not.toContainEqual(['people/conflicting-title', 'Police Chief Ruiz'])
  expect(split.reading.cast[1]).toMatchObject({ given: 'Ben', surname: 'Ruiz' })
})

it('gives a reference and all later ones to somebody new, with what they say', () => {
  const at = reference(ruiz, 'Police Chief Ruiz')
  const split = check(ruiz, { kind: 'split', at, name: 'Ruiz', onwards: true })
  expect(split.people).toEqual([
    ['Ana Ruiz', ['Mayor Ana Ruiz']],
    ['Ruiz', ['Police Chief Ruiz', 'Ruiz', 'Mr. Ruiz']],
  ])
  expect(split.reading.cast.map(({ gender }) => gender)).toEqual([undefined, 'he'])
  expect(split.quotes[0]?.speaker).toMatchObject({ name: 'Ruiz', person: split.reading.cast[1] })
})

it('gives a reference to another one of the cast, and takes along what stands after the name', () => {
  const story = ['Mayor Ana Ruiz met Ben Ruiz, 40.', 'Ruiz, the engineer, was late.', 'Ruiz left.']
  const at = reference(story, 'Ruiz')
  expect(check(story).titles).toEqual({ 'Ana Ruiz': ['Mayor'], 'Ben Ruiz': ['engineer'] })
  const split = check(story, { kind: 'split', at, name: 'Ana Ruiz', onwards: false })
  expect(split.people).toEqual([
    ['Ana Ruiz', ['Mayor Ana Ruiz', 'Ruiz']],
    ['Ben Ruiz', ['Ben Ruiz', 'Ruiz']],
  ])
  expect(split.titles).toEqual({ 'Ana Ruiz': ['Mayor', 'engineer'], 'Ben Ruiz': [] })
})

it('tells two people of one name apart', () => {
  const story = ['Mayor John Bell spoke.', 'Police Chief John Bell was late.', 'Mayor John Bell left.']
  const at = reference(story, 'Police Chief John Bell')
  const { people, flagged } = check(story, { kind: 'split', at, name: 'John Bell (2)', onwards: false })
  expect(people.map(([name]) => name)).toEqual(['John Bell', 'John Bell (2)'])
  expect(flagged).toEqual([['people/repeated-title', 'Mayor John Bell']])
})

it('keeps a split through edits, and rests while its words are gone', () => {
  const split: Correction = {
    kind: 'split',
    at: reference(ruiz, 'Police Chief Ruiz'),
    name: 'Ben Ruiz',
    onwards: false,
  }
  const names = (texts: string[]) => check(texts, split).people.map(([name]) => name)
  expect(names(['A new lead by the desk.', ...ruiz])).toEqual(['Ana Ruiz', 'Ben Ruiz'])
  expect(names(ruiz.with(1, 'Ruiz was late again.'))).toEqual(['Ana Ruiz', 'Ben Ruiz'])
  expect(names(ruiz.with(1, 'Nobody else came.'))).toEqual(['Ana Ruiz'])
})

it('takes corrections in their order', () => {
  const at = reference(ruiz, 'Police Chief Ruiz')
  const split: Correction = { kind: 'split', at, name: 'Ben Poe', onwards: true }
  expect(check(ruiz, split, { kind: 'merge', name: 'Ben Poe', into: 'Ana Ruiz' }).people).toEqual(check(ruiz).people)
  expect(check(ruiz, { kind: 'merge', name: 'Ben Poe', into: 'Ana Ruiz' }, split).people).toEqual(
    check(ruiz, split).people,
  )
})

it('leaves a cast that was corrected already as it is', () => {
  const corrections: Correction[] = [
    { kind: 'split', at: reference(ruiz, 'Police Chief Ruiz'), name: 'Ben Ruiz', onwards: true },
    { kind: 'title', name: 'Ben Ruiz', title: 'Police Chief' },
    { kind: 'not-a-person', name: 'Ana Poe' },
  ]
  const { reading } = check(ruiz, ...corrections)
  expect(correctCast(reading.cast, reading.blocks, corrections)).toEqual(reading.cast)
})

const said = ['Mayor Ana Ruiz met Renata Osei, the police chief.', '“It is late,” she said.', '“The pier is old.”']

it('is certain of a speaker whom an editor confirmed or corrected', () => {
  const read = check(
    said,
    { kind: 'speaker', at: quotation(said, 0), name: 'Renata Osei' },
    { kind: 'speaker', at: quotation(said, 1), name: 'Tom Bell' },
  )
  expect(
    read.quotes.map(({ speaker, corrected }) => [speaker?.name, speaker?.mention, corrected !== undefined]),
  ).toEqual([
    ['Renata Osei', 'she', true],
    ['Tom Bell', 'Tom Bell', true],
  ])
  expect(read.speakers).toEqual([
    ['Renata Osei', true],
    ['Tom Bell', true],
  ])
  expect(read.quotes[0]?.speaker?.person).toBe(read.reading.cast.find(({ name }) => name === 'Renata Osei'))
})

it('reads on from a corrected speaker', () => {
  const story = ['Mayor Ana Ruiz met Renata Osei, the police chief.', '“It is late,” Ruiz said.', '“The pier is old.”']
  expect(check(story).speakers.map(([name]) => name)).toEqual(['Ana Ruiz', 'Ana Ruiz'])
  const read = check(story, { kind: 'speaker', at: quotation(story, 0), name: 'Renata Osei' })
  expect(read.speakers).toEqual([
    ['Renata Osei', true],
    ['Renata Osei', false],
  ])
})

it('knows two quotations of the same words apart', () => {
  const story = ['Mayor Ana Ruiz met Tom Bell.', '“It is late,” she said.', 'Rain fell.', '“It is late,” he said.']
  const read = check(
    story,
    { kind: 'speaker', at: quotation(story, 1), name: 'Tom Bell' },
    { kind: 'speaker', at: quotation(story, 0), name: 'Ana Ruiz' },
  )
  expect(read.speakers).toEqual([
    ['Ana Ruiz', true],
    ['Tom Bell', true],
  ])
})

it('keeps a speaker when the words or the sentence around them are edited a little', () => {
  const story = [...said, '“We asked for a new timetable in the spring,” a clerk wrote.']
  const kept: Correction = { kind: 'speaker', at: quotation(story, 2), name: 'Renata Osei' }
  for (const line of [
    '“We asked for a whole new timetable in the spring,” a clerk wrote.',
    '“We asked for a new timetable in the spring,” she wrote on Monday.',
  ])
    expect(check(story.with(3, line), kept).speakers[2]).toEqual(['Renata Osei', true])
  expect(check(story.with(3, '“Nobody came,” the clerk said.'), kept).speakers[2]?.[1]).toBe(false)
})

it('follows a speaker who was made another person since', () => {
  const read = check(
    said,
    { kind: 'speaker', at: quotation(said, 0), name: 'Renata Osei' },
    { kind: 'merge', name: 'Renata Osei', into: 'Ana Ruiz' },
  )
  expect(read.speakers[0]).toEqual(['Ana Ruiz', true])
})

it('asks no more who “he” is once an editor said so', () => {
  const story = ['Mayor Ana Ruiz met Tom Bell.', 'Rain fell.', '“It is late and nobody is here.” He said.']
  expect(check(story).asked).toContain('quotes/unclear-speaker')
  const read = check(story, { kind: 'speaker', at: quotation(story, 0), name: 'Tom Bell' })
  expect(read.asked).not.toContain('quotes/unclear-speaker')
  expect(read.asked).toContain('quotes/detached-attribution')
})

it('asks nothing about what is not a quotation', () => {
  const story = ['The council met.', '“The pier is old and has to be mended soon.”']
  expect(check(story).asked).toEqual(['quotes/missing-speaker'])
  const read = check(story, { kind: 'speaker', at: quotation(story, 0), name: null })
  expect(read.asked).toEqual([])
  expect(read.quotes[0]).toMatchObject({ kind: 'scare', speaker: undefined, corrected: quotation(story, 0) })
})

it('keeps a reference given to somebody of a name that was nobody’s before', () => {
  const split = check(
    ['Mayor Ana Ruiz met Tom Bell, 50. Ruiz left.'],
    { kind: 'not-a-person', name: 'Tom Bell' },
    {
      kind: 'split',
      at: reference(['Mayor Ana Ruiz met Tom Bell, 50. Ruiz left.'], 'Ruiz'),
      name: 'Tom Bell',
      onwards: false,
    },
  )
  expect(split.people).toEqual([
    ['Ana Ruiz', ['Mayor Ana Ruiz']],
    ['Tom Bell', ['Ruiz']],
  ])
})
