import type { BlockEdit, BlockRange } from '#shared/engine/flag.ts'
import { overlaps } from '#shared/text/range.ts'
import { groupOf, type LiveFlag } from './live-flag.ts'

/** One of the places where the same words stand, and the index of the fix that keeps it and takes out all others. */
export interface RepeatedPlace {
  place: BlockRange
  /** The place, with what goes along when another one is kept: a quotation goes with the words that say whose it is. */
  shown: BlockRange
  keep: number | undefined
}

/**
 * The places between which an editor chooses: for a flag of the repetition group that knows of another place, the flagged
 * words and then the others. For any other flag none: its fixes are about itself.
 */
export function repeatedPlaces(flag: LiveFlag): RepeatedPlace[] {
  const others = flag.related.filter(({ start, end }) => start < end)
  if (groupOf(flag) !== 'repetition' || others.length === 0) return []
  const places = [flag, ...others]
  return places.map((place) => {
    const keep = flag.fixes.findIndex(({ edits }) => places.every((one) => touches(edits, one) === (one !== place)))
    return { place, shown: withWhatGoes(flag, place), keep: keep < 0 ? undefined : keep }
  })
}

function withWhatGoes({ fixes }: LiveFlag, place: BlockRange): BlockRange {
  const edits = fixes.flatMap((fix) => fix.edits).filter((edit) => touches([edit], place))
  const start = Math.min(place.start, ...edits.map((edit) => edit.start))
  const end = Math.max(place.end, ...edits.map((edit) => edit.end))
  return { block: place.block, start, end }
}

function touches(edits: readonly BlockEdit[], place: BlockRange): boolean {
  return edits.some((edit) => edit.block === place.block && overlaps(edit, place))
}
