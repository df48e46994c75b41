import type { Mention, Person, Place, Reading, TitleUse } from '#shared/reading/reading.ts'
import { isSingleOffice, sameOffice } from '#shared/reading/title-words.ts'
import { whereIs } from '#shared/rules/paragraphs.ts'
import { defineRule, type StoryFinding } from '#shared/rules/rule.ts'
import { isOwnReference, laterReference } from './references.ts'

/** Offices of which nobody holds two at a time. */
const EXCLUSIVE =
  /^(?:president|vice president|prime minister|deputy prime minister|chancellor|governor|lieutenant governor|mayor|senator|representative|attorney general|chief justice|king|queen|pope|secretary of state|first minister|(?:defense|treasury|interior|foreign|finance|health|education|justice|energy|labor) (?:secretary|minister)|police chief|fire chief|city engineer|city manager|sheriff|district attorney|ambassador)$/

/** What comes before an office that changes hands: “was elected”, “ran for”, “stepped down as”. */
const CHANGE =
  '(?:elect(?:s|ed)?|appoint(?:s|ed)?|named?|nominat\\w+|promoted|sworn in|bec(?:a|o)mes?|resign\\w*|oust\\w+|step\\w* down|succeed\\w*|serv(?:e[sd]?|ing)|r[ua]n(?:ning)?|bid|candidate|took over|is|was)'

export const conflictingTitle = defineRule({
  id: 'people/conflicting-title',
  title: 'Title that is not this person’s',
  grade: 'query',
  scope: 'story',
  why: 'A wrong title is among the commonest corrections in print, and the reader cannot know which of the two is right.',
  source: 'Desk practice: job titles and names lead the lists of published corrections',
  examples: {
    flag: [
      {
        text: 'Mayor Dolores Whitcombe and City Engineer Tomasz Bielak spoke.\nMayor Bielak said trucks had been turned away.',
        flagged: ['Mayor Bielak'],
        fixed:
          'Mayor Dolores Whitcombe and City Engineer Tomasz Bielak spoke.\nBielak said trucks had been turned away.',
      },
      {
        text: 'President Anders Lund spoke first.\nLater Prime Minister Lund went home.',
        flagged: ['Prime Minister Lund'],
        fixed: 'President Anders Lund spoke first.\nLater Lund went home.',
      },
      {
        text: 'Foreign Minister Ewa Mazur met Defense Secretary Paul Reiss.\nThe talks, Defense Secretary Ewa Mazur said, went well.',
        flagged: ['Defense Secretary Ewa Mazur'],
        fixed: 'Foreign Minister Ewa Mazur met Defense Secretary Paul Reiss.\nThe talks, Mazur said, went well.',
      },
      {
        text: 'Paul Reiss, the governor, met Mayor Ana Ruiz.\nGov. Ruiz said little.',
        flagged: ['Gov. Ruiz'],
        fixed: 'Paul Reiss, the governor, met Mayor Ana Ruiz.\nRuiz said little.',
      },
    ],
    pass: [
      'Gov. Ana Ruiz spoke.\nGovernor Ruiz left.',
      'Prime Minister Ewa Mazur spoke.\nPremier Mazur left.',
      'U.S. President Anders Lund spoke.\nPresident Lund left.',
      'President Anders Lund spoke.\nIn those years then-Gov. Lund was poor.',
      'Sen. Ana Ruiz was elected governor on Tuesday.\nGovernor Ruiz will move in May.',
      'Former President Anders Lund met President Ewa Mazur.\nPresident Lund had asked her to come.',
      'Mayor Ana Ruiz spoke.\n“Thank you, President Ruiz,” a boy said.',
      'Danish Prime Minister Anders Lund met Polish Prime Minister Ewa Mazur.\nPrime Minister Lund left first.',
      'Dr. Ana Ruiz, a senator, spoke.\nSenator Ruiz left.',
      'President Anders Lund spoke.\nCaptain Lund, as his men called him, left.',
    ],
  },
  run: (reading) => reading.cast.flatMap((person) => conflicts(person, reading)),
})

function conflicts(person: Person, reading: Reading): StoryFinding[] {
  const own = introduction(person)
  if (!own) return []
  return person.mentions.filter(isOwnReference).flatMap((mention) => {
    const use = person.titles.find((title) => title.block === mention.block && title.start === mention.title?.start)
    if (!use || use === own || use.qualified || !isSingleOffice(use.office) || sameOffice(own.office, use.office))
      return []
    const holder = holderOf(use, person, reading)
    if (!holder && !(EXCLUSIVE.test(own.office) && EXCLUSIVE.test(use.office))) return []
    if (changesHands(person, use, reading)) return []
    return [finding(person, mention, own, use, holder, reading)]
  })
}

/** The title that the story gives the person first, with the full name. */
function introduction(person: Person): TitleUse | undefined {
  const [first] = person.titles
  const mention = person.mentions.find((use) => isOwnReference(use) && use.form === 'full')
  return first && mention && first.block === mention.block && !first.qualified ? first : undefined
}

/** Who else the story calls so, with the full name. */
function holderOf(use: TitleUse, person: Person, { cast }: Reading): { person: Person; title: TitleUse } | undefined {
  for (const other of cast) {
    if (other === person) continue
    const title = introduction(other)
    const sameScope = !title?.scope || !use.scope || title.scope === use.scope
    if (title && title.office === use.office && sameScope) return { person: other, title }
  }
  return undefined
}

/** Whether the story says that the person came to the office or left it. */
function changesHands(person: Person, use: TitleUse, { blocks }: Reading): boolean {
  if (person.titles.some((title) => title.qualified && sameOffice(title.office, use.office))) return true
  const office = use.office
    .replace(/ of .*/, '')
    .split(' ')
    .at(-1)
  const change = new RegExp(`\\b${CHANGE}(?: (?:as|for|the|to|a|an|out|of|him|her))*(?: \\S+){0,2} ${office}\\b`, 'i')
  return blocks.some((block, index) =>
    block.sentences.some(
      (sentence) =>
        change.test(sentence.text) &&
        person.mentions.some(
          (mention) => mention.block === index && mention.start >= sentence.start && mention.end <= sentence.end,
        ),
    ),
  )
}

function finding(
  person: Person,
  { block, start, end }: Mention,
  own: TitleUse,
  use: TitleUse,
  holder: { person: Person; title: TitleUse } | undefined,
  reading: Reading,
): StoryFinding {
  const name = laterReference(person, reading.cast)
  const replace = (insert: string) => ({ label: `Change to “${insert}”`, edits: [{ block, start, end, insert }] })
  const at = ({ block, start, end }: Place, message: string) => ({ block, start, end, message })
  return {
    block,
    start,
    end,
    message: `${person.surname} ${own.corrected ? `is ${own.text}` : `was introduced as ${own.text} ${whereIs(reading, own)}`}${holder ? `; the ${use.office} is ${holder.person.name}` : `, not ${use.text}`}.`,
    fixes: [replace(name), ...(holder ? [replace(`${use.text} ${laterReference(holder.person, reading.cast)}`)] : [])],
    related: [
      at(own, `${person.surname} is introduced here${own.corrected ? '' : ` as ${own.text}`}.`),
      ...(holder ? [at(holder.title, `${holder.person.surname} is introduced here as ${holder.title.text}.`)] : []),
    ],
  }
}
