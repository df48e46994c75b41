import type { Reading } from '#shared/reading/reading.ts'
import { isQuoted } from '#shared/rules/outside-quotes.ts'
import { whereIs } from '#shared/rules/paragraphs.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import type { StoryFinding } from '#shared/rules/rule.ts'
import type { Range } from '#shared/text/range.ts'
import { ownUses } from './own-uses.ts'
import { findQuantities } from './quantities.ts'

/** The result of a vote; offsets are of the block. */
interface Vote extends Range {
  text: string
  sides: number[]
  /** "the 7-4 vote": one that the reader knows of. */
  known: boolean
  /** "the 5-4 decision in Dahl", or one of another year: not the vote of the story. */
  apart: boolean
}

const NUMBER = String.raw`(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)`
const RESULT = String.raw`${NUMBER}(?: votes)?(?: to |-to-|[-–])${NUMBER}\b`
/** In the sentence: another vote. */
const ANOTHER =
  /\b(?:in (?:19|20)\d\d|(?:years?|months?|weeks?) (?:ago|earlier|before)|earlier|previous|last (?:year|month|week)|another|second|first|overturn\w*|precedents?)\b/i
const ANY_RESULT = new RegExp(String.raw`\b${RESULT}`, 'g')
/** "voted 7-4", "by 52 votes to 48", "a vote of 7 to 4", "the vote was 7-4", "the 7-4 vote". */
const VOTE = new RegExp(
  String.raw`\b(?:(?:voted|vote (?:of|was)|passed|approved|rejected|ruled|decided)\b[^.;\d]{0,60}? |by (?:a vote of )?)${RESULT}(?! (?:percent|years?|points?|months?|days?|p\.m|a\.m))|\b([Tt]he |[Ii]ts )?${RESULT} (?:vote|decision|ruling|margin)\b`,
  'g',
)
/** Without one of these a text has no result, and most have none. */
const RESULT_SUSPECT =
  /\d(?: votes)?(?: to |[-–])[\dentfos]|-to-|\b(?:votes?|voted|decision|ruling|ruled|decided|margin)\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: votes)?(?: to |[-–])/
/** "The five-member board voted 4-2." */
const MEMBERS = new RegExp(String.raw`\b(${NUMBER})-(?:member|seat|person|judge|justice)\b[^.;]{0,80}?$`, 'i')

const votesIn = perBlock((block): Vote[] => {
  if (block.kind === 'heading' || !RESULT_SUSPECT.test(block.text)) return []
  return [...block.text.matchAll(VOTE)].flatMap((match) => {
    const [result] = match[0].matchAll(ANY_RESULT)
    if (!result) return []
    const start = match.index + result.index
    const [text] = result
    const sentence = block.sentences.find((each) => each.start <= start && start < each.end)?.text ?? ''
    const after = block.text.slice(match.index + match[0].length)
    const known = match[1] !== undefined
    const apart = ANOTHER.test(sentence) || (known && /^ (?:in|of) (?:the )?[\p{Lu}‘“]/u.test(after))
    const vote = { start, end: start + text.length, text, known, apart, sides: valuesOf(text) }
    return isQuoted(block, vote) ? [] : [vote]
  })
})

/** "voted 7-4", and later "the 8-4 vote" where the story has no other; more votes than there are members. */
export function voteFindings(reading: Reading): StoryFinding[] {
  const votes = ownUses(reading.blocks, votesIn)
  const tooMany = votes.flatMap(({ sides, block, start, end, text }): StoryFinding[] => {
    const members = MEMBERS.exec(reading.blocks[block]?.text.slice(Math.max(0, start - 100), start) ?? '')?.[1]
    const [count = 0] = valuesOf(members ?? '')
    const cast = total(sides)
    return count > 0 && cast > count
      ? [{ block, start, end, message: `${text} makes ${cast} votes, of ${count}.` }]
      : []
  })
  const [first] = votes
  if (!first || first.known || new Set(votes.map(({ sides }) => sides.join())).size !== 2) return tooMany
  // One side is the same, or all votes together are; and the other result is not told of as another vote.
  const other = votes.filter(
    ({ sides, known, apart }) =>
      known &&
      !apart &&
      (sides.filter((each, at) => each === first.sides[at]).length === 1 ||
        (sides.join() !== first.sides.join() && total(sides) === total(first.sides))) &&
      !isToldElsewhere(reading, votes, sides.join()),
  )
  return [
    ...tooMany,
    ...other.map(({ block, start, end, text }) => ({
      block,
      start,
      end,
      message: `The vote is ${text} here, ${first.text} ${whereIs(reading, first, block)}.`,
      related: [{ block: first.block, start: first.start, end: first.end, message: `${first.text} here` }],
    })),
  ]
}

/** "It ruled 7-2 and, in the second case, 5-4. The 5-4 ruling": the result stands where it is not "the" known one. */
function isToldElsewhere({ blocks }: Reading, votes: readonly Vote[], sides: string): boolean {
  const known = votes.filter((vote) => vote.known && vote.sides.join() === sides).length
  const all = blocks.flatMap(({ text }) => [...text.matchAll(ANY_RESULT)])
  return all.filter(([result]) => valuesOf(result).join() === sides).length > known
}

function total(sides: readonly number[]): number {
  return sides.reduce((all, each) => all + each, 0)
}

/** "nine votes to four" as 9 and 4. */
function valuesOf(text: string): number[] {
  return text.split(/ votes| to |-to-|[-–]/).flatMap((part) => findQuantities(part).map(({ value }) => value))
}
