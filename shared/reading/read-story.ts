import { type Corrections, correctCast, speakerCorrector } from './corrections.ts'
import { indexMentions } from './mention-index.ts'
import { learnGenders } from './pronouns.ts'
import { readCast } from './read-cast.ts'
import { readQuotes } from './read-quotes.ts'
import type { BlockReading, Reading } from './reading.ts'

/**
 * Joins what the blocks of a draft say, in order, into the reading of the story: its cast and its quote ledger, as an
 * editor corrected them.
 */
export function readStory(blocks: BlockReading[], corrections: Corrections = []): Reading {
  const cast = correctCast(readCast(blocks), blocks, corrections)
  const mentions = indexMentions(cast, blocks.length)
  learnGenders(blocks, mentions)
  return { blocks, cast, quotes: readQuotes(blocks, mentions, speakerCorrector(cast, blocks, corrections)) }
}
