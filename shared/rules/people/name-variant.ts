import type { Person, Place, Reading } from '#shared/reading/reading.ts'
import { whereIs } from '#shared/rules/paragraphs.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import { defineRule, type StoryFinding } from '#shared/rules/rule.ts'
import { oneSlipApart } from '#shared/text/one-slip-apart.ts'

/** Shorter surnames have neighbours that are names of their own: Lund and Lunt. */
const SHORTEST = 5

export const nameVariant = defineRule({
  id: 'people/name-variant',
  title: 'Name spelled two ways',
  grade: 'query',
  scope: 'story',
  why: 'A misspelt name is among the commonest corrections in print. The story cannot say which spelling is right; somebody who knows the person can.',
  source: 'Poynter on corrections; AP: names are checked letter by letter',
  examples: {
    flag: [
      {
        text: 'Mayor Dolores Whitcombe spoke.\nWhitcombe said no. Whitcomb left at noon.',
        flagged: ['Whitcomb'],
        fixed: 'Mayor Dolores Whitcombe spoke.\nWhitcombe said no. Whitcombe left at noon.',
      },
      {
        text: 'Ana Lindqvist, the baker, spoke. Lindqvist said yes.\nThe shop of Ana Lindqivst’s mother is old.',
        flagged: ['Lindqivst'],
        fixed: 'Ana Lindqvist, the baker, spoke. Lindqvist said yes.\nThe shop of Ana Lindqvist’s mother is old.',
      },
      {
        text: '# Bielack warns of cracks\nCity Engineer Tomasz Bielak spoke. Bielak said no. Bielak left.',
        flagged: ['Bielack'],
        fixed: '# Bielak warns of cracks\nCity Engineer Tomasz Bielak spoke. Bielak said no. Bielak left.',
      },
      {
        text: 'Police Chief Renata Oseiwa spoke. Oseiwa said no. “It is late,” Osiewa said.',
        flagged: ['Osiewa'],
        fixed: 'Police Chief Renata Oseiwa spoke. Oseiwa said no. “It is late,” Oseiwa said.',
      },
      {
        text: 'They came from Eastport.\nEastport is small. The Eastport ferry left Eastprot at noon, for Eastport.',
        flagged: ['Eastprot'],
        fixed: 'They came from Eastport.\nEastport is small. The Eastport ferry left Eastport at noon, for Eastport.',
      },
    ],
    pass: [
      'Mayor Dolores Whitcombe spoke.\nWhitcombe said no. Whitcombe left.',
      'Mayor Dolores Whitcombe met Paul Whitcomb, a baker.\nWhitcombe said no. Whitcomb left.',
      'Nils Petersen, 34, met Ida Peterson, 40.\nPetersen left. Petersen came back. Peterson stayed.',
      'Governor Ana Ruiz spoke. Ruiz said no. Ruiz left.\nThe Ruizes stayed.',
      'Ben Harlow, 30, lives in Harlowe. Harlowe is small. Harlow left.',
      'Sen. Ida Martin spoke. Martin left. Martins are small birds.',
    ],
  },
  run: (reading) => {
    const uses = reading.blocks.flatMap((block, index) =>
      wordsOfNames(block).map(
        (word): Use => ({ block: index, start: word.start, end: word.end, text: word.text, given: word.given }),
      ),
    )
    const slips = [...swapped(uses), ...reading.cast.flatMap((person) => misspelt(person, uses, reading))]
    const first = new Map(slips.map((slip) => [`${slip.use.block}:${slip.use.start}`, slip]))
    return [...first.values()].map((slip) => finding(slip, reading))
  },
})

/** One word of a name, where it stands. */
interface Use extends Place {
  text: string
  /** The word before it in the name. */
  given: string | undefined
}

interface Slip {
  use: Use
  right: string
  /** Where the other spelling stands first. */
  first: Place | undefined
}

/** Every longer word of every run of capitalised words that can be a name. */
const wordsOfNames = perBlock(({ names }) =>
  names.flatMap(({ text, start }) =>
    [...text.matchAll(/\S+/g)]
      .map(
        (word, index, words): Omit<Use, 'block'> => ({
          start: start + word.index,
          end: start + word.index + word[0].length,
          text: word[0],
          given: words[index - 1]?.[0],
        }),
      )
      .filter((word) => word.text.length >= SHORTEST - 1),
  ),
)

/** Names of anything with two neighbouring letters swapped, beside the same name at least three times. */
function swapped(uses: readonly Use[]): Slip[] {
  const byLetters = new Map<string, Use[]>()
  for (const use of uses) {
    if (use.text.length < SHORTEST) continue
    const letters = [...use.text].sort().join('')
    byLetters.set(letters, [...(byLetters.get(letters) ?? []), use])
  }
  return [...byLetters.values()].flatMap((same) => {
    const [common, ...others] = [...new Set(same.map((use) => use.text))]
      .map((text) => same.filter((use) => use.text === text))
      .sort((a, b) => b.length - a.length)
    const right = common?.[0]?.text
    if (!right || common.length < 3) return []
    return others
      .filter(([use]) => use && oneSlipApart(use.text, right))
      .flatMap((wrong) => wrong.map((use) => ({ use, right, first: common[0] })))
  })
}

/** A surname of the cast with a letter left out, put in or changed, where nobody else is called so. */
function misspelt(person: Person, uses: readonly Use[], reading: Reading): Slip[] {
  const { surname, given, mentions } = person
  if (surname.length < SHORTEST || mentions.length < 2) return []
  const slips = uses.filter(({ text }) => isSlipOf(text, surname))
  return [...new Set(slips.map(({ text }) => text))].flatMap((spelling) => {
    const same = slips.filter(({ text }) => text === spelling)
    const others = same.some((use) => use.given !== undefined && use.given !== given)
    if (others || same.length * 2 > mentions.length || isPlace(same, reading)) return []
    return same.map((use) => ({ use, right: surname, first: mentions[0] }))
  })
}

/** One slip apart, and neither the plural nor an adjective of it. */
function isSlipOf(text: string, surname: string): boolean {
  return oneSlipApart(text, surname) && text !== `${surname}s` && surname !== `${text}s`
}

/** "in Harlowe": the other spelling is a place's. */
function isPlace(uses: readonly Use[], { blocks }: Reading): boolean {
  return uses.some(({ block, start }) =>
    /\b(?:in|at|near|from|to|of) $/.test(blocks[block]?.text.slice(0, start) ?? ''),
  )
}

function finding({ use: { block, start, end, text }, right, first }: Slip, reading: Reading): StoryFinding {
  return {
    block,
    start,
    end,
    message: `${text} here, ${right} ${first ? whereIs(reading, first) : 'elsewhere'}.`,
    fixes: [{ label: `Change to “${right}”`, edits: [{ block, start, end, insert: right }] }],
    ...(first && { related: [{ block: first.block, start: first.start, end: first.end, message: `${right} here.` }] }),
  }
}
