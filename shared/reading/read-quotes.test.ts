import { describe, expect, it } from 'vitest'
import { readText } from './testing/read-text.ts'

const band = (confidence: number) =>
  confidence === 0 ? 'open' : confidence >= 0.9 ? 'sure' : confidence >= 0.75 ? 'likely' : 'doubtful'

/** Each quotation of a text as "speaker | cue | kind | how sure". */
const ledger = (text: string) =>
  readText(text).quotes.map(
    ({ speaker, cue, kind, confidence }) =>
      `${speaker?.name ?? 'nobody'} | ${cue?.text ?? '-'} | ${kind} | ${band(confidence)}`,
  )

/** Makes a full name a person of the cast, so that it is not only words. */
const cast = (...names: string[]) => names.map((name) => `${name}, the mayor, came.\n`).join('')

const osei = (text: string) => `${cast('Ana Osei')}${text}`

describe('the speaker of a quotation', () => {
  it.each([
    ['after', '“The piers are cracked,” Ana Osei said.', ['Ana Osei | said | direct | sure']],
    ['after, inverted', '“The piers are cracked,” said Ana Osei, the engineer.', ['Ana Osei | said | direct | sure']],
    [
      'after, on a day',
      '“The piers are cracked,” Ana Osei, a driver, said Thursday morning.',
      ['Ana Osei | said | direct | sure'],
    ],
    [
      'after, by a verb that reads as a noun',
      '“The piers are cracked,” Osei notes.',
      ['Ana Osei | notes | direct | sure'],
    ],
    [
      'after, with the comma outside the marks',
      '“The piers are cracked”, Osei said.',
      ['Ana Osei | said | direct | sure'],
    ],
    ['by "as … put it"', 'It was “a mess,” as Osei put it.', ['Ana Osei | put | partial | sure']],
    ['after, by any verb where its name follows it', '“It is late!” grins Osei.', ['Ana Osei | grins | direct | sure']],
    [
      'before, behind an appositive',
      'As the mayor, Ana Osei, warned, “It is late.”',
      ['Ana Osei | warned | direct | sure'],
    ],
    ['before', 'Ana Osei said, “The piers are cracked.”', ['Ana Osei | said | direct | sure']],
    [
      'before a colon',
      'Osei said in an interview on Friday: “The piers are cracked.”',
      ['Ana Osei | said | direct | sure'],
    ],
    [
      'before a part of a sentence',
      'Ana Osei called the bridge “a worry for everybody.”',
      ['Ana Osei | called | partial | sure'],
    ],
    ['before, inverted', 'But, said Osei, “the piers are cracked.”', ['Ana Osei | said | partial | sure']],
    [
      'in the middle',
      '“The piers,” Ana Osei said, “are cracked.”',
      ['Ana Osei | said | direct | sure', 'Ana Osei | said | partial | sure'],
    ],
    [
      'for the rest of the paragraph',
      '“It is late,” Ana Osei said. “Go home.”',
      ['Ana Osei | said | direct | sure', 'Ana Osei | said | direct | sure'],
    ],
    [
      'at the end of the sentence',
      'The piers are “badly cracked” where the tide runs, Osei said.',
      ['Ana Osei | said | partial | sure'],
    ],
    [
      'at the end, inverted',
      '“It is late” if the ferry has left, said Osei on Friday.',
      ['Ana Osei | said | partial | sure'],
    ],
    [
      'for two quotations at the end',
      'The piers are “old” and the road is “a mess,” Osei said.',
      ['Ana Osei | said | partial | sure', 'Ana Osei | said | partial | sure'],
    ],
    [
      'across an appositive',
      '“It is late,” Ana Osei, the chief of the harbor police, said.',
      ['Ana Osei | said | direct | sure'],
    ],
    [
      'across a title of a work',
      'Ana Osei, the author of “Low Water,” said it was “far too late.”',
      ['nobody | - | scare | open', 'Ana Osei | said | partial | sure'],
    ],
    [
      'across a relative clause',
      'Ana Osei, who leads the agency, said it was “far too late.”',
      ['Ana Osei | said | partial | sure'],
    ],
    [
      'across a party and state',
      '“It is late,” Sen. Ana Osei (D-Maine) said on Friday.',
      ['Ana Osei | said | direct | sure'],
    ],
    [
      'by "according to"',
      'The piers are “badly cracked,” according to Ana Osei.',
      ['Ana Osei | according | partial | sure'],
    ],
    [
      'by "told reporters"',
      'Ana Osei told reporters the piers were “badly cracked.”',
      ['Ana Osei | told | partial | sure'],
    ],
    [
      'by a participle',
      'Ana Osei closed the bridge over the Low River, saying it was “badly cracked.”',
      ['Ana Osei | saying | partial | sure'],
    ],
    [
      'by a participle next to its name',
      'The film shows Ana Osei saying, “It is late.”',
      ['Ana Osei | saying | direct | sure'],
    ],
    [
      'by a participle after another clause',
      'After the mayor left the hall, Osei stayed, saying it was “far too late.”',
      ['Ana Osei | saying | partial | sure'],
    ],
    [
      'by a second verb',
      'Ana Osei left at noon and called it “badly cracked.”',
      ['Ana Osei | called | partial | sure'],
    ],
    [
      'by an agent',
      'The bridge was described as “badly cracked” by Ana Osei.',
      ['Ana Osei | described | partial | likely'],
    ],
    [
      'by a contraction',
      'Ana Osei, the mayor, spoke. She’s calling it “a terrible mess.”',
      ['Ana Osei | calling | partial | sure'],
    ],
    [
      'by "what it called"',
      'The harbor office closed what it called “a terrible mess.”',
      ['The harbor office | called | partial | likely'],
    ],
    ['by a dash and a name', '“We will miss the ferry.” — Ana Osei', ['Ana Osei | — | direct | sure']],
    ['by a name and a colon', 'Osei: “We will miss the ferry.”', ['Ana Osei | : | direct | sure']],
    ['by "from" and a colon', 'More from Osei: “We will miss the ferry.”', ['Ana Osei | : | direct | sure']],
    ['in a transcript', '“OSEI: We will miss the ferry.”', ['OSEI | : | direct | sure']],
    ['where it was cut off', '“The piers are cracked.” Ana Osei said.', ['Ana Osei | said | direct | sure']],
  ])('is found %s', (_, text, expected) => {
    expect(ledger(osei(text))).toEqual(expected)
  })

  it.each([
    ['a body', '“The piers are cracked,” the harbor office said.', 'the harbor office'],
    ['an unnamed source', '“The piers are cracked,” a spokesman for the mayor said.', 'a spokesman for the mayor'],
    ['a would-be mayor', '“The piers are cracked,” the would-be mayor told a crowd.', 'the would-be mayor'],
    ['police', '“The piers are cracked,” police said.', 'police'],
    ['the name in apposition', '“It is late,” a passenger, Ana Osei, said. Osei left.', 'Ana Osei'],
    [
      'who a relative pronoun is about',
      '“It is late,” said Osei, who called the piers “a mess.” Ana Osei, the mayor, left.',
      'Ana Osei',
    ],
    ['a driver who said', 'They met a driver who said the piers were “badly cracked.”', 'a driver'],
    [
      'the speaker of speech, not of thought',
      'Osei said she felt “very much alone.” Ana Osei, the mayor, left.',
      'Ana Osei',
    ],
    [
      'the writer of a letter, not who obtained it',
      'A letter from the union obtained by the Harbor Post warns that the piers are “badly cracked.”',
      'the union',
    ],
    [
      'whoever speaks to a paper, not the paper',
      'A second driver speaking to the Harbor Post said, “It is late.”',
      'A second driver',
    ],
    [
      'the first speaker, not one that a later clause names',
      'Osei wrote last year, “It is late,” after Ben Lund said it was not. Ana Osei, the mayor, left.',
      'Ana Osei',
    ],
    ['nobody where one is asked', 'Ana Osei was asked, “Is it late?”', 'nobody'],
    [
      'the one who answers',
      'Asked about the piers, Osei said, “They will hold.” Ana Osei, the mayor, left.',
      'Ana Osei',
    ],
  ])('is %s', (_, text, expected) => {
    expect(readText(text).quotes.at(-1)?.speaker?.name ?? 'nobody').toBe(expected)
  })

  it.each([
    ['his message', 'Ana Osei, the mayor, left a note on the door. Her message: “It is late.”', 'message', 'Ana Osei'],
    [
      'a text from somebody',
      'A text from Ana Osei read “we are closed until the spring.” Osei left.',
      'read',
      'Ana Osei',
    ],
    ['a possessive', 'From Osei’s letter: “It is late.” Ana Osei, the mayor, left.', 'letter', 'Ana Osei'],
    [
      'in somebody’s words',
      'The piers are, in Osei’s words, “badly cracked.” Ana Osei, the mayor, left.',
      'words',
      'Ana Osei',
    ],
    [
      'somebody’s promise',
      'He laughed at Osei’s “nobody will wait” promise. Ana Osei, the mayor, left.',
      'promise',
      'Ana Osei',
    ],
    [
      'a statement that is issued',
      'The harbor office issued a statement: “It is late.”',
      'issued',
      'The harbor office',
    ],
    [
      'a warning that',
      'Nobody heard Osei’s warning that “the piers will not hold.” Ana Osei, the mayor, left.',
      'warning',
      'Ana Osei',
    ],
  ])('is found by a noun: %s', (_, text, cue, expected) => {
    const quote = readText(text).quotes.at(-1)
    expect([quote?.cue?.text, quote?.speaker?.name]).toEqual([cue, expected])
  })

  it.each([
    ['to the next paragraph', '“One pier is cracked,” Ana Osei said.\n“The other will hold for a year.”', 1, 'likely'],
    [
      'over an open quotation',
      '“One pier is cracked,” Ana Osei said. “We know it.\n“The other will hold for a year.”',
      2,
      'likely',
    ],
    [
      'over an open quotation in single marks',
      '‘One pier is cracked. We know it.\n‘The other will hold for a year,’ Ana Osei said.',
      1,
      'sure',
    ],
    ['from a paragraph that ends in a colon', 'Ana Osei went on:\n“The other will hold for a year.”', 0, 'likely'],
    [
      'over a line that only announces',
      '“It is late,” Ana Osei said.\nTranscript follows:\n“The other will hold for a year.”',
      1,
      'likely',
    ],
    ['from indirect speech', 'Ana Osei said it was cracked. “The other will hold for a year.”', 0, 'likely'],
    ['from the sentence after', '“Go home.” “It is late,” Ana Osei said.', 0, 'likely'],
  ])('is carried %s', (_, text, index, expected) => {
    const quote = readText(text).quotes[index]
    expect([quote?.speaker?.name, band(quote?.confidence ?? 0)]).toEqual(['Ana Osei', expected])
  })

  it('is not carried past a paragraph of something else', () => {
    expect(ledger('“It is late,” Ana Osei said.\nRain fell all week.\n“The water reached the step.”').at(-1)).toBe(
      'nobody | - | direct | open',
    )
  })

  it('is less sure where somebody else tells of it', () => {
    expect(ledger('Ben Lund, the pilot, wrote that Ana Osei called it “a terrible mess.”')).toEqual([
      'Ana Osei | called | partial | likely',
    ])
  })

  it('changes with each line of a dialogue', () => {
    const names = readText(
      `${cast('Ana Osei', 'Ben Lund')}“Is it late?” Osei asked.\n“Not yet,” Lund said.\n“Then we wait,” Osei said.`,
    ).quotes.map(({ speaker }) => speaker?.name)
    expect(names).toEqual(['Ana Osei', 'Ben Lund', 'Ana Osei'])
  })
})

