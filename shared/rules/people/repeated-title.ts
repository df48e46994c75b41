import { GENERATION } from '#shared/reading/family-name.ts'
import { isGivenName } from '#shared/reading/given-names.ts'
import { eastAsianSurnames } from '#shared/reading/name-words.ts'
import type { Mention, Person, Reading } from '#shared/reading/reading.ts'
import { sameOffice } from '#shared/reading/title-words.ts'
import { whereIs } from '#shared/rules/paragraphs.ts'
import { defineRule, type StoryFinding } from '#shared/rules/rule.ts'
import { asOpens, isBefore, isOwnReference, laterReference, titlesOf } from './references.ts'
import { standsAlone } from './stands-alone.ts'

/** A text whose way it is to give titles in full. */
const GAZETTE =
  'Mayor Dolores Whitcombe met Police Chief Renata Osei and City Engineer Tomasz Bielak.\nMayor Dolores Whitcombe thanked Police Chief Renata Osei. City Engineer Tomasz Bielak bowed.\nMayor Dolores Whitcombe spoke. Police Chief Renata Osei and City Engineer Tomasz Bielak replied.'

export const repeatedTitle = defineRule({
  id: 'people/repeated-title',
  title: 'Full title again',
  grade: 'fix',
  scope: 'story',
  why: 'After the first reference a surname is enough; a title given in full again reads as if two writers had not met.',
  source: 'AP style on later references; BBC Online calls it multiple-writer syndrome. A house may allow it',
  examples: {
    flag: [
      {
        text: 'Mayor Dolores Whitcombe will speak on Tuesday.\nThe council will hear Mayor Dolores Whitcombe first.',
        flagged: ['Mayor Dolores Whitcombe'],
        fixed: 'Mayor Dolores Whitcombe will speak on Tuesday.\nThe council will hear Whitcombe first.',
      },
      {
        text: 'Prime Minister Anders Lund met Prime Minister Ewa Mazur.\nIn Gdansk, Prime Minister Anders Lund’s plane was late.',
        flagged: ['Prime Minister Anders Lund'],
        fixed: 'Prime Minister Anders Lund met Prime Minister Ewa Mazur.\nIn Gdansk, Lund’s plane was late.',
      },
      {
        text: 'Police Chief Renata Osei and her brother, Kwame Osei, were there.\n“We are ready,” Police Chief Renata Osei said.',
        flagged: ['Police Chief Renata Osei'],
        fixed: 'Police Chief Renata Osei and her brother, Kwame Osei, were there.\n“We are ready,” Renata Osei said.',
      },
      {
        text: 'Gov. Ana Ruiz signed the bill. The bill bans nets. Governor Ana Ruiz said so.',
        flagged: ['Governor Ana Ruiz'],
        fixed: 'Gov. Ana Ruiz signed the bill. The bill bans nets. Ruiz said so.',
      },
      {
        text: GAZETTE,
        house: { repeatedTitles: 'flag' },
        flagged: [
          'Mayor Dolores Whitcombe',
          'Police Chief Renata Osei',
          'City Engineer Tomasz Bielak',
          'Mayor Dolores Whitcombe',
          'Police Chief Renata Osei',
          'City Engineer Tomasz Bielak',
        ],
        fixed:
          'Mayor Dolores Whitcombe met Police Chief Renata Osei and City Engineer Tomasz Bielak.\nWhitcombe thanked Osei. Bielak bowed.\nWhitcombe spoke. Osei and Bielak replied.',
      },
      {
        text: 'Judge Ana de la Cruz spoke.\nJudge Ana de la Cruz left. On Friday Judge Ana de la Cruz came back.',
        flagged: ['Judge Ana de la Cruz', 'Judge Ana de la Cruz'],
        fixed: 'Judge Ana de la Cruz spoke.\nDe la Cruz left. On Friday de la Cruz came back.',
      },
      {
        text: 'President Claudia Vega Pardo spoke.\nThe crowd cheered when President Claudia Vega Pardo left.',
        flagged: ['President Claudia Vega Pardo'],
      },
      {
        text: 'Sen. Ida Osei opened the pier on Monday.\nIt had been shut for a year. Fishermen thanked Sen. Ida Osei for the money.',
        flagged: ['Sen. Ida Osei'],
        fixed:
          'Sen. Ida Osei opened the pier on Monday.\nIt had been shut for a year. Fishermen thanked Osei for the money.',
      },
      {
        text: 'Foreign Minister Nils Dahl flew to Lund.\n“We are close,” Foreign Minister Nils Dahl said on the plane.',
        flagged: ['Foreign Minister Nils Dahl'],
        fixed: 'Foreign Minister Nils Dahl flew to Lund.\n“We are close,” Dahl said on the plane.',
      },
    ],
    pass: [
      {
        text: 'Mayor Dolores Whitcombe will speak.\nThe council will hear Mayor Dolores Whitcombe first.',
        house: { repeatedTitles: 'allow' },
      },
      GAZETTE,
      'Mayor Dolores Whitcombe will speak.\nWhitcombe said so.',
      'Pope Clement XV prayed.\nOn Sunday, Pope Clement XV left.',
      'Founder and CEO Ana Ruiz spoke.\nFounder and CEO Ana Ruiz left.',
      'Mayor Ana Ruiz spoke.\nVoters wanted a Mayor Ana Ruiz. The current Mayor Ana Ruiz agreed.',
      'Mayor Ana Ruiz spoke.\nFormer Mayor Ana Ruiz left. Deputy Mayor Ana Ruiz stayed.',
      'Mayor Tom Bell of Elyria met Mayor Tom Bell of Berea.',
      'President Nils Dahl spoke.\nHis son, President Nils R. Dahl, sat.',
      'Mayor Dolores Whitcombe spoke at noon.\nMayor Dolores Whitcombe at the bridge. Image: The Harbor Post',
      '# Mayor Dolores Whitcombe to speak\nMayor Dolores Whitcombe will speak on Tuesday.',
      'Mayor Dolores Whitcombe will speak.\n“I trust Mayor Dolores Whitcombe,” Osei said.',
      'Dolores Whitcombe ran the port for years.\nThe council elected Mayor Dolores Whitcombe in May.',
      'Sen. Ana Ruiz voted no.\nPresident Ana Ruiz signed the bill a decade later.',
      'Danish captain Per Lund scored twice.\nIn the end Danish captain Per Lund wept.',
      'Mayor Dolores Whitcombe spoke.\nThe Mayor Dolores Whitcombe campaign paid for it.',
    ],
  },
  run: (reading, house) => {
    const repeats = reading.cast.map((person) => repeatsOf(person, reading))
    const allowed = house.repeatedTitles ? house.repeatedTitles === 'allow' : isItsWay(repeats.flat())
    return allowed ? [] : repeats.flatMap((ofPerson) => findings(ofPerson, reading))
  },
})

