import type { Reading } from '#shared/reading/reading.ts'
import { isProse } from '#shared/rules/outside-quotes.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import type { StoryFinding } from '#shared/rules/rule.ts'
import { compiled } from '#shared/text/compiled.ts'
import { leftoversOf } from './page-leftovers.ts'
import { DATELINE, DATELINE_SUSPECT } from './wire-forms.ts'

/** The places of a block where a dateline opens a sentence, with the dash after it. */
const datelinesOf = perBlock((block) =>
  block.kind !== 'paragraph'
    ? []
    : block.sentences.flatMap(({ start, text }) => {
        const match = DATELINE_SUSPECT.test(text) ? compiled(DATELINE).exec(text) : undefined
        return match ? [{ start, end: start + match[0].length }] : []
      }),
)

/** A summary may stand over the paragraph that opens the story: its place among the paragraphs of prose, from 0. */
const LATEST_OPENING = 2
/** A draft with more datelines than this is a round-up of several stories. */
const MOST_DATELINES = 2

/** Datelines that stand further on than where a story opens. */
export function findDatelines({ blocks }: Reading): StoryFinding[] {
  const prose = blocks.flatMap((block, index) => (isProse(block) && leftoversOf(block).length === 0 ? [index] : []))
  const opening = prose[LATEST_OPENING] ?? blocks.length
  const all = blocks.flatMap((block, index) => datelinesOf(block).map((range) => ({ ...range, block: index })))
  if (all.length > MOST_DATELINES) return []
  return all
    .filter(({ block, start }) => block >= opening || start > 0)
    .map((place) => {
      const text = blocks[place.block]?.text ?? ''
      const dateline = text.slice(place.start, place.end).trim()
      return {
        ...place,
        end: place.start + dateline.length,
        message: `The dateline “${dateline}” stands in the middle of the story.`,
        fixes: [{ label: 'Remove the dateline', edits: [{ ...place, insert: '' }] }],
      }
    })
}