describe('a list of speakers', () => {
  it.each([
    ['“It is late,” Osei and Lund said.', 'Osei and Lund', 'Ana Osei and Ben Lund'],
    ['“It is late,” said Osei and Lund.', 'Osei and Lund', 'Ana Osei and Ben Lund'],
    [
      'Osei, Lund and the mayor called it “far too late.”',
      'Osei, Lund and the mayor',
      'Ana Osei, Ben Lund and the mayor',
    ],
    ['It was “far too late,” according to Osei, Lund and Ruiz.', 'Osei, Lund and Ruiz', 'Ana Osei, Ben Lund and Ruiz'],
    ['“It is late,” police and prosecutors said.', 'police and prosecutors', 'police and prosecutors'],
  ])('is given whole: %s', (text, mention, name) => {
    const speaker = readText(`${cast('Ana Osei', 'Ben Lund')}${text}`).quotes.at(-1)?.speaker
    expect([speaker?.mention, speaker?.name]).toEqual([mention, name])
    expect(speaker?.person).toBeUndefined()
  })

  it.each([
    ['The mayor met Osei and Lund said it was “late.”', 'Ben Lund'],
    ['Osei left at noon and Lund said it was “late.”', 'Ben Lund'],
    ['“It is late,” a spokesman for Osei and Lund said.', 'a spokesman for Osei and Lund'],
    ['“It is late,” said Osei, Chairman and Chief Executive of the bank.', 'Ana Osei'],
  ])('is none where one of them speaks: %s', (text, name) => {
    expect(readText(`${cast('Ana Osei', 'Ben Lund')}${text}`).quotes.at(-1)?.speaker?.name).toBe(name)
  })
})

