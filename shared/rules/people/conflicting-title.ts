import type { Mention, Person, Place, Reading, TitleUse } from '#shared/reading/reading.ts'
import { isSingleOffice, sameOffice } from '#shared/reading/title-words.ts'
import { whereIs } from '#shared/rules/paragraphs.ts'
import { defineRule, type StoryFinding } from '#shared/rules/rule.ts'
import { changesHands } from './changes-hands.ts'
import { asOpens, isBefore, isOwnReference, laterReference, titlesOf } from './references.ts'

/** Offices of which nobody holds two at a time. */
const EXCLUSIVE =
  /^(?:president|vice president|prime minister|deputy prime minister|chancellor|governor|lieutenant governor|(?:city )?mayor|(?:state )?senator|representative|attorney general|chief justice|king|queen|pope|secretary of state|first minister|(?:defense|treasury|interior|foreign|finance|health|education|justice|energy|labor) (?:secretary|minister)|police chief|fire chief|city engineer|city manager|sheriff|district attorney|ambassador)$/

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
        text: 'Former Mayor Ana Ruiz spoke first.\nSecretary of State Ruiz left at noon.',
        flagged: ['Secretary of State Ruiz'],
        fixed: 'Former Mayor Ana Ruiz spoke first.\nRuiz left at noon.',
      },
      {
        text: 'Mayor Dolores Whitcombe spoke first.\nMayor Tomasz Bielak, the city engineer, said trucks had been turned away.',
        flagged: ['Mayor Tomasz Bielak'],
        fixed:
          'Mayor Dolores Whitcombe spoke first.\nTomasz Bielak, the city engineer, said trucks had been turned away.',
      },
      {
        text: 'Prime Minister Ida Lund and her husband, Nils Lund, arrived.\nThe crowd cheered. King Lund waved.',
        flagged: ['King Lund'],
        fixed: 'Prime Minister Ida Lund and her husband, Nils Lund, arrived.\nThe crowd cheered. Nils Lund waved.',
      },
      {
        text: 'Foreign Secretary Ana Ruiz nominated two candidates for mayor.\nTheir names, Mayor Ruiz said, are secret.',
        flagged: ['Mayor Ruiz'],
        fixed: 'Foreign Secretary Ana Ruiz nominated two candidates for mayor.\nTheir names, Ruiz said, are secret.',
      },
      {
        text: 'Paul Reiss, the governor, met Mayor Ana Ruiz.\nGov. Ruiz said little.',
        flagged: ['Gov. Ruiz'],
        fixed: 'Paul Reiss, the governor, met Mayor Ana Ruiz.\nRuiz said little.',
      },
      {
        text: 'Police Chief Renata Osei and Fire Chief Ben Lund met at the pier.\n“We were there first,” Fire Chief Osei said.',
        flagged: ['Fire Chief Osei'],
        fixed: 'Police Chief Renata Osei and Fire Chief Ben Lund met at the pier.\n“We were there first,” Osei said.',
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
      'Sen. Ana Ruiz spoke.\nShe became governor in May. Gov. Ruiz will move soon.',
      'Sen. Ana Ruiz spoke.\nActing Mayor Ruiz, as she was then, slept in the office.',
      'Mayor Ana Ruiz of Elyria met Mayor Tom Bell of Berea.\nMayor Bell left first.',
      'Sen. Ida Lund and Nils Lund, the governor, met.\nGovernor Lund left.',
      'The late Mayor Ana Ruiz was honored.\nMayor Ruiz built the pier.',
      'Mayor Ana Ruiz met Tom Bell. Tom Bell runs a shop.\nMayor Bell, of Berea, is another Bell.',
      'Mayor Dolores Whitcombe spoke first.\nMayor Tom Bell, a lawyer, came from Berea.',
      'Ana Ruiz won.\nPresident Ruiz will speak on Tuesday.',
      'Sgt. Ana Ruiz spoke.\nDetective Ruiz was first on the scene.',
      'President Anders Lund spoke.\nCaptain Lund, as his men called him, left.',
    ],
  },
  run: (reading) => reading.cast.flatMap((person) => conflicts(person, reading)),
})

