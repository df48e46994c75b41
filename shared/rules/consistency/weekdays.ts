import type { Reading } from '#shared/reading/reading.ts'
import { whereIs } from '#shared/rules/paragraphs.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import type { StoryFinding } from '#shared/rules/rule.ts'
import { contains } from '#shared/text/range.ts'
import { type DateMention, dayNumber, MONTHS, WEEKDAYS, weekdayAt } from './dates.ts'
import type { StoryDate } from './story-date.ts'

const yearsIn = perBlock((block) =>
  [...block.text.matchAll(/(?<![\d$€£.,#-])(?:19|20)\d\d\b(?![,.]\d|%)/g)].map(Number),
)

/** Dates so many days apart or less are of one year, unless New Year lies between. */
const NEAR = 60
/** A date without a year is the nearest one to the day of the story, where that is so many days off or fewer. */
const NEAREST = 120

/** A date with the weekday that the story gives it, in the block with that index. */
export type Day = DateMention & { block: number; weekday: NonNullable<DateMention['weekday']> }

/**
 * Weekdays that do not go with their dates: of the year that stands there, of the nearest one to the date of the story, or of
 * none of the years around its year; and those that do not go with other dates of the story.
 */
export function wrongWeekdays(reading: Reading, days: readonly Day[], story: StoryDate | undefined): StoryFinding[] {
  const latest = Math.max(...reading.blocks.flatMap(yearsIn))
  const peers: Day[] = []
  const found: StoryFinding[] = []
  for (const day of days) {
    if (day.year === undefined && isOfAnotherYear(reading, day)) continue
    const { month, day: date, weekday } = day
    const years = yearsOf(day, story)
    const [year] = years
    const fits = years.some((each) => weekdayAt(each, month, date) === weekday.index)
    // A date of history says nothing of those without a year.
    const past = day.year !== undefined && (day.year !== latest || isHistory(reading, day))
    // A date that fits the day of the story needs no other.
    if (fits ? !past && story?.day === undefined : year === undefined) peers.push(day)
    if (fits || year === undefined) continue
    const name = WEEKDAYS[weekday.index]
    const right = years.length === 1 ? weekdayAt(year, month, date) : undefined
    const message =
      right === undefined
        ? `${MONTHS[month]} ${date} is no ${name} in ${[...years].sort().join(', ')}.`
        : `${MONTHS[month]} ${date}, ${year}, is a ${WEEKDAYS[right]}, not a ${name}.`
    found.push(finding(day, message, right))
  }
  return [...found, ...disagreeing(reading, peers)]
}

function isHistory(reading: Reading, day: Day): boolean {
  return /\b(?:born|died|married|founded|anniversary|history|since|war)\b/i.test(sentenceOf(reading, day))
}

/** "Last year it was on Sunday, May 7, and now on Sunday, May 5", "In 1999 it broke on Sunday, May 2": a date whose year stands apart from it. */
function isOfAnotherYear(reading: Reading, day: Day): boolean {
  return /\b(?:(?:last|next|that) year|years? (?:ago|apart|earlier|later|before|after)|in (?:1[89]|20)\d\d)\b/i.test(
    sentenceOf(reading, day),
  )
}

function sentenceOf({ blocks }: Reading, { block, start, end }: Day): string {
  return blocks[block]?.sentences.find((each) => contains(each, { start, end }))?.text ?? ''
}

/** The years that a date may be of; none where the story does not tell. */
function yearsOf({ year, month, day }: Day, story: StoryDate | undefined): number[] {
  if (year !== undefined) return [year]
  if (!story) return []
  const around = [story.year - 1, story.year, story.year + 1]
  if (story.month === undefined || story.day === undefined) return around
  const written = dayNumber(story.year, story.month, story.day)
  const byDistance = around
    .map((each) => ({ year: each, away: Math.abs(dayNumber(each, month, day) - written) }))
    .sort((a, b) => a.away - b.away)
  const [nearest] = byDistance
  return byDistance.slice(0, nearest && nearest.away <= NEAREST ? 1 : 2).map((each) => each.year)
}

/** Days near each other whose weekdays cannot both be right: those that agree with fewer others than they contradict. */
function disagreeing(reading: Reading, days: readonly Day[]): StoryFinding[] {
  return days.flatMap((day, index) => {
    const others = days.filter((other, at) => at !== index && apart(day, other).some((days) => Math.abs(days) <= NEAR))
    const against = others.filter((other) => !agrees(day, other))
    const [first] = against
    const outvoted = against.length * 2 > others.length
    // Of two, the later one is asked about.
    if (
      !first ||
      !outvoted ||
      day.year !== undefined ||
      (others.length === 1 && first.year === undefined && days.indexOf(first) > index)
    )
      return []
    const right = (first.weekday.index + (apart(day, first)[0] ?? 0) + 70) % 7
    const message = `${day.weekday.text}, ${MONTHS[day.month]} ${day.day} does not go with ${first.text} ${whereIs(reading, first, day.block)}.`
    return [finding(day, message, right)]
  })
}

/** How many days lie from `other` to `day`, in a common year and in a leap year, the short way round. */
function apart(day: Day, other: Day): number[] {
  return [2001, 2000].map((year) => {
    const days = dayNumber(year, day.month, day.day) - dayNumber(year, other.month, other.day)
    const length = year === 2000 ? 366 : 365
    return days > 183 ? days - length : days < -183 ? days + length : days
  })
}

function agrees(day: Day, other: Day): boolean {
  return apart(day, other).some((days) => (((other.weekday.index + days - day.weekday.index) % 7) + 7) % 7 === 0)
}

function finding({ block, weekday }: Day, message: string, right: number | undefined): StoryFinding {
  const { start, end, text } = weekday
  const name = right === undefined ? undefined : (WEEKDAYS[right] ?? '')
  const insert = name && (text.endsWith('day') ? name : name.slice(0, 3) + (text.endsWith('.') ? '.' : ''))
  const fixes = insert ? [{ label: `Change to ${insert}`, edits: [{ block, start, end, insert }] }] : []
  return { block, start, end, message, fixes }
}
