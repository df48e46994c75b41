import type { Person, Quotation, Reading } from '#shared/reading/reading.ts'
import { isOwnReference } from '#shared/rules/people/references.ts'
import { defineRule, type StoryFinding } from '#shared/rules/rule.ts'

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
      { text: 'The council voted at noon.\n‘We had no choice.’ Said he.', flagged: ['Said he.'] },
    ],
    pass: [
      'City Engineer Tomasz Bielak met Mayor Dolores Whitcombe.\n“Nobody wants to wait,” Bielak said.',
      'City Engineer Tomasz Bielak spoke.\n“Nobody wants to wait,” he said.',
      'Tomasz Bielak, the engineer, said it would rain. “Nobody wants to wait.” He said.',
      'Mayor Dolores Whitcombe said no. “It is late,” she said. “It is dark,” she added.',
      'Inspectors came back twice.\n“It will hold.” They left.',
      'Whitcombe left.\n“It will hold,” the mayor’s office said.',
    ],
  },
  run: (reading) => reading.blocks.flatMap((_, block) => unclear(block, reading)),
})

function unclear(index: number, reading: Reading): StoryFinding[] {
  const block = reading.blocks[index]
  if (!block) return []
  return block.quotations.flatMap((own) => {
    const quotation = reading.quotes.find((quote) => quote.block === index && quote.start === own.start)
    const { speaker, cue } = quotation ?? {}
    if (
      !quotation ||
      !speaker ||
      !cue ||
      speaker.form !== 'pronoun' ||
      !own.detached ||
      own.attribution !== own.detached
    )
      return []
    if (namesSomebody(index, speaker.start, reading.cast)) return []
    const start = Math.min(speaker.start, cue.start)
    const end = block.clauses.find((clause) => clause.start <= start && start < clause.end)?.end ?? cue.end
    return [{ block: index, start, end, ...report(quotation, speaker.mention, reading) }]
  })
}

function report(quotation: Quotation, pronoun: string, { cast }: Reading): Pick<StoryFinding, 'message' | 'related'> {
  const person = quotation.speaker?.person
  const place = person?.mentions.findLast((mention) => mention.block < quotation.block && isOwnReference(mention))
  const named = cast.filter((other) => other.mentions.some(isOwnReference)).length
  const guess = person ? ` It reads as ${person.surname}.` : named > 1 ? ` ${named} people are named in the story.` : ''
  return {
    message: `Who is “${pronoun.toLowerCase()}”? No name stands in the paragraph.${guess}`,
    ...(place &&
      person && {
        related: [
          { block: place.block, start: place.start, end: place.end, message: `${person.surname} is named here.` },
        ],
      }),
  }
}

function namesSomebody(block: number, before: number, cast: readonly Person[]): boolean {
  return cast.some((person) =>
    person.mentions.some((mention) => mention.block === block && mention.end <= before && isOwnReference(mention)),
  )
}
