import type { Reading } from '#shared/reading/reading.ts'
import type { DateMention } from './dates.ts'

/** When a story was written, as it says itself. */
export interface StoryDate {
  year: number
  /** Absent where only the year is known. */
  month?: number
  day?: number
}

/** A line that is a date, or a dateline with one: "Friday, July 21, 2017", "EASTPORT, June 5, 2024 (Reuters) —", "Published: June 5, 2024". */
const LONGEST_DATE_LINE = 60
const DATELINE = /^[\p{Lu} .,/()-]*$/u
const PUBLISHED = /\b(?:published|updated|posted|filed|dated)\b[^.]{0,30}$/i
const COPYRIGHT = /(?:copyright|©|\(c\))\D{0,12}((?:19|20)\d\d)\b/i

/** The date that a story gives itself in its first or last lines, or the year of its copyright line; `dates` are those of each block. */
export function storyDate({ blocks }: Reading, dates: readonly (readonly DateMention[])[]): StoryDate | undefined {
  for (const index of [0, 1, 2, blocks.length - 2, blocks.length - 1]) {
    const text = blocks[index]?.text ?? ''
    for (const { year, month, day, start, end } of dates[index] ?? []) {
      if (year === undefined) continue
      const before = text.slice(0, start)
      const alone = text.length - (end - start) < LONGEST_DATE_LINE / 2 && text.length <= LONGEST_DATE_LINE
      if (alone || (start < LONGEST_DATE_LINE && DATELINE.test(before)) || PUBLISHED.test(before))
        return { year, month, day }
    }
  }
  for (const { text } of [...blocks.slice(0, 2), ...blocks.slice(-3)]) {
    const year = COPYRIGHT.exec(text)?.[1]
    if (year) return { year: Number(year) }
  }
  return undefined
}