function conflicts(person: Person, reading: Reading): StoryFinding[] {
  const titleAt = titlesOf(person)
  return person.mentions.filter(isOwnReference).flatMap((mention) => {
    const use = titleAt(mention)
    if (!use || use.qualified || !isSingleOffice(use.office)) return []
    const isGivenBefore = (title: TitleUse) => title.corrected || isBefore(title, use)
    if (person.titles.some((title) => isGivenBefore(title) && sameOffice(title.office, use.office))) return []
    const holder = holderOf(use, person, reading)
    const own =
      introduction(person, use) ??
      namesake(person, mention, use, reading) ??
      (holder && described(person, mention, use))
    if (!own) return []
    // Past offices are no conflict with what somebody is now, unless nobody can have held both.
    if (!holder && !(EXCLUSIVE.test(own.title.office) && EXCLUSIVE.test(use.office))) return []
    if (changesHands(person, mention, use.office, reading)) return []
    return [finding(person, mention, own, use, holder, reading)]
  })
}

/** A person and a title that the story gives them. */
interface Holding {
  person: Person
  title: TitleUse
}

/** The title that the story gives a person with the full name before a place: one that holds now, else one that is past. */
function introduction(person: Person, place: Place): Holding | undefined {
  const full = new Set(person.mentions.flatMap((use) => (use.form === 'full' && isOwnReference(use) ? use.block : [])))
  const given = person.titles.filter((title) => title.corrected || (full.has(title.block) && isBefore(title, place)))
  const title = given.find(({ qualified }) => !qualified) ?? given[0]
  return title && { person, title }
}

/** "Mayor Bielak, the city engineer,": what the words behind a name say instead of the title in front. */
function described(person: Person, { block, end }: Mention, use: TitleUse): Holding | undefined {
  const title = person.titles.find(
    (said) =>
      said.block === block &&
      said.start > end &&
      said.start < end + 12 &&
      EXCLUSIVE.test(said.office) &&
      !sameOffice(said.office, use.office),
  )
  return title && { person, title }
}

/** For a surname that several people have: somebody of that surname who was introduced with a title. */
function namesake(person: Person, { form }: Mention, use: TitleUse, { cast }: Reading): Holding | undefined {
  if (form !== 'surname' || !person.mentions.some((named) => named.form === 'full' && isBefore(named, use)))
    return undefined
  for (const other of cast) {
    const own = other !== person && other.surname === person.surname ? introduction(other, use) : undefined
    if (own && !sameOffice(own.title.office, use.office)) return own
  }
  return undefined
}

/** Who else the story calls so, with the full name. */
function holderOf(use: TitleUse, person: Person, { cast }: Reading): Holding | undefined {
  const end = { block: Number.POSITIVE_INFINITY, start: 0, end: 0 }
  for (const other of cast) {
    const own = other === person ? undefined : introduction(other, end)
    const sameScope = !own?.title.scope || !use.scope || own.title.scope === use.scope
    if (own && !own.title.qualified && own.title.office === use.office && sameScope) return own
  }
  return undefined
}

function finding(
  person: Person,
  mention: Mention,
  own: Holding,
  use: TitleUse,
  holder: Holding | undefined,
  reading: Reading,
): StoryFinding {
  const { block, start, end } = mention
  const named = person.mentions.some((full) => full.form === 'full' && isOwnReference(full) && isBefore(full, mention))
  const name = named || mention.form !== 'full' ? laterReference(person, reading.cast) : person.name
  const replace = (insert: string) => ({
    label: `Change to “${asOpens(insert, { block, start }, reading)}”`,
    edits: [{ block, start, end, insert: asOpens(insert, { block, start }, reading) }],
  })
  const at = ({ block, start, end }: Place, message: string) => ({ block, start, end, message })
  return {
    block,
    start,
    end,
    message: `${introducedAs(person, own, reading)}${holder ? `; the ${use.office} is ${holder.person.name}` : `, not ${use.text}`}.`,
    fixes: [replace(name), ...(holder ? [replace(`${use.text} ${laterReference(holder.person, reading.cast)}`)] : [])],
    related: [own, holder].flatMap((known) =>
      known
        ? [
            at(
              known.title,
              `${known.person.surname} is introduced here${known.title.corrected ? '' : ` as ${known.title.text}`}.`,
            ),
          ]
        : [],
    ),
  }
}

/** "Lund was introduced as Mayor in paragraph 1" */
function introducedAs(person: Person, { person: introduced, title }: Holding, reading: Reading): string {
  const { surname } = person
  if (title.corrected) return `${surname} is ${title.text}`
  return `${introduced === person ? surname : introduced.name} was introduced as ${title.text} ${whereIs(reading, title)}`
}
