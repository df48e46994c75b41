import { isGivenName } from '#shared/reading/given-names.ts'
import type { Mention, Person, Reading } from '#shared/reading/reading.ts'
import { whereIs } from '#shared/rules/paragraphs.ts'
import { defineRule, type StoryFinding } from '#shared/rules/rule.ts'
import { isOwnReference } from './references.ts'

/** Shorter paragraphs are captions, subheads and asides; the first paragraph may be a headline that lost its form. */
const FEWEST_WORDS = 15

export const unintroducedName = defineRule({
  id: 'people/unintroduced-name',
  title: 'Surname before the full name',
  grade: 'query',
  scope: 'story',
  why: 'A reader who meets a surname first cannot know who it is; the paragraph that introduced the person was likely moved or cut.',
  source: 'AP: full name on first reference, the surname after; every later surname needs one',
  examples: {
    flag: [
      {
        text: 'The bridge over the Elva will close in March.\nIn a long talk with the council on Monday night, Bielak warned that the second pier would not last the winter.\nCity Engineer Tomasz Bielak spoke for an hour. Bielak was hoarse at the end.',
        flagged: ['Bielak'],
        fixed:
          'The bridge over the Elva will close in March.\nIn a long talk with the council on Monday night, Tomasz Bielak warned that the second pier would not last the winter.\nCity Engineer Tomasz Bielak spoke for an hour. Bielak was hoarse at the end.',
      },
      {
        text: 'The council met at noon.\n“I will not sign this,” Osei said. “I never sign what I have not read.”\nOsei left.',
        flagged: ['Osei'],
      },
      {
        text: 'The council met at noon.\nMr. Lund said the plan was too dear. The mayor did not agree with Mr. Lund.',
        flagged: ['Mr. Lund'],
      },
      {
        text: 'The strike went on for a third week.\nHarcastle said he would not talk to the owners again before they had paid for March.',
        flagged: ['Harcastle'],
      },
      {
        text: 'The talks on the new pier broke down on Tuesday night.\nRuiz said the board had not kept a single promise. “We will not come back,” Ruiz said.\nAna Ruiz leads the union of the dockers.',
        flagged: ['Ruiz'],
        fixed:
          'The talks on the new pier broke down on Tuesday night.\nAna Ruiz said the board had not kept a single promise. “We will not come back,” Ruiz said.\nAna Ruiz leads the union of the dockers.',
      },
      {
        text: 'The court will sit again in June.\nMs. Dahl told the jury that she had never been on the boat. Ms. Dahl wept.',
        flagged: ['Ms. Dahl'],
      },
      {
        text: 'The vote was close.\n“I will ask for a recount,” Bielak said. “I owe it to the town.”',
        flagged: ['Bielak'],
      },
      {
        text: 'The ferry was an hour late again.\nVesterholt said he had never seen such ice, and that nobody was to blame.',
        flagged: ['Vesterholt'],
      },
    ],
    pass: [
      'City Engineer Tomasz Bielak spoke for an hour.\nBielak was hoarse at the end.',
      '# Bielak warns of cracks\nCity Engineer Tomasz Bielak spoke for an hour.',
      'Bielak warns of cracks in the second pier of the old bridge over the Elva, which is closed.\nCity Engineer Tomasz Bielak spoke.',
      'The council met at noon.\nThe talk that President Whitcombe gave in the great hall was the longest that anybody could remember.\nDolores Whitcombe won in May.',
      'The plant makes tires.\nHarcastle said it would hire again. “We will stay,” Harcastle said.',
      'The council met at noon.\n“I trust Mr. Lund,” the mayor said.',
      'The plan is old.\nIn the Bielak report, which the council has had since May, the piers are said to be cracked all the way through.\nTomasz Bielak wrote it.',
      'The town lies in a bend of the Elva, and in Whitcombe they speak of nothing but the bridge and its two cracked piers.\nDolores Whitcombe is the mayor.',
      'Sister Agnes spoke.\nPope Clement said he would come.',
      'She lives by the pier with her son.\n“I saw the car,” Maria said. She did not give a surname.',
      'The camp is full.\n“I try hard,” says Kemil, a boy of nine. “I try,” Kemil said.',
      'Lord Lund rode in front.\nLord Lund said the horse was old.',
    ],
  },
  run: (reading) => reading.cast.flatMap((person) => unintroduced(person, reading)),
})

function unintroduced(person: Person, reading: Reading): StoryFinding[] {
  const named = person.mentions.filter((mention) => isOwnReference(mention) && mention.form !== 'title')
  const [first] = named
  if (!first || first.form === 'full' || first.title) return []
  const full = named.find(({ form }) => form === 'full')
  if (person.given ? !full || !isEarly(first, reading) : !isWithoutFullName(person, first, named.length, reading))
    return []
  const { block, start, end } = first
  return [
    {
      block,
      start,
      end,
      message: full
        ? `${first.text} stands here before the full name, which comes ${whereIs(reading, full, block)}.`
        : `${first.text} is nowhere named in full.`,
      ...(full && {
        fixes: [{ label: `Change to “${person.name}”`, edits: [{ block, start, end, insert: person.name }] }],
        related: [{ block: full.block, start: full.start, end: full.end, message: `${person.name} in full here.` }],
      }),
    },
  ]
}

/** A surname in running text, where a person can be meant. */
function isEarly({ block, start, form, courtesy }: Mention, { blocks }: Reading): boolean {
  const paragraph = blocks[block]
  if (!paragraph || block === 0 || form !== 'surname' || courtesy) return false
  const words = paragraph.sentences.reduce((count, sentence) => count + sentence.words.length, 0)
  return words >= FEWEST_WORDS && !/\b(?:in|of|at|from|near) $/.test(paragraph.text.slice(0, start))
}

/** Somebody with one name only, shown to be a person, who is no source known by a first name. */
function isWithoutFullName(
  { surname, evidence }: Person,
  { block, end, courtesy }: Mention,
  count: number,
  { blocks }: Reading,
): boolean {
  if (courtesy) return /^(?:Mr|Mrs|Ms|Mx)\.?$/.test(courtesy.text) && (count > 1 || evidence.includes('speech'))
  const described = /^, (?:an?|the|who|\d+)\b/.test(blocks[block]?.text.slice(end) ?? '')
  return !described && (evidence.includes('he or she') || evidence.includes('says I')) && !isGivenName(surname)
}
