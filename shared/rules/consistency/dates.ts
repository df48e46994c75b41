import type { Range } from '#shared/text/range.ts'

/** A day of the month as it stands in a text; offsets are of that text. */
export interface DateMention extends Range {
  text: string
  /** 0 for January. */
  month: number
  day: number
  year: number | undefined
  /** The weekday that stands with it, where one does: 0 for Sunday. */
  weekday: (Range & { index: number; text: string }) | undefined
}

export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
export const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** "Sun" alone is a newspaper as often as a day. */
const WEEKDAY = String.raw`(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat)\b\.?|Sun\.)`
const MONTH = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`
const DAY = String.raw`(?:[12]\d|3\d|0?[1-9])(?:st|nd|rd|th)?`
const YEAR = String.raw`(?:,? (?:in |of )?((?:1[89]|20)\d\d)\b(?! ?(?:people|men|women|seats|votes|percent|dollars)))?`

/** "Monday, June 5, 2023", "Monday 5 June", "Monday night, the 5th of June", "5 June 2023", "June 5, a Monday", "June 5 (Monday)". */
const DATE = new RegExp(
  String.raw`(?<!\w)(?:(${WEEKDAY})(?:,? (?:morning|afternoon|evening|night))?,? ?(?:\(|on )?(?:the )?)?(?:(${MONTH}) (?:the )?(${DAY})|(${DAY}) (?:of )?(${MONTH}))(?![\d%:]|[-–—/]\d| ?(?:a\.m|p\.m|million|billion|percent)|\.\d)(?![A-Za-z])${YEAR}(?:,? (?:which (?:was|is|fell on) |was |is )?\(?an? (${WEEKDAY})| \((${WEEKDAY})\))?`,
  'g',
)

const NEAR_MONTH = /\d(?:st|nd|rd|th)?(?: of)? [JFMASOND][aepuco][a-z]|[JFMASOND][aepuco][a-z]+\.? (?:the )?\d/

/** A day that goes with another one, or stands for several: "Saturday and Sunday, June 5 and 6", "Monday to Friday, June 5-9". */
const SEVERAL = /(?:day|\b[A-Z][a-z]{2})(?:s? (?:and|or|to|through|until)|,| ?[-–—&]) ?$/

/** The dates in a text, in order, with the weekday next to each. */
export function findDates(text: string): DateMention[] {
  // Nearly every paragraph has none, and the whole pattern is dear.
  if (!NEAR_MONTH.test(text)) return []
  return [...text.matchAll(DATE)].map((match) => {
    const [whole, before, month, day, dayFirst, monthLast, year, after, bracketed] = match
    const start = match.index
    const name = before ?? after ?? bracketed
    const at = name === undefined ? -1 : before ? start : start + whole.lastIndexOf(name)
    const several = before !== undefined && SEVERAL.test(text.slice(Math.max(0, start - 20), start))
    return {
      start,
      end: start + whole.length,
      text: whole,
      month: MONTHS.findIndex((known) => known.startsWith((month ?? monthLast ?? '').slice(0, 3))),
      day: Number.parseInt(day ?? dayFirst ?? '', 10),
      year: year ? Number(year) : undefined,
      weekday: name && !several ? { start: at, end: at + name.length, text: name, index: weekdayOf(name) } : undefined,
    }
  })
}

function weekdayOf(name: string): number {
  return WEEKDAYS.findIndex((day) => day.startsWith(name.slice(0, 3)))
}

/** Days since 1970-01-01 of a date in the Gregorian calendar, which need not exist. */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month, day) / 86_400_000
}

/** 0 for Sunday. */
export function weekdayAt(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month, day)).getUTCDay()
}

/** How many days a month has; without a year, February has 29. */
export function daysIn(month: number, year = 2000): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
}
