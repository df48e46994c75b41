import type { BlockReading, Reading } from '#shared/reading/reading.ts'
import { isQuoted } from '#shared/rules/outside-quotes.ts'
import { whereIs } from '#shared/rules/paragraphs.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import type { StoryFinding } from '#shared/rules/rule.ts'
import type { Range } from '#shared/text/range.ts'
import { ownUses } from './own-uses.ts'
import { findQuantities } from './quantities.ts'

/** A sum of money with what it is; offsets are of the block. */
interface Sum extends Range {
  text: string
  value: number
  /** The thing that is paid for, or the kind of payment. */
  key: string
  /** "the $4 million bridge": one that the reader knows of. */
  known: boolean
  /** Its sentence is about another time, a part or a change. */
  apart: boolean
}

/** "the $4 million bridge": what stands behind it. */
const THING = /^(?:-| )([a-z]{4,})\b(?! (?:a|per|of|in)\b)/
/** "The bridge will cost $4 million." */
const COSTS = /\b(?:the|an?|its|new) ([a-z]{4,}) (?:will cost|costs?) $/i
/** "$4 million on the bridge", "$4 million for a new bridge". */
const FOR = /^ (?:on|for|in|to (?:build|buy|repair)) (?:the|a|an|its|their) (?:[a-z]+ )?([a-z]{4,})\b/
/** "a fine of $4 million", "fined $4 million". */
const KIND =
  /\b(the |this |that |its )?(fine|fined|bail|ransom|grant|loan|settlement|damages|reward|award|awarded)(?: of| at| to| him| her| them)? $/i
const VAGUE = /^(?:year|month|week|hour|deal|mark|range|people|worth|more|less|loss|gain|figure|bill|budget)s?$/
/** Words of another time, another part or another estimate. */
const APART =
  /\b(?:another|other|more|additional|earlier|initial(?:ly)?|original(?:ly)?|previous(?:ly)?|first|second|third|rose|risen|up from|down from|instead|cut to|reduced|revised|estimated?|each|per|every|total|overall|compared|replace[ds]?|cut|lowered|in (?:19|20)\d\d|last (?:year|month|week))\b/i
/** Sums farther apart than this are hardly meant for the same thing. */
const CLOSE = 2

const sumsIn = perBlock((block: BlockReading): Sum[] => {
  if (block.kind === 'heading' || !/[$€£]/.test(block.text)) return []
  return findQuantities(block.text).flatMap((quantity): Sum[] => {
    const { start, end, text, value, unit, rough } = quantity
    if (unit !== 'money' || rough || isQuoted(block, quantity)) return []
    const sentence = block.sentences.find((each) => each.start <= start && end <= each.end)
    if (!sentence) return []
    const before = block.text.slice(Math.max(0, start - 30), start)
    const after = block.text.slice(end, end + 50)
    const kind = KIND.exec(before)
    const thing = THING.exec(after)?.[1]
    const key = kind
      ? `${kind[2]?.toLowerCase().replace(/ed$|e$/, '')}`
      : (thing ?? FOR.exec(after)?.[1] ?? COSTS.exec(before)?.[1])
    if (!key || VAGUE.test(key)) return []
    const known = kind ? kind[1] !== undefined : thing !== undefined && /\b(?:the|this|that|its) $/i.test(before)
    return [{ start, end, text, value, key, known, apart: APART.test(sentence.text) }]
  })
})

/** A sum for something, and later "the" sum for it, which is another one: where the story has no third. */
export function moneyFindings(reading: Reading): StoryFinding[] {
  const sums = ownUses(reading.blocks, sumsIn)
  return [...new Set(sums.map(({ key }) => key))].flatMap((key): StoryFinding[] => {
    const same = sums.filter((sum) => sum.key === key)
    const [first] = same
    if (!first || first.known || same.some(({ apart }) => apart) || new Set(same.map(({ value }) => value)).size !== 2)
      return []
    return (
      same
        .filter((sum) => sum.known && sum.value !== first.value && isClose(sum.value, first.value))
        // "A $4 million loan paid for it. The $4 million loan is due."
        .filter((sum) => same.every(({ known, value }) => known || value !== sum.value))
        .map(({ block, start, end, text }) => ({
          block,
          start,
          end,
          message: `${text} here, ${first.text} ${whereIs(reading, first)}.`,
          related: [{ block: first.block, start: first.start, end: first.end, message: `${first.text} here` }],
        }))
    )
  })
}

function isClose(one: number, other: number): boolean {
  return Math.max(one, other) <= CLOSE * Math.min(one, other)
}
