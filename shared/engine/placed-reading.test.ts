import { expect, it } from 'vitest'
import { createChecker } from './checker.ts'
import { placeReading } from './placed-reading.ts'

function placed(...texts: string[]) {
  const blocks = texts.map((text, index) => ({ id: `b${index}`, kind: 'paragraph' as const, text }))
  const { reading, blockIds } = createChecker([]).check(blocks)
  const textAt = ({ block, start, end }: { block: string; start: number; end: number }) =>
    blocks.find(({ id }) => id === block)?.text.slice(start, end)
  return { ...placeReading(reading, blockIds), textAt }
}

it('places every reference to a person and says how it reads', () => {
  const { people, textAt } = placed(
    'Former mayor Ana Ruiz, now a senator, met Police Chief Renata Osei.',
    'Ms. Osei left. The Osei plan stayed.',
  )
  expect(people.map(({ name, title, mentions }) => [name, title, mentions.map(({ text }) => text)])).toContainEqual([
    'Renata Osei',
    'Police Chief',
    ['Police Chief Renata Osei', 'Ms. Osei'],
  ])
  for (const { text, ...mention } of people.flatMap(({ mentions }) => mentions)) expect(textAt(mention)).toBe(text)
  const osei = people.find(({ name }) => name === 'Renata Osei')
  expect(osei?.mentions.map(({ form, titled, courtesy }) => ({ form, titled, courtesy }))).toEqual([
    { form: 'full', titled: true, courtesy: false },
    { form: 'surname', titled: false, courtesy: true },
  ])
})

it('gives quotations with their speaker as an index of the cast, and leaves scare quotes out', () => {
  const { people, quotes, textAt } = placed(
    'Mayor Ana Ruiz spoke. “We will rebuild the pier,” she said.',
    'The so-called “plan” came to nothing.',
    '“Nobody came to the meeting at all.”',
  )
  expect(quotes.map((quote) => textAt(quote))).toEqual([
    '“We will rebuild the pier,”',
    '“Nobody came to the meeting at all.”',
  ])
  const [first] = quotes
  expect(people[first?.speaker?.person ?? -1]?.name).toBe('Ana Ruiz')
  expect(first).toMatchObject({ cue: 'said', speaker: { name: 'Ana Ruiz', mention: 'she' } })
  expect(JSON.parse(JSON.stringify(people))).toEqual(people)
})
