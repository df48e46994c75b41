import type { Reading } from '#shared/reading/reading.ts'
import { isQuoted } from '#shared/rules/outside-quotes.ts'
import { whereIs } from '#shared/rules/paragraphs.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import type { StoryFinding } from '#shared/rules/rule.ts'
import type { Range } from '#shared/text/range.ts'

/** The result of a vote; offsets are of the block. */
interface Vote extends Range {
  text: string
  /** "the 7-4 vote": one that the reader knows of. */
  known: boolean
  value: string
}

/** "voted 7-4", "by 52 votes to 48", "a vote of 7 to 4", "the 7-4 vote". */
const VOTE =
  /\b(?:(?:voted|vote of|passed|approved|rejected)\b[^.;\d]{0,60}? |by (?:a vote of )?)(\d{1,3})(?: votes)?(?: to |[-–])(\d{1,3})\b(?! (?:percent|years?|points?|months?|days?|p\.m|a\.m))|\b([Tt]he |[Ii]ts )?(\d{1,3})(?: to |-to-|[-–])(\d{1,3}) (?:vote|decision|ruling|margin)\b/g

const votesIn = perBlock((block): Vote[] => {
  if (block.kind === 'heading' || !/vote|decision|ruling|by \d/.test(block.text)) return []
  return [...block.text.matchAll(VOTE)].flatMap((match) => {
    const [whole, yes, no, the, first, second] = match
    const numbers = /\d{1,3}(?: votes)?(?: to |-to-|[-–])\d{1,3}/.exec(whole)
    if (!numbers) return []
    const start = match.index + numbers.index
    const [text] = numbers
    const vote = {
      start,
      end: start + text.length,
      text,
      known: the !== undefined,
      value: `${yes ?? first}-${no ?? second}`,
    }
    return isQuoted(block, vote) ? [] : [vote]
  })
})

/** "voted 7-4", and later "the 8-4 vote", where the story has no other vote: one side has the number that it had. */
export function voteFindings(reading: Reading): StoryFinding[] {
  const votes = reading.blocks.flatMap((block, index) => votesIn(block).map((vote) => ({ ...vote, block: index })))
  const [first] = votes
  const values = new Set(votes.map(({ value }) => value))
  if (!first || first.known || values.size !== 2) return []
  return votes
    .filter(({ value, known }) => known && value !== first.value && sharesNumber(value, first.value))
    .map(({ block, start, end, text }) => ({
      block,
      start,
      end,
      message: `The vote is ${text} here, ${first.text} ${whereIs(reading, first)}.`,
      related: [{ block: first.block, start: first.start, end: first.end, message: `${first.text} here` }],
    }))
}

function sharesNumber(one: string, other: string): boolean {
  const [yes, no] = other.split('-')
  return one.split('-').some((number, side) => number === (side === 0 ? yes : no))
}
