import type { BlockReading, Reading, Sentence, Word } from '#shared/reading/reading.ts'
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
  /** The thing that is paid for, or the kind of payment; empty where nothing is told. */
  key: string
  /** "the $4 million bridge": one that the reader knows of. */
  known: boolean
  /** Its sentence is about another time, a part or a change. */
  apart: boolean
}

/** "The bridge will cost $4 million." */
const COSTS = /\b(?:the|an?|its|new) ([a-z]{4,}) (?:will cost|costs?) $/i
/** "$4 million on the bridge", "$4 million for a new bridge": what stands before the thing. */
const FOR = /^ (?:on|for|in|to (?:build|buy|repair)) (?:the|a|an|its|their) /
/** "a fine of $4 million", "fined $4 million". */
const KIND =
  /\b(the |this |that |its )?(fine|fined|bail|ransom|grant|loan|settlement|damages|reward|award|awarded)(?: of| at| to| him| her| them)? $/i
/** "the $4 million fine", which a tagger may take for an adjective. */
const PAID = /^ (fine|bail|ransom|grant|loan|settlement|reward|award)\b/
/** "the $4 million grant for the library": which one is told right there. */
const TOLD_WHICH = /^(?: [a-z]+){1,3}? (?:for|from) (?:the|a|an|its|their)\b/
const VAGUE = /^(?:year|month|week|hour|deal|mark|range|people|worth|more|less|loss|gain|figure|bill|budget)s?$/
/** Words of another time, another part or another estimate. */
const APART =
  /\b(?:another|other|more|additional|earlier|initial(?:ly)?|original(?:ly)?|previous(?:ly)?|first|second|third|rose|risen|up from|down from|instead|cut to|reduced|revised|estimated?|each|per|every|total|overall|compared|replace[ds]?|cut|lowered|(?<!\bwill [^.]{0,40})in (?:19|20)\d\d|last (?:year|month|week))\b/i
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
    const thing = PAID.exec(after)?.[1] ?? (/^(?:-| )[a-z]/.test(after) ? nounAt(sentence, end + 1) : undefined)
    const paid = FOR.exec(after)
    const name =
      kind?.[2]?.toLowerCase() ?? thing ?? (paid ? nounAt(sentence, end + paid[0].length) : COSTS.exec(before)?.[1])
    // "fined" and "the fine" are of one kind.
    const key = !name || VAGUE.test(name) ? '' : name.replace(/ed$|e$/, '')
    const known = kind
      ? kind[1] !== undefined
      : thing !== undefined && /\b(?:the|this|that|its) $/i.test(before) && !TOLD_WHICH.test(after)
    return [{ start, end, text, value, key, known, apart: APART.test(sentence.text) }]
  })
})

/** The noun of the noun phrase that begins at an offset: "bus" of "new school bus". */
function nounAt({ words, text, start }: Sentence, from: number): string | undefined {
  let noun: Word | undefined
  for (const word of words) {
    if (word.start < from) continue
    if (word.tag === 'NOUN' && /^[a-z]{3,}$/.test(word.text)) noun = word
    else if (word.tag !== 'ADJ' || noun) break
  }
  return noun && noun.text.length > 3 && !/^ (?:a|per|of|in)\b/.test(text.slice(noun.end - start))
    ? noun.text
    : undefined
}

/** A sum for something, and later "the" sum for it, which is another one: where the story has no third. */
export function moneyFindings(reading: Reading): StoryFinding[] {
  const sums = ownUses(reading.blocks, sumsIn)
  return [...new Set(sums.map(({ key }) => key))].flatMap((key): StoryFinding[] => {
    const same = key === '' ? [] : sums.filter((sum) => sum.key === key)
    const [first] = same
    if (!first || first.known || same.some(({ apart }) => apart) || new Set(same.map(({ value }) => value)).size !== 2)
      return []
    return (
      same
        .filter((sum) => sum.known && sum.value !== first.value && isClose(sum.value, first.value))
        // "A $4 million loan paid for it. The $4 million loan is due."
        .filter((sum) => sums.every(({ known, value }) => known || value !== sum.value))
        .map(({ block, start, end, text }) => ({
          block,
          start,
          end,
          message: `${text} here, ${first.text} ${whereIs(reading, first, block)}.`,
          related: [{ block: first.block, start: first.start, end: first.end, message: `${first.text} here` }],
        }))
    )
  })
}

function isClose(one: number, other: number): boolean {
  return Math.max(one, other) <= CLOSE * Math.min(one, other)
}
