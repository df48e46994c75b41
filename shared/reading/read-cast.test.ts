import { describe, expect, it } from 'vitest'
import type { Person } from './reading.ts'
import { readText } from './testing/read-text.ts'

const cast = (text: string) => readText(text).cast
const named = ({ mentions }: Person) => mentions.filter(({ form }) => form !== 'pronoun')
const names = (text: string) => cast(text).map((person) => person.name)

describe('the cast', () => {
  it.each([
    ['a title before the name', 'Mayor Ana Osei spoke.', ['Ana Osei']],
    ['a title in lower case', 'The talk by engineer Nils Lund was long.', ['Nils Lund']],
    ['a nationality and an office', 'Danish Defense Minister Nils Lund spoke.', ['Nils Lund']],
    ['an office with "of"', 'Secretary of State Nils Lund spoke.', ['Nils Lund']],
    ['ranks', 'The order came from Lt. Col. Nils Lund.', ['Nils Lund']],
    ['a verb of speech', 'It rained, Nils Lund said.', ['Nils Lund']],
    ['an age', 'Nils Lund, 34, drove home.', ['Nils Lund']],
    ['a relative clause', 'They met Nils Lund, who sings.', ['Nils Lund']],
    ['the surname alone later on', 'They met Nils Lund.\nLund sang.', ['Nils Lund']],
    ['a particle', 'It rained, Ida van der Berg said.', ['Ida van der Berg']],
    ['a verb of speech with a capital behind a quotation', '“It rained.” Said Nils Lund on Friday.', ['Nils Lund']],
    ['a verb of speech with a capital behind a comma', '"It rained," Added Nils Lund, who sings.', ['Nils Lund']],
    ['a name that is also a verb', '“It rained,” said Said Osei, 34, of Lund.', ['Said Osei']],
    ['a family', 'Mayor Ana Osei and her brother, Kwame Osei, sang.', ['Ana Osei', 'Kwame Osei']],
    [
      'a list of offices',
      'Defense Secretary Nils Lund, Secretary of State Ana Ruiz and Mayor Ida Berg met.',
      ['Nils Lund', 'Ana Ruiz', 'Ida Berg'],
    ],
  ])('knows a person by %s', (_, text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it.each([
    ['a place', 'They met in New Harbor. New Harbor is small.'],
    ['a body', 'The Harbor Street Council said no.'],
    ['a month and a day', 'On Friday, March came.'],
    ['an office in capitals', 'The firm named a new Chief Strategy Officer on Friday.'],
    ['a street', 'They live on Lund Street.'],
  ])('takes %s for nobody', (_, text) => {
    expect(names(text)).toEqual([])
  })

  it('joins full name, surname, given name and nickname to one person', () => {
    const [person, ...others] = cast(
      'Sen. William Lund spoke.\nBill Lund sang. Lund left.\n“No,” said Mr. Lund. William slept.',
    )
    expect(others).toEqual([])
    expect(person?.mentions.map((mention) => `${mention.name} ${mention.form}`)).toEqual([
      'William Lund full',
      'Bill Lund full',
      'Lund surname',
      'Lund surname',
      'William given',
    ])
  })

  it.each([
    ['two surnames', 'Coach Maria Gonzalez Perez spoke.\nGonzalez Perez left. Gonzalez slept.', 3],
    ['a particle', 'Ana de la Cruz, 22, spoke.\nDe la Cruz left.', 2],
    ['the family name first', 'President Kwon Min-seo spoke.\nKwon left.', 2],
  ])('joins later references to %s', (_, text, count) => {
    const people = cast(text)
    expect(people.map((person) => person.mentions.length)).toEqual([count])
  })

  it('marks a name that only describes', () => {
    const [person] = cast('Mayor Ana Osei spoke.\nThe Osei campaign paid. Osei left.')
    expect(person?.mentions.map((mention) => mention.adjective === true)).toEqual([false, true, false])
  })

  it('reads titles with their office and scope, and whether they hold now', () => {
    const [person] = cast('Former Danish Prime Minister Nils Lund, the chairman, spoke.')
    expect(person?.titles.map(({ office, scope, qualified }) => ({ office, scope, qualified }))).toEqual([
      { office: 'prime minister', scope: 'danish', qualified: true },
      { office: 'chairman', scope: undefined, qualified: false },
    ])
  })

  it.each([
    ['Defense Secretary Nils Lund', 'defense secretary'],
    ['Secretary of Defense Nils Lund', 'defense secretary'],
    ['Gov. Nils Lund', 'governor'],
    ['Texas Gov. Nils Lund', 'governor'],
    ['Premier Nils Lund', 'prime minister'],
    ['Vice President Nils Lund', 'vice president'],
    ['National Security Advisor Nils Lund', 'national security adviser'],
  ])('reads the office of %s', (text, office) => {
    expect(cast(`${text} spoke.`)[0]?.titles[0]?.office).toBe(office)
  })

  it('keeps two people of one surname apart', () => {
    const people = cast('Nils Lund and his wife, Ida Lund, spoke.\nIda Lund said no. Nils Lund said yes.')
    expect(people.map((person) => [person.name, named(person).length])).toEqual([
      ['Nils Lund', 2],
      ['Ida Lund', 2],
    ])
  })
})
