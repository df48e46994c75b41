import type { Mention, Person, Reading } from '#shared/reading/reading.ts'
import { defineRule, type StoryFinding } from '#shared/rules/rule.ts'
import { isOwnReference } from './references.ts'

/** Courtesy titles that a house keeps or drops; "Sir" and "Lady" are ranks. */
const COURTESY = /^(?:Mr|Mrs|Ms|Mx|Miss)\.?$/

export const courtesyTitle = defineRule({
  id: 'people/courtesy-title',
  title: 'Courtesy title here only',
  grade: 'fix',
  scope: 'story',
  why: 'A house gives courtesy titles to everybody or to nobody; mixed, they say that the copy was cut together.',
  source: 'AP and Guardian drop them, the Economist keeps them: the draft’s own majority decides',
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
    ],
    pass: [
      'Ana Ruiz said she would run.\nMs. Ruiz has time. Ms. Ruiz has money.',
      'Ana Ruiz said she would run.\nRuiz has time. “Ms. Ruiz has money,” Osei said. Ruiz left.',
      'Ana Ruiz and Per Lund spoke.\nRuiz said no. Lund said yes.',
      '# Mr. Lund goes to town\nPer Lund said he was tired.\nLund left. Lund slept.',
      'Per Lund and his wife, Ida Lund, spoke.\nMr. Lund said no. Mrs. Lund said yes. Ruiz listened.',
      'Sir Per Lund spoke.\nLund said no. Lund left. Sir Per stayed.',
    ],
  },
  run: (reading) => {
    const references = reading.cast.flatMap((person) =>
      person.given === undefined || sharesSurname(person, reading)
        ? []
        : laterReferences(person).map((mention) => ({ person, mention })),
    )
    const courteous = references.filter(({ mention }) => mention.courtesy)
    const bare = references.filter(({ mention }) => !mention.courtesy)
    if (courteous.length === 0 || bare.length === 0) return []
    if (bare.length > courteous.length) return courteous.map(({ mention }) => dropped(mention, bare.length))
    if (courteous.length < 3 * bare.length) return []
    return bare.flatMap(({ person, mention }) => given(person, mention, courteous.length))
  },
})

/** Later references by surname alone, with a courtesy title or none. */
function laterReferences(person: Person): Mention[] {
  return person.mentions.filter(
    (mention) =>
      isOwnReference(mention) &&
      mention.form === 'surname' &&
      !mention.title &&
      (!mention.courtesy || COURTESY.test(mention.courtesy.text)),
  )
}

function sharesSurname(person: Person, { cast }: Reading): boolean {
  return cast.some((other) => other !== person && other.surname === person.surname)
}

function dropped({ block, start, end, name }: Mention, others: number): StoryFinding {
  return {
    block,
    start,
    end,
    message: `Courtesy title before ${name}: ${others === 1 ? 'another surname stands' : `${others} other surnames stand`} without one.`,
    fixes: [{ label: `Change to “${name}”`, edits: [{ block, start, end, insert: name }] }],
  }
}

function given(person: Person, { block, start, end, text }: Mention, others: number): StoryFinding[] {
  const courtesy = person.mentions.find((mention) => mention.courtesy && isOwnReference(mention))?.courtesy?.text
  if (!courtesy) return []
  const insert = `${courtesy} ${text}`
  return [
    {
      block,
      start,
      end,
      message: `No courtesy title before ${text}: ${others} other references have one.`,
      fixes: [{ label: `Change to “${insert}”`, edits: [{ block, start, end, insert }] }],
    },
  ]
}
