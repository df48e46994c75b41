import type { Person, Place, Reading } from '#shared/reading/reading.ts'
import { variantWords } from '#shared/rules/consistency/variant-words.ts'
import { whereIs } from '#shared/rules/paragraphs.ts'
import { defineRule, type StoryFinding } from '#shared/rules/rule.ts'
import { oneSlipApart } from '#shared/text/one-slip-apart.ts'
import { type CapitalisedWord, capitalisedWords, lowerCaseWords } from './capitalised-words.ts'
import { titledSlips } from './titled-slips.ts'

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
      {
        text: 'Nora Vesterholt, who owns the Vesterholt mill, spoke. Vesterholt said no.\nThe Vesterhotl-Lund bill failed.',
        flagged: ['Vesterhotl'],
        fixed:
          'Nora Vesterholt, who owns the Vesterholt mill, spoke. Vesterholt said no.\nThe Vesterholt-Lund bill failed.',
      },
      {
        text: 'The council met on Thursday. It met again on Thursday.\nOn Thursday it rained, and on Thrusday it snowed.',
        flagged: ['Thrusday'],
        fixed:
          'The council met on Thursday. It met again on Thursday.\nOn Thursday it rained, and on Thursday it snowed.',
      },
      {
        text: 'Judge Ida Castellano spoke. Castellano said no. Castellano left.\nThe clerk read out Castelano’s ruling.',
        flagged: ['Castelano'],
        fixed:
          'Judge Ida Castellano spoke. Castellano said no. Castellano left.\nThe clerk read out Castellano’s ruling.',
      },
      {
        text: 'Gov. Per Lindholm signed it. Lindholm said it was late. “I asked twice,” Lindholm said.\nCritics of Lindhlom wept.',
        flagged: ['Lindhlom'],
        fixed:
          'Gov. Per Lindholm signed it. Lindholm said it was late. “I asked twice,” Lindholm said.\nCritics of Lindholm wept.',
      },
      {
        text: 'Judge Ida Castellano ruled that the quay stays open.\nThe town, Judge Castelano said, had asked nobody.',
        flagged: ['Castelano'],
        fixed:
          'Judge Ida Castellano ruled that the quay stays open.\nThe town, Judge Castellano said, had asked nobody.',
      },
      {
        text: 'Detective Owen Brannigan found the knife.\nBrannigan wept. Detective Brannigen’s dog did not.',
        flagged: ['Brannigen'],
        fixed: 'Detective Owen Brannigan found the knife.\nBrannigan wept. Detective Brannigan’s dog did not.',
      },
      {
        text: 'Sheriff Peg Halloran fed the dogs.\nSheriff Hallorann wept.',
        flagged: ['Hallorann'],
        fixed: 'Sheriff Peg Halloran fed the dogs.\nSheriff Halloran wept.',
      },
      {
        text: 'Rep. Alice Thornton spoke for an hour.\nRep. Thorton said she was tired.',
        flagged: ['Thorton'],
        fixed: 'Rep. Alice Thornton spoke for an hour.\nRep. Thornton said she was tired.',
      },
    ],
    pass: [
      'Mayor Dolores Whitcombe spoke.\nWhitcombe said no. Whitcombe left.',
      'Mayor Dolores Whitcombe met Paul Whitcomb, a baker.\nWhitcombe said no. Whitcomb left.',
      'Nils Petersen, 34, met Ida Peterson, 40.\nPetersen left. Petersen came back. Peterson stayed.',
      'Governor Ana Ruiz spoke. Ruiz said no. Ruiz left.\nThe Ruizes stayed.',
      'Ben Harlow, 30, lives in Harlowe. Harlowe is small. Harlow left.',
      'Sen. Ida Martin spoke. Martin left. Martins are small birds.',
      'Sen. Ida Yeung spoke. Yeung left. Young voters stayed. They were young.',
      'Mayor Ida Clapton spoke. Clapton left with Dr. Clayton.',
      'Gov. Ada Ovama spoke. Ovama left. Oyama bin Rashid is dead.',
      'Gov. Ida Libby spoke. Libby left, said the Libya-born driver. Libbys are rare.',
      'From Elyria they came. From Berea they came. From Lorain too.\nForm follows function.',
      'Judge Ida Castellano ruled. Judge Castelano, of the appeals court, did not. Judge Castelano wept.',
      'Judge Ida Castellano and Judge Castelano ruled. Judge Castelano wept.',
      'Judge Ida Castellano ruled, and so did Judge Nils Lund.\nJudge Castelano wept. Judge Ana Castelano is her aunt.',
      'Coach Rita Browne left.\nCoach Brown is happy. Prof. Nils Petersen wept.\nProf. Peterson did not.',
      'Sgt. Tom Harlow shot twice.\nHis partner, Sgt. Harlov, ran. Sgt. Harlov wept.',
      'Al Qaeda claimed it. Al Qaeda is weak. He spoke for Al Qaida.',
      'Sgt. Amy Dawson and a man named Dawsen fought. Sgt. Dawson won. Dawson left.',
      'Mayor Ida Sanders spoke. Sanders left in a Sanders- and Lund-style hurry.',
    ],
  },
  run: (reading) => {
    const uses = reading.blocks.flatMap((block, index) =>
      capitalisedWords(block).map((word): Use => ({ ...word, block: index })),
    )
    const spellings = bySpelling(uses)
    const slips = [
      ...swapped(uses, reading),
      ...reading.cast.flatMap((person) => misspelt(person, spellings, reading)),
      ...titledSlips(reading, SHORTEST).filter(({ use }) => !isOrdinary(use.text, reading)),
    ]
    // "Qaeda" and "Qaida" are spellings, which another rule compares.
    const own = slips.filter(({ use, right }) => !(variantWords.has(use.text) && variantWords.has(right)))
    const first = new Map(own.map((slip) => [`${slip.use.block}:${slip.use.start}`, slip]))
    return [...first.values()].map((slip) => finding(slip, reading))
  },
})