describe('a pronoun', () => {
  it.each([
    [
      'the only person named',
      'Ana Osei, who builds bridges, looked at the piers.\n“They are cracked,” she said.',
      'Ana Osei',
    ],
    ['the one whose courtesy title fits', 'Ms. Osei met Mr. Lund.\n“They are cracked,” she said.', 'Osei'],
    [
      'the speaker before',
      '“No,” Ana Osei said. Nils Lund said nothing. “Never,” Osei said. “Not now,” she said.',
      'Ana Osei',
    ],
    [
      'the speaker of the paragraph before',
      'Mayor Ana Osei met Judge Nils Lund. “Go,” Osei told him.\n“Not now,” she said.',
      'Ana Osei',
    ],
  ])('stands for %s', (_, text, expected) => {
    const quote = readText(text).quotes.at(-1)
    expect([quote?.speaker?.person?.name, quote?.speaker?.mention]).toEqual([expected, 'she'])
    expect(band(quote?.confidence ?? 0)).toBe('sure')
  })

  it('stands for a speaker who is only described', () => {
    const text = 'Rain fell. “They are cracked,” a driver said.\n“We will wait,” she said.'
    expect(readText(text).quotes.map(({ speaker }) => speaker?.name)).toEqual(['a driver', 'a driver'])
  })

  it.each([
    ['two people could be meant', 'Ana Osei, a driver, met Ida Lund, a pilot.\n“They are cracked,” she said.'],
    ['nobody is named', 'Rain fell all week.\n“They are cracked,” she said.'],
    [
      'the paragraph is about somebody else',
      'Ida Lund, a pilot, left.\nShe looked at the bridge of Ana Osei, a builder.\n“They are cracked,” she said.',
    ],
  ])('stays a pronoun where %s', (_, text) => {
    const quote = readText(text).quotes.at(-1)
    expect([quote?.speaker?.name, quote?.speaker?.person, quote?.speaker?.clear]).toEqual(['she', undefined, false])
    expect(band(quote?.confidence ?? 0)).toBe('likely')
  })
})