/** A later reference in full under the title that the person was introduced by. */
interface Repeat {
  person: Person
  mention: Mention
  first: Mention
}

function repeatsOf(person: Person, reading: Reading): Repeat[] {
  const titled = person.mentions.filter((mention) => isOwnReference(mention) && isTitledInFull(mention))
  const [first, ...later] = titled
  if (!first) return []
  const titleAt = titlesOf(person)
  const office = titleAt(first)
  return later.flatMap((mention) => {
    const again = titleAt(mention)
    const same = office && again && sameOffice(office.office, again.office) && !again.qualified
    // Another form of the name may be another person: father and son.
    const likely = same && first.name === mention.name && !isBefore(mention, first)
    return likely && !KEPT.test(again.office) && standsAlone(mention, reading) ? [{ person, mention, first }] : []
  })
}

/** Titles that stay on later references: a surname alone would name nobody. */
const KEPT = /^(?:king|queen|pope|prince|princess|emperor|sultan|sheikh|duke|duchess|sister|brother|father|patriarch)$/

/** How many people a draft must name again in full, and how often all of them together, for that to be its way. */
const PEOPLE = 3
const REPEATS = 6

/**
 * Whether a draft names people by their full title throughout, as some houses do (official gazettes, court reports): several
 * people, each time, and hardly ever one of them by the surname. A few repeats are a slip, also where nobody is named otherwise.
 */
function isItsWay(repeats: readonly Repeat[]): boolean {
  const people = [...new Set(repeats.map(({ person }) => person))]
  const short = people.flatMap(({ mentions }) =>
    mentions.filter((mention) => isOwnReference(mention) && mention.form !== 'full'),
  )
  return people.length >= PEOPLE && repeats.length >= REPEATS && repeats.length >= 3 * short.length
}

/** The findings about one person. */
function findings(repeats: readonly Repeat[], reading: Reading): StoryFinding[] {
  const [repeat] = repeats
  if (!repeat) return []
  const { person, first } = repeat
  const name = laterReference(person, reading.cast)
  // Which of three names is the surname, and whether it comes first, the story has not shown.
  const unsure = !person.mentions.some(({ form }) => form === 'surname') && hasDoubtfulSurname(person)
  const message = `Full title again: ${person.surname} was introduced as ${first.title?.text} ${whereIs(reading, first)}.`
  return repeats.map(({ mention }) => {
    const insert = asOpens(name, mention, reading)
    const { block, start, end } = mention
    return {
      block,
      start,
      end,
      ...(unsure && { grade: 'query' as const }),
      message,
      fixes: unsure ? [] : [{ label: `Change to “${insert}”`, edits: [{ block, start, end, insert }] }],
      related: [{ block: first.block, start: first.start, end: first.end, message: 'Introduced here.' }],
    }
  })
}

/** In full under a title, not under a description ("Danish captain Per Lund"), which may be wanted again. */
function isTitledInFull({ form, title }: Mention): boolean {
  return form === 'full' && title !== undefined && /\p{Lu}\S*$/u.test(title.text)
}

/** "Claudia Vega Pardo", "Wang Bo": the surname may be another word than the last, or be the given name. */
function hasDoubtfulSurname({ name, surname }: Person): boolean {
  const parts = name
    .replace(surname, 'x')
    .split(' ')
    .filter((part) => !/^\p{Lu}\.$/u.test(part) && !GENERATION.test(part))
  return (
    parts.length > 2 ||
    (parts.length === 2 && parts[0] !== 'x' && eastAsianSurnames.has(parts[0] ?? '') && !isGivenName(parts[0] ?? ''))
  )
}
