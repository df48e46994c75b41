import { type Corrections, correctCast, correctQuotes, noCorrections } from './corrections.ts'
import { addHeadlineReferences } from './headline-references.ts'
import { indexMentions } from './mention-index.ts'
import { addPronounReferences } from './pronoun-references.ts'
import { learnGenders } from './pronouns.ts'
import { readCast } from './read-cast.ts'
import { readQuotes } from './read-quotes.ts'
import type { BlockReading, Reading } from './reading.ts'
import { addTitleReferences } from './title-references.ts'

/**
 * Joins what the blocks of a draft say, in order, into the reading of the story: its cast and its quote ledger, as an
 * editor corrected them.
 */
export function readStory(blocks: BlockReading[], corrections: Corrections = noCorrections): Reading {
  const people = readCast(blocks)
  addHeadlineReferences(people, blocks)
  addTitleReferences(people, blocks)
  const cast = correctCast(people, corrections)
  const mentions = indexMentions(cast, blocks.length)
  learnGenders(blocks, mentions)
  const quotes = correctQuotes(readQuotes(blocks, mentions), cast, corrections)
  addPronounReferences(blocks, mentions, quotes)
  return { blocks, cast, quotes }
}
