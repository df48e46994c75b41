import { describe, expect, it } from 'vitest'
import { readText } from './testing/read-text.ts'

/** Each quotation of a text as "speaker | cue", or "nobody". */
const ledger = (text: string) =>
  readText(text).quotes.map(({ speaker, cue }) => (speaker ? `${speaker.name} | ${cue?.text ?? 'carried'}` : 'nobody'))

describe('the quote ledger', () => {
  it.each([
    ['after', '“The piers are cracked,” Ana Osei said.', ['Ana Osei | said']],
    ['after, inverted', '“The piers are cracked,” said Ana Osei, the engineer.', ['Ana Osei | said']],
    ['before', 'Ana Osei said, “The piers are cracked.”', ['Ana Osei | said']],
    ['before a part of a sentence', 'Ana Osei called the bridge “a worry for everybody.”', ['Ana Osei | called']],
    ['in the middle', '“The piers,” Ana Osei said, “are cracked.”', ['Ana Osei | said', 'Ana Osei | said']],
    [
      'for the rest of the paragraph',
      '“It is late,” Ana Osei said. “Go home.”',
      ['Ana Osei | said', 'Ana Osei | said'],
    ],
    ['across an appositive', '“It is late,” Ana Osei, the chief of the harbor police, said.', ['Ana Osei | said']],
    ['across a relative clause', 'Ana Osei, who leads the agency, said it was “far too late.”', ['Ana Osei | said']],
    ['across a party and state', '“It is late,” Sen. Ana Osei (D-Maine) said on Friday.', ['Ana Osei | said']],
    ['by "according to"', 'The piers are “badly cracked,” according to Ana Osei.', ['Ana Osei | according']],
    ['by "told"', 'Ana Osei told reporters the piers were “badly cracked.”', ['Ana Osei | told']],
    ['by a participle', 'Ana Osei closed the bridge, saying it was “badly cracked.”', ['Ana Osei | saying']],
    ['by a second verb', 'Ana Osei left at noon and called it “badly cracked.”', ['Ana Osei | called']],
    ['by an agent', 'The bridge was described as “badly cracked” by Ana Osei.', ['Ana Osei | described']],
    ['to the name in apposition', '“It is late,” a passenger, Ana Osei, said. Osei left.', ['Ana Osei | said']],
    ['to a body', '“The piers are cracked,” the harbor office said.', ['the harbor office | said']],
    [
      'to an unnamed source',
      '“The piers are cracked,” a spokesman for the mayor said.',
      ['a spokesman for the mayor | said'],
    ],
    ['to a speaker of speech, not of thought', 'Ana Osei said she felt “very much alone.”', ['Ana Osei | said']],
    ['by a dash and a name', '“We will miss the ferry.” — Ana Osei', ['Ana Osei | —']],
    ['cut off', '“The piers are cracked.” Ana Osei said.', ['Ana Osei | said']],
  ])('finds the speaker %s', (_, text, expected) => {
    expect(ledger(text)).toEqual(expected)
  })

  it.each([
    ['to the next paragraph', '“One pier is cracked,” Ana Osei said.\n“The other will hold for a year.”', 1],
    [
      'over an open quotation',
      '“One pier is cracked,” Ana Osei said. “We know it.\n“The other will hold for a year.”',
      2,
    ],
    ['from a paragraph that ends in a colon', 'Ana Osei went on:\n“The other will hold for a year.”', 0],
    ['from indirect speech', 'Ana Osei said it was cracked. “The other will hold for a year.”', 0],
  ])('carries the speaker %s', (_, text, index) => {
    expect(readText(text).quotes[index]?.speaker?.name).toBe('Ana Osei')
  })

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
  ])('takes a pronoun for %s', (_, text, expected) => {
    expect(readText(text).quotes.at(-1)?.speaker?.person?.name).toBe(expected)
  })

  it('leaves a quotation to nobody where the text names nobody', () => {
    expect(ledger('Rain fell all week.\n“The water reached the second step.”')).toEqual(['nobody'])
  })

  it('tells scare quotes and titles of works from speech', () => {
    const kinds = readText(
      'The “green” bridge in “The Last Ferry Home” is old. Osei said it was “very old.”',
    ).quotes.map((quote) => quote.kind)
    expect(kinds).toEqual(['scare', 'scare', 'partial'])
  })
})
