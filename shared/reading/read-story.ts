import { indexMentions } from './mention-index.ts'
import { learnGenders } from './pronouns.ts'
import { readCast } from './read-cast.ts'
import { readQuotes } from './read-quotes.ts'
import type { BlockReading, Reading } from './reading.ts'

/** Joins what the blocks of a draft say, in order, into the reading of the story: its cast and its quote ledger. */
export function readStory(blocks: BlockReading[]): Reading {
  const cast = readCast(blocks)
  const mentions = indexMentions(cast, blocks.length)
  learnGenders(blocks, mentions)
  return { blocks, cast, quotes: readQuotes(blocks, mentions) }
}