type Use = CapitalisedWord & Place

interface Slip {
  use: Place & { text: string }
  right: string
  /** Where the other spelling stands first. */
  first: Place | undefined
}

/** Capitalised words with two neighbouring letters swapped, beside the same word at least three times. */
function swapped(uses: readonly Use[], reading: Reading): Slip[] {
  const byLetters = new Map<string, Use[]>()
  for (const use of uses) {
    if (use.text.length < SHORTEST) continue
    const letters = [...use.text].sort().join('')
    const same = byLetters.get(letters)
    if (same) same.push(use)
    else byLetters.set(letters, [use])
  }
  return [...byLetters.values()].flatMap((same) => {
    if (same.length < 4) return []
    const [common, ...others] = [...new Set(same.map((use) => use.text))]
      .map((text) => same.filter((use) => use.text === text))
      .sort((a, b) => b.length - a.length)
    const right = common?.[0]?.text
    // Capitalised for no other reason somewhere: a name, not the first word of a sentence.
    if (!right || common.length < 3 || common.every((use) => use.opens)) return []
    return others
      .filter(([use]) => use && oneSlipApart(use.text, right) && !isOrdinary(use.text, reading))
      .flatMap((wrong) => wrong.map((use) => ({ use, right, first: common[0] })))
  })
}

/** Spellings with their uses, by the first letter and the length: a slip in a name leaves the one, and changes the other by one at most. */
type Spellings = ReadonlyMap<string, ReadonlyMap<string, readonly Use[]>>

function bySpelling(uses: readonly Use[]): Spellings {
  const spellings = new Map<string, Map<string, Use[]>>()
  for (const use of uses) {
    const key = use.text.charAt(0) + use.text.length
    const alike = spellings.get(key) ?? new Map<string, Use[]>()
    spellings.set(key, alike)
    const same = alike.get(use.text)
    if (same) same.push(use)
    else alike.set(use.text, [use])
  }
  return spellings
}

/** The spellings that are one slip apart from a surname. */
function slipsOf(surname: string, spellings: Spellings): (readonly [string, readonly Use[]])[] {
  const found: (readonly [string, readonly Use[]])[] = []
  for (const length of [surname.length - 1, surname.length, surname.length + 1])
    for (const each of spellings.get(surname.charAt(0) + length) ?? []) if (isSlipOf(each[0], surname)) found.push(each)
  return found
}

/** A surname of the cast with a letter left out, put in or changed, where nobody else is called so. */
function misspelt(person: Person, spellings: Spellings, reading: Reading): Slip[] {
  const { given, mentions } = person
  const surname = person.surname.split(' ').at(-1) ?? ''
  const named = mentions.filter(({ form }) => form === 'full' || form === 'surname')
  if (surname.length < SHORTEST || named.length < 2) return []
  return slipsOf(surname, spellings).flatMap(([spelling, same]) => {
    const others = same.some((use) => use.goesOn || use.titled || (use.given !== undefined && use.given !== given))
    if (others || same.length * 2 > named.length || isOthers(same, reading) || isOrdinary(spelling, reading)) return []
    return same.map((use) => ({ use, right: surname, first: named[0] }))
  })
}

/** One slip apart, and neither the plural nor an adjective of it. */
function isSlipOf(text: string, surname: string): boolean {
  return oneSlipApart(text, surname) && !/^(?:s|n|i)$/.test(ending(text, surname) ?? ending(surname, text) ?? '')
}

/** What one word has behind the other: "s" of Lunds. */
function ending(longer: string, shorter: string): string | undefined {
  return longer.startsWith(shorter) ? longer.slice(shorter.length) : undefined
}

/** "Young voters": a word that the story has in lower case as well. */
function isOrdinary(word: string, { blocks }: Reading): boolean {
  const lower = word.toLowerCase()
  return blocks.some((block) => lowerCaseWords(block).has(lower))
}

/** "in Harlowe", "a man named Harlov": the other spelling is a place's, or somebody else's. */
function isOthers(uses: readonly Use[], { blocks }: Reading): boolean {
  return uses.some(({ block, start }) =>
    /\b(?:in|at|near|from|to|of|named|called) $/.test(blocks[block]?.text.slice(0, start) ?? ''),
  )
}

function finding({ use: { block, start, end, text }, right, first }: Slip, reading: Reading): StoryFinding {
  return {
    block,
    start,
    end,
    message: `${text} here, ${right} ${first ? whereIs(reading, first, block) : 'elsewhere'}.`,
    fixes: [{ label: `Change to “${right}”`, edits: [{ block, start, end, insert: right }] }],
    ...(first && { related: [{ block: first.block, start: first.start, end: first.end, message: `${right} here.` }] }),
  }
}
