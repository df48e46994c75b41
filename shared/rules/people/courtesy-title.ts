import type { House } from '#shared/house/house-style.ts'
import type { Mention, Person, Reading } from '#shared/reading/reading.ts'
import { defineRule, type StoryFinding } from '#shared/rules/rule.ts'
import { asOpens, isOwnReference, laterReference, sharesSurname } from './references.ts'

/** Courtesy titles that a house keeps or drops; "Sir" and "Lady" are ranks. */
const COURTESY = /^(?:Mr|Mrs|Ms|Mx|Miss)\.?$/

export const courtesyTitle = defineRule({
  id: 'people/courtesy-title',
  title: 'Courtesy title out of style',
  grade: 'fix',
  scope: 'story',
  why: 'A house gives courtesy titles to everybody or to nobody; mixed, they say that the copy was cut together.',
  source: 'AP and Guardian drop them, the Economist keeps them: the house style decides, else the draft’s own majority',
  examples: {
    flag: [
      {
        text: 'Dolores Whitcombe met Tomasz Bielak.\nWhitcombe said it would rain. Bielak agreed, and Mr. Bielak went home. Whitcombe stayed.',
        flagged: ['Mr. Bielak'],
        fixed:
          'Dolores Whitcombe met Tomasz Bielak.\nWhitcombe said it would rain. Bielak agreed, and Bielak went home. Whitcombe stayed.',
      },
      {
        text: 'Mayor Ana Ruiz and Renata Osei, the police chief, spoke.\nMs. Osei said no. Ruiz said yes. Osei’s answer was firm, and Ruiz left.',
        flagged: ['Ms. Osei'],
        fixed:
          'Mayor Ana Ruiz and Renata Osei, the police chief, spoke.\nOsei said no. Ruiz said yes. Osei’s answer was firm, and Ruiz left.',
      },
      {
        text: 'Ana Ruiz said she would run.\nMs. Ruiz has time. Ms. Ruiz has money. Ms. Ruiz has friends, and Ruiz said so.',
        flagged: ['Ruiz'],
        fixed:
          'Ana Ruiz said she would run.\nMs. Ruiz has time. Ms. Ruiz has money. Ms. Ruiz has friends, and Ms. Ruiz said so.',
      },
      {
        text: 'Ana Ruiz met Per Lund.\nRuiz left. Lund stayed, and Ruiz’s car did too. In the end Mr Lund walked.',
        flagged: ['Mr Lund'],
        fixed: 'Ana Ruiz met Per Lund.\nRuiz left. Lund stayed, and Ruiz’s car did too. In the end Lund walked.',
      },
      {
        text: 'Mrs. Ana Ruiz said she would run.\nMrs. Ruiz has time. Mrs. Ruiz has money.',
        house: { courtesyTitles: 'drop' },
        flagged: ['Mrs. Ana Ruiz', 'Mrs. Ruiz', 'Mrs. Ruiz'],
        fixed: 'Ana Ruiz said she would run.\nRuiz has time. Ruiz has money.',
      },
      {
        text: 'Anders Lund and his wife, Ida Lund, spoke.\nMrs. Lund said yes.',
        house: { courtesyTitles: 'drop' },
        flagged: ['Mrs. Lund'],
        fixed: 'Anders Lund and his wife, Ida Lund, spoke.\nIda Lund said yes.',
      },
      {
        text: 'Ana Ruiz met Per Lund. Mr Lund said no.\nRuiz said yes, and she left. Lund stayed. Ruiz slept.',
        house: { courtesyTitles: 'keep' },
        flagged: ['Ruiz', 'Lund', 'Ruiz'],
        fixed:
          'Ana Ruiz met Per Lund. Mr Lund said no.\nMs Ruiz said yes, and she left. Mr Lund stayed. Ms Ruiz slept.',
      },
      {
        text: 'Robin Osei spoke to reporters.\nOsei said no. Later Osei left.',
        house: { courtesyTitles: 'keep' },
        flagged: ['Osei'],
      },
    ],
    pass: [
      'Ana Ruiz said she would run.\nMs. Ruiz has time. Ms. Ruiz has money.',
      {
        text: 'Ana Ruiz said she would run.\nMs. Ruiz has time. “Mr. Lund has none,” Ms. Ruiz said.',
        house: { courtesyTitles: 'keep' },
      },
      {
        text: '# Ms. Ruiz runs\nAna Ruiz met Per Lund.\n“Ms. Ruiz has money,” Lund said. The Mr. Lund campaign paid.',
        house: { courtesyTitles: 'drop' },
      },
      {
        text: 'Gov. Ana Ruiz, Anders Lund and his wife, Ida Lund, spoke.\nGov. Ruiz said no. Anders Lund said yes.',
        house: { courtesyTitles: 'keep' },
      },
      'Ana Ruiz said she would run.\nRuiz has time. “Ms. Ruiz has money,” Osei said. Ruiz left.',
      'Ana Ruiz and Per Lund spoke.\nRuiz said no. Lund said yes.',
      '# Mr. Lund goes to town\nPer Lund said he was tired.\nLund left. Lund slept.',
      'Per Lund and his wife, Ida Lund, spoke.\nMr. Lund said no. Mrs. Lund said yes. Ruiz listened.',
      'Ana Ruiz met Tom Bell. Ruiz said no. Bell said yes. Ruiz left, and Bell did. Mr. and Mrs. Bell sat.',
      'Sir Per Lund spoke.\nLund said no. Lund left. Sir Per stayed.',
    ],
  },
  run: (reading, house) =>
    findings(reading, house)
      .filter((found) => !isOfCouple(found, reading))
      .map((found) => withCapital(found, reading)),
})

