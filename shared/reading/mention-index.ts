import { lastBefore } from '#shared/text/range.ts'
import type { Mention, Person, Place } from './reading.ts'

/** A reference to a person of the cast, with the person. */
export interface CastMention {
  person: Person
  mention: Mention
}

/** The references of a cast by the block they stand in, in text order. */
export type MentionIndex = readonly (readonly CastMention[])[]

/** Sorts the references of a cast by block; made once for a story, since every quotation asks who is named around it. */
export function indexMentions(cast: readonly Person[], blocks: number): MentionIndex {
  const index: CastMention[][] = Array.from({ length: blocks }, () => [])
  for (const person of cast) for (const mention of person.mentions) index[mention.block]?.push({ person, mention })
  for (const mentions of index) mentions.sort((a, b) => a.mention.start - b.mention.start)
  return index
}

/** The person to whom a reference at a place belongs. */
export function personAt(index: MentionIndex, { block, start, end }: Place): Person | undefined {
  const mentions = index[block] ?? []
  const found = mentions[lastMentionBefore(mentions, end)]
  return found && start < found.mention.end ? found.person : undefined
}

/** The index of the last of a block's references that begins before a place, or -1. */
export function lastMentionBefore(mentions: readonly CastMention[], place: number): number {
  return lastBefore(mentions, place, ({ mention }) => mention.start)
}
