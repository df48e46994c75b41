import type { Mention, Person, Place, Quotation, Reading } from '#shared/reading/reading.ts'
import { isOwnReference } from '#shared/rules/people/references.ts'
import { defineRule, type StoryFinding } from '#shared/rules/rule.ts'

/** How many people a message names. */
const MOST_NAMED = 3

export const unclearSpeaker = defineRule({
  id: 'quotes/unclear-speaker',
  title: 'Who is “he” or “she”?',
  grade: 'query',
  scope: 'story',
  why: 'A quotation under a pronoun is only as sure as the pronoun; where two people could be meant, or the attribution was cut off, name the speaker.',
  source: 'Guardian style: name the speaker at the start of a quotation or after its first sentence',
  examples: {
    flag: [
      {
        text: 'City Engineer Tomasz Bielak met Mayor Dolores Whitcombe.\n“Nobody wants to wait.” He said.',
        flagged: ['He said.'],
      },
      {
        text: 'The piers were cracked.\n“We closed it at once.” She said on Friday.',
        flagged: ['She said on Friday.'],
      },
      { text: 'Inspectors came back twice.\n"It will hold." He added.', flagged: ['He added.'] },
      {
        text: 'Mayor Ana Osei left at noon.\n“The pier will hold.” She told reporters.',
        flagged: ['She told reporters.'],
      },
      { text: 'Two lanes stayed open.\n“We counted the cars.” He said on Monday.', flagged: ['He said on Monday.'] },
      { text: 'The council voted at noon.\n‘We had no choice.’ Said he.', flagged: ['Said he.'] },
      {
        text: 'The ferry was late again.\n“The ice was thicker than we had thought.” He explained on Friday.',
        flagged: ['He explained on Friday.'],
      },
      {
        text: 'The hearing went on until night.\n“I never saw the file.” She told the judges.',
        flagged: ['She told the judges.'],
      },
    ],
    pass: [
      'City Engineer Tomasz Bielak met Mayor Dolores Whitcombe.\n“Nobody wants to wait,” Bielak said.',
      'City Engineer Tomasz Bielak spoke.\n“Nobody wants to wait,” he said.',
      'Tomasz Bielak, the engineer, said it would rain. “Nobody wants to wait.” He said.',
      'Mayor Dolores Whitcombe said no. “It is late,” she said. “It is dark,” she added.',
      'Inspectors came back twice.\n“It will hold.” They left.',
      'Mayor Ana Osei met Captain Ben Lund.\n“It will hold,” she said.',
      'Rain fell.\n“It will hold,” he said.',
      'Whitcombe left.\n“It will hold,” the mayor’s office said.',
    ],
  },
  run: (reading) => reading.quotes.flatMap((quotation) => unclear(quotation, reading)),
})

function unclear(quotation: Quotation, reading: Reading): StoryFinding[] {
  const { block: index, speaker, cue, own } = quotation
  if (!speaker || !cue || speaker.form !== 'pronoun' || speaker.block !== index) return []
  const block = reading.blocks[index]
  // An editor answered it.
  if (quotation.corrected) return []
  if (!block || own.attribution?.form !== 'detached' || namesSomebody(index, speaker.start, reading.cast)) return []
  const start = Math.min(speaker.start, cue.start)
  const end = block.clauses.find((clause) => clause.start <= start && start < clause.end)?.end ?? cue.end
  return [{ block: index, start, end, ...report(quotation, speaker.mention, reading) }]
}

function report(quotation: Quotation, pronoun: string, { cast }: Reading): Pick<StoryFinding, 'message' | 'related'> {
  const person = quotation.speaker?.person
  const candidates = person ? [person] : cast.filter((one) => mayBe(one, pronoun) && lastIn(one, quotation.block - 1))
  const surnames = candidates.slice(0, MOST_NAMED).map(({ surname }) => surname)
  const guess = person
    ? ` It reads as ${person.surname}.`
    : surnames.length > 1
      ? ` It could be ${surnames.slice(0, -1).join(', ')} or ${surnames.at(-1)}.`
      : ''
  const related = candidates.slice(0, MOST_NAMED).flatMap((one) => {
    const place = lastIn(one, person ? undefined : quotation.block - 1, quotation.block)
    return place ? [{ ...placeOf(place), message: `${one.surname} is named here.` }] : []
  })
  return { message: `Who is “${pronoun.toLowerCase()}”? No name stands in the paragraph.${guess}`, related }
}

function mayBe({ gender }: Person, pronoun: string): boolean {
  return gender === undefined || gender === pronoun.toLowerCase()
}

/** The last reference to a person in a block, or in any before one. */
function lastIn(
  { mentions }: Person,
  block: number | undefined,
  before = Number.POSITIVE_INFINITY,
): Mention | undefined {
  return mentions.findLast(
    (mention) => isOwnReference(mention) && (block === undefined ? mention.block < before : mention.block === block),
  )
}

function placeOf({ block, start, end }: Mention): Place {
  return { block, start, end }
}

function namesSomebody(block: number, before: number, cast: readonly Person[]): boolean {
  return cast.some((person) =>
    person.mentions.some((mention) => mention.block === block && mention.end <= before && isOwnReference(mention)),
  )
}