function findings(reading: Reading, house: House): StoryFinding[] {
  const named = reading.cast.filter((person) => person.given !== undefined && !sharesSurname(person, reading.cast))
  if (house.courtesyTitles === 'drop') return reading.cast.flatMap((person) => dropped(person, reading))
  if (house.courtesyTitles === 'keep') return named.flatMap((person) => given(person, reading))
  return unlikeTheOthers(named)
}

/** "Mr. and Mrs. Bell" are two. */
function isOfCouple({ block, start }: StoryFinding, { blocks }: Reading): boolean {
  return /\b(?:Mr|Mrs|Ms|Mx)\.? (?:and|&) $/.test(blocks[block]?.text.slice(0, start) ?? '')
}

function withCapital({ fixes = [], ...found }: StoryFinding, reading: Reading): StoryFinding {
  const opened = fixes.map(({ label, edits }) => ({
    label,
    edits: edits.map((edit) => ({ ...edit, insert: asOpens(edit.insert, edit, reading) })),
  }))
  return { ...found, fixes: opened }
}

/** Against the draft's own way, where it is clear: few courtesy titles among bare surnames, or few of those among many. */
function unlikeTheOthers(named: readonly Person[]): StoryFinding[] {
  const references = named.flatMap((person) => laterReferences(person).map((mention) => ({ person, mention })))
  const courteous = references.filter(({ mention }) => mention.courtesy)
  const bare = references.filter(({ mention }) => !mention.courtesy)
  if (bare.length > courteous.length) {
    const others = bare.length === 1 ? 'another surname stands' : `${bare.length} other surnames stand`
    return courteous.map(({ mention }) => needless(mention, mention.name, `${others} without one`))
  }
  if (bare.length === 0 || courteous.length < 3 * bare.length) return []
  const why = `${courteous.length} other references have one`
  return bare.flatMap(({ person, mention }) => (courtesyOf(person) ? missing(mention, why, courtesyOf(person)) : []))
}

/** Every courtesy title of a person, for a house that drops them. */
function dropped(person: Person, reading: Reading): StoryFinding[] {
  // Which of two people of one surname is meant, and who somebody without a given name is, only a person can know.
  const known = person.given !== undefined && !sharesSurname(person, reading.cast)
  return person.mentions.filter(isCourteous).map((mention) => ({
    ...needless(
      mention,
      mention.form === 'surname' ? laterReference(person, reading.cast) : mention.name,
      'the house gives none',
    ),
    grade: known || mention.form === 'full' ? 'fix' : 'query',
  }))
}

/**
 * Every bare surname of a person, for a house that gives courtesy titles. Which one, another reference tells, or "he" or
 * "she", which is worth a question; where nothing does, the question is asked once.
 */
function given(person: Person, { cast }: Reading): StoryFinding[] {
  const bare = laterReferences(person).filter((mention) => !mention.courtesy)
  const why = 'the house gives one'
  const own = courtesyOf(person)
  if (own) return bare.map((mention) => missing(mention, why, own))
  const used = cast.flatMap(({ mentions }) => mentions.flatMap(({ courtesy }) => courtesy?.text ?? []))
  const stop = used.length === 0 || used.some((text) => text.endsWith('.')) ? '.' : ''
  const guess = { he: `Mr${stop}`, she: `Ms${stop}`, they: undefined }[person.gender ?? 'they']
  return (guess ? bare : bare.slice(0, 1)).map((mention) => ({ ...missing(mention, why, guess), grade: 'query' }))
}

/** Later references by surname alone, with a courtesy title or none. */
function laterReferences({ mentions }: Person): Mention[] {
  return mentions.filter(
    (mention) =>
      isOwnReference(mention) &&
      mention.form === 'surname' &&
      !mention.title &&
      (!mention.courtesy || isCourteous(mention)),
  )
}

function isCourteous(mention: Mention): boolean {
  return isOwnReference(mention) && COURTESY.test(mention.courtesy?.text ?? '')
}

/** The courtesy title that the writer gives a person. */
function courtesyOf({ mentions }: Person): string | undefined {
  return mentions.find(isCourteous)?.courtesy?.text
}

function needless(mention: Mention, insert: string, why: string): StoryFinding {
  return finding(mention, `Courtesy title before ${mention.name}: ${why}.`, insert)
}

function missing(mention: Mention, why: string, courtesy: string | undefined): StoryFinding {
  const { text } = mention
  return finding(mention, `No courtesy title before ${text}: ${why}.`, courtesy && `${courtesy} ${text}`)
}

function finding({ block, start, end }: Mention, message: string, insert: string | undefined): StoryFinding {
  const fixes = insert ? [{ label: `Change to “${insert}”`, edits: [{ block, start, end, insert }] }] : []
  return { block, start, end, message, fixes }
}
