import { describe, expect, it } from 'vitest'
import { readText } from './testing/read-text.ts'

/** The people of a text, each with how its references read: "Ana Ruiz: Mayor Ana Ruiz · she". */
function cast(text: string): string[] {
  return readText(text).cast.map(
    ({ name, mentions }) =>
      `${name}: ${mentions.flatMap((mention) => (mention.adjective ? [] : mention.text)).join(' · ')}`,
  )
}

describe('references to a person', () => {
  it.each([
    [
      'a surname with a particle',
      'Ida van der Berg, 34, sang. Later van der Berg wept.\nVan der Berg’s hat fell.',
      ['Ida van der Berg: Ida van der Berg · van der Berg · Van der Berg'],
    ],
    [
      'a surname with an Arabic article',
      'Gov. Omar al-Rashidi spoke.\nThe plan was al-Rashidi’s.',
      ['Omar al-Rashidi: Gov. Omar al-Rashidi · al-Rashidi'],
    ],
    [
      'a Spanish particle',
      'Judge Ana de la Cruz spoke. De la Cruz left.',
      ['Ana de la Cruz: Judge Ana de la Cruz · De la Cruz'],
    ],
    [
      'an Italian particle in capitals',
      'Coach Roberto Di Marco spoke. Di Marco left.',
      ['Roberto Di Marco: Coach Roberto Di Marco · Di Marco'],
    ],
    [
      '“bin” in the middle',
      'Prince Khalid bin Tariq spoke. Bin Tariq left.',
      ['Khalid bin Tariq: Prince Khalid bin Tariq · Bin Tariq'],
    ],
    [
      'a double surname',
      'Sen. Ana Whitcombe-Osei spoke. Whitcombe-Osei left.',
      ['Ana Whitcombe-Osei: Sen. Ana Whitcombe-Osei · Whitcombe-Osei'],
    ],
    [
      'an apostrophe',
      'Rep. Nora O’Hanlon spoke. O’Hanlon’s bill failed.',
      ['Nora O’Hanlon: Rep. Nora O’Hanlon · O’Hanlon'],
    ],
    [
      'Mc and Mac',
      'Judge Per McAllan and Judge Ida MacAllan met. McAllan left. MacAllan stayed.',
      ['Per McAllan: Judge Per McAllan · McAllan', 'Ida MacAllan: Judge Ida MacAllan · MacAllan'],
    ],
    ['Jr.', 'Mayor Nils Lund Jr. spoke. Lund left.', ['Nils Lund Jr.: Mayor Nils Lund Jr. · Lund']],
    [
      'father and son',
      'Nils Lund Sr., 80, and Nils Lund Jr., 50, met.',
      ['Nils Lund Sr.: Nils Lund Sr.', 'Nils Lund Jr.: Nils Lund Jr.'],
    ],
    ['initials', 'Judge J.D. Harlow spoke. Harlow left.', ['J.D. Harlow: Judge J.D. Harlow · Harlow']],
    [
      'a middle initial and a nickname',
      'Sen. William R. Dahl spoke. Bill Dahl left, and Dahl slept.',
      ['William R. Dahl: Sen. William R. Dahl · Bill Dahl · Dahl'],
    ],
    [
      'a nickname in marks',
      'Coach James “Whitey” Dahl spoke. Whitey Dahl left.',
      ['James Dahl: Coach James “Whitey” Dahl · Whitey Dahl'],
    ],
    ['an East Asian name', 'President Xu Haoran spoke. Xu left.', ['Xu Haoran: President Xu Haoran · Xu']],
    [
      'a Korean name',
      'Foreign Minister Choi Min-ji spoke. Choi left.',
      ['Choi Min-ji: Foreign Minister Choi Min-ji · Choi'],
    ],
    [
      'an East Asian name in Western order',
      'Engineer Haoran Xu spoke. Xu left.',
      ['Haoran Xu: Engineer Haoran Xu · Xu'],
    ],
    [
      'two Spanish surnames',
      'President Andres Lopez Ortega spoke. Lopez Ortega left. Then Lopez came back.',
      ['Andres Lopez Ortega: President Andres Lopez Ortega · Lopez Ortega · Lopez'],
    ],
    ['one name only', 'King Harald II waved. Harald smiled.', ['Harald II: King Harald II · Harald']],
    ['one name and an age', 'Zuleika, 19, sang. Zuleika bowed.', ['Zuleika: Zuleika · Zuleika']],
    ['possessives', 'Mayor Ana Ruiz’s car was hit. Ruiz’s driver wept.', ['Ana Ruiz: Mayor Ana Ruiz · Ruiz']],
    ['a month as a given name', 'June Dahl, 44, spoke in June. Dahl left.', ['June Dahl: June Dahl · Dahl']],
    ['a verb as a given name', 'The mayor met Will Dahl, 44. Dahl left.', ['Will Dahl: Will Dahl · Dahl']],
  ])('%s', (_, text, expected) => {
    expect(cast(text)).toEqual(expected)
  })

  it.each([
    ['an administration', 'Mayor Ana Ruiz spoke. The Ruiz administration paid.', ['Ana Ruiz: Mayor Ana Ruiz']],
    ['a street', 'Mayor Ana Ruiz spoke. They met on Ruiz Street.', ['Ana Ruiz: Mayor Ana Ruiz']],
    ['a firm', 'The baker is Tom Lund, 50. Lund & Sons closed, and Lund Inc. opened.', ['Tom Lund: Tom Lund']],
    [
      'a place that is called so',
      'George Washington, 40, of Elyria, drove to Washington. In Washington it rained.',
      ['George Washington: George Washington'],
    ],
    ['a university', 'Mayor Ana Duke spoke at Duke University.', ['Ana Duke: Mayor Ana Duke']],
    ['an office in two words', 'The Chief Executive, Ana Ruiz, said no.', ['Ana Ruiz: Ana Ruiz']],
  ])('%s named for a person is no reference', (_, text, expected) => {
    expect(cast(text)).toEqual(expected)
  })

  it.each([
    ['an office', 'Mayor Ana Ruiz spoke.\nThe mayor left.', ['Ana Ruiz: Mayor Ana Ruiz · The mayor']],
    [
      'the last words of an office',
      'City Engineer Tom Lund spoke.\nThe engineer’s voice was low.',
      ['Tom Lund: City Engineer Tom Lund · The engineer'],
    ],
    [
      'an appositive',
      'Renata Osei, the police chief, spoke.\nReporters asked the chief twice.',
      ['Renata Osei: Renata Osei · the chief'],
    ],
    [
      'two who hold it',
      'Sen. Ana Ruiz met Sen. Tom Lund.\nThe senator left.',
      ['Ana Ruiz: Sen. Ana Ruiz', 'Tom Lund: Sen. Tom Lund'],
    ],
    ['another rank', 'Vice President Ana Ruiz spoke.\nThe president left.', ['Ana Ruiz: Vice President Ana Ruiz']],
    [
      'a past office',
      'Former Mayor Ana Ruiz spoke.\nThe mayor left. The former mayor stayed.',
      ['Ana Ruiz: Former Mayor Ana Ruiz · The former mayor'],
    ],
    [
      'an office that is being filled',
      'Mayor Ana Ruiz spoke.\nTom Lund, 50, wants to be the mayor.',
      ['Ana Ruiz: Mayor Ana Ruiz', 'Tom Lund: Tom Lund'],
    ],
    ['an office before it is given', 'The mayor left.\nMayor Ana Ruiz spoke.', ['Ana Ruiz: Mayor Ana Ruiz']],
    ['an office of another place', 'Mayor Ana Ruiz spoke.\nThe mayor of Berea left.', ['Ana Ruiz: Mayor Ana Ruiz']],
    ['a noun behind it', 'Mayor Ana Ruiz spoke.\nThe mayor race is on.', ['Ana Ruiz: Mayor Ana Ruiz']],
  ])('by title alone: %s', (_, text, expected) => {
    expect(cast(text)).toEqual(expected)
  })

  it.each([
    ['WHITCOMBE SAYS BRIDGE WILL CLOSE IN MARCH', 'WHITCOMBE'],
    ['Dolores Whitcombe Says the Bridge Will Close', 'Dolores Whitcombe'],
    ['Bridge Will Close, Whitcombe’s Office Says Today', 'Whitcombe'],
  ])('in a headline in capitals: %s', (headline, reference) => {
    expect(cast(`# ${headline}\nMayor Dolores Whitcombe spoke.`)).toEqual([
      `Dolores Whitcombe: ${reference} · Mayor Dolores Whitcombe`,
    ])
  })

  it('is no surname that is a word of the headline', () => {
    expect(cast('# A Long Road Ahead for the Bridge\nMayor Ida Long spoke.')).toEqual(['Ida Long: Mayor Ida Long'])
  })

  it.each([
    ['Mayor Ana Ruiz said she would go.', 'Mayor Ana Ruiz · she'],
    ['Mayor Ana Ruiz said she would go.\nShe left, and her car was hit.', 'Mayor Ana Ruiz · she · She · her'],
    ['Mayor Ana Ruiz spoke. “She is late,” a man said.', 'Mayor Ana Ruiz'],
  ])('by pronoun where one person is meant: %s', (text, expected) => {
    expect(cast(text)).toEqual([`Ana Ruiz: ${expected}`])
  })

  it('is no pronoun that two people could be', () => {
    expect(cast('Mayor Ana Ruiz met Renata Osei, 50. She left.')).toEqual([
      'Ana Ruiz: Mayor Ana Ruiz',
      'Renata Osei: Renata Osei',
    ])
  })

  it('says why somebody is taken for a person, and is surer the more speaks for it', () => {
    const [ruiz, bell] = readText('Mayor Ana Ruiz, 40, left.\nThey met Ana Bell.').cast
    expect(ruiz?.evidence.toSorted()).toEqual(['age', 'given name', 'title'])
    expect(bell?.evidence).toEqual(['given name'])
    expect(ruiz?.confidence).toBeGreaterThan(0.98)
    expect(bell?.confidence).toBe(0.75)
  })

  it.each([
    ['Former Mayor Ana Ruiz spoke.', 'mayor', true],
    ['Acting Mayor Ana Ruiz spoke.', 'mayor', true],
    ['Then-Gov. Ana Ruiz spoke.', 'governor', true],
    ['The late Mayor Ana Ruiz was kind.', 'mayor', true],
    ['Mayor-elect Ana Ruiz spoke.', 'mayor', true],
    ['former mayor Ana Ruiz spoke.', 'mayor', true],
    ['Lt. Col. Ana Ruiz spoke.', 'lieutenant colonel', false],
    ['Texas Sen. Ana Ruiz spoke.', 'senator', false],
    ['Sen. Ana Ruiz, R-Texas, spoke.', 'senator', false],
    ['Ana Ruiz, the defense secretary, spoke.', 'defense secretary', false],
  ])('reads the office of “%s”', (text, office, qualified) => {
    expect(readText(text).cast[0]?.titles[0]).toMatchObject({ office, qualified })
  })

  it('learns “he” and “she” from the text and never from the name', () => {
    const gender = (text: string) => readText(text).cast[0]?.gender
    expect(gender('Mayor Ana Ruiz spoke. It rained.')).toBeUndefined()
    expect(gender('Mayor Ana Ruiz said he would go.')).toBe('he')
    expect(gender('Mr. Ruiz spoke.')).toBe('he')
  })
})
