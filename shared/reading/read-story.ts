import { type Corrections, correctCast, divideAgain, speakerCorrector } from './corrections.ts'
import { addHeadlineReferences } from './headline-references.ts'
import { indexMentions } from './mention-index.ts'
import { addPronounReferences } from './pronoun-references.ts'
import { learnGenders } from './pronouns.ts'
import { readCast } from './read-cast.ts'
import { readQuotes } from './read-quotes.ts'
import type { BlockReading, Person, Quotation, Reading } from './reading.ts'
import { addTitleReferences } from './title-references.ts'

/**
 * Joins what the blocks of a draft say, in order, into the reading of the story: its cast and its quote ledger, as an
 * editor corrected them.
 */
export function readStory(blocks: BlockReading[], corrections: Corrections = []): Reading {
  const people = readCast(blocks)
  addHeadlineReferences(people, blocks)
  addTitleReferences(people, blocks)
  const cast = correctCast(people, blocks, corrections)
  const mentions = indexMentions(cast, blocks.length)
  learnGenders(blocks, mentions)
  const quotes = readQuotes(blocks, mentions, speakerCorrector(cast, blocks, corrections))
  addPronounReferences(blocks, mentions, quotes)
  const divided = divideAgain(cast, blocks, corrections)
  return divided === cast
    ? { blocks, cast, quotes }
    : { blocks, cast: [...divided], quotes: quotes.map((quote) => withPerson(quote, divided)) }
}

/** A quotation whose speaker is looked up in another cast of the same people. */
function withPerson(quote: Quotation, cast: readonly Person[]): Quotation {
  if (!quote.speaker) return quote
  const same = (known: Person) => cast.find((person) => person.name === known.name) ?? known
  const { person, people } = quote.speaker
  return { ...quote, speaker: { ...quote.speaker, person: person && same(person), people: people.map(same) } }
}