describe('the kind of quoted words', () => {
  it.each([
    ['a whole sentence', 'Osei said, “It is very late.”', ['direct']],
    ['a part of a sentence', 'Osei said it was “very late indeed.”', ['partial']],
    ['one word that somebody says', 'Osei called it “outrageous.”', ['partial']],
    ['a word held at arm’s length', 'The “green” bridge is old.', ['scare']],
    ['a title of a work', 'He sang “The Last Ferry Home” all night.', ['scare']],
    ['a programme that somebody speaks on', '“It is late,” Osei said on “The Harbor Hour.”', ['direct', 'scare']],
    ['a film after its maker', 'She is known for her film, “Low Water.”', ['scare']],
    ['a work and its author', 'The store sold “A Short History of Piers,” by Ida Lund.', ['scare']],
    ['a name that something is called', 'The plan, called “Low Water,” failed.', ['scare']],
    ['a subhead', '“It is late,” Osei said.\n‘The Last Ferry.’\nRain fell.', ['direct', 'scare']],
    ['an answer of one word', '“Is it late?” she asked.\n“Never.”', ['direct', 'direct']],
    ['a nickname, which is no quotation', 'William “Bill” Osei said it was “late.”', ['partial']],
    ['a nickname in straight marks', 'Dwayne "The Rock" Osei left.', []],
    ['inches, which are no marks', 'The 6\'2" guard said the 12" pipe was "far too short."', ['partial']],
    ['guillemets', 'Osei a dit : «Il est tard, très tard.»', ['direct']],
    ['single marks', '‘It is very late,’ said Osei. ‘Go home.’', ['direct', 'direct']],
    ['marks inside others as one quotation', '“He told me ‘never again’ and left,” she said.', ['direct']],
    ['straight marks around curly ones', '"He calls it “the old girl” and laughs," she said.', ['direct']],
  ])('tells %s', (_, text, expected) => {
    expect(readText(text).quotes.map(({ kind }) => kind)).toEqual(expected)
  })
})

it('leaves a quotation to nobody where the text names nobody', () => {
  expect(ledger('Rain fell all week.\n“The water reached the second step.”')).toEqual(['nobody | - | direct | open'])
})

it('ends a sentence at a number in front of an opening mark', () => {
  expect(ledger(osei('Osei leads Local 88. “They will not wait,” Ben Lund said.')).at(-1)).toBe(
    'Ben Lund | said | direct | sure',
  )
})

it('reads a line of 20,000 quotation marks without delay', { timeout: 60_000 }, () => {
  const start = performance.now()
  expect(readText('“a” '.repeat(10_000)).quotes).toHaveLength(10_000)
  expect(readText('He said “a” and '.repeat(10_000)).quotes).toHaveLength(10_000)
  expect(performance.now() - start).toBeLessThan(20_000)
})
