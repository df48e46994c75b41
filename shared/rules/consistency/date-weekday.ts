import type { Reading } from '#shared/reading/reading.ts'
import { whereIs } from '#shared/rules/paragraphs.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import { defineRule, type StoryFinding } from '#shared/rules/rule.ts'
import { contains } from '#shared/text/range.ts'
import { ageFindings } from './birth-age.ts'
import { type DateMention, dayNumber, daysIn, findDates, MONTHS, WEEKDAYS, weekdayAt } from './dates.ts'
import { type StoryDate, storyDate } from './story-date.ts'

const datesIn = perBlock((block) => findDates(block.text))
const yearsIn = perBlock((block) =>
  [...block.text.matchAll(/(?<![\d$€£.,#-])(?:19|20)\d\d\b(?![,.]\d|%)/g)].map(Number),
)

/** Dates so many days apart or less are of one year, unless New Year lies between. */
const NEAR = 60
/** A date without a year is the nearest one to the day of the story, where that is so many days off or fewer. */
const NEAREST = 120

type Day = DateMention & { block: number; weekday: NonNullable<DateMention['weekday']> }

function find(reading: Reading): StoryFinding[] {
  const dates = reading.blocks.map(datesIn)
  const story = storyDate(reading, dates)
  const found = dates.flatMap((inBlock, block) => inBlock.flatMap((date) => impossible(reading, block, date)))
  const days = dates.flatMap((inBlock, block) =>
    inBlock.flatMap(({ weekday, ...date }): Day[] =>
      weekday && date.day <= daysIn(date.month, date.year) ? [{ ...date, block, weekday }] : [],
    ),
  )
  if (days.length > 0) found.push(...wrongWeekdays(reading, days, story))
  return [...found, ...ageFindings(reading, story)]
}

function wrongWeekdays(reading: Reading, days: readonly Day[], story: StoryDate | undefined): StoryFinding[] {
  const latest = Math.max(...reading.blocks.flatMap(yearsIn))
  const peers: Day[] = []
  const found: StoryFinding[] = []
  for (const day of days) {
    const { month, day: date, weekday } = day
    const years = yearsOf(day, story)
    const [year] = years
    const fits = years.some((each) => weekdayAt(each, month, date) === weekday.index)
    // A date of history says nothing of those without a year.
    const past = day.year !== undefined && (day.year !== latest || isHistory(reading, day))
    if (fits ? !past : year === undefined) peers.push(day)
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

function isHistory({ blocks }: Reading, { block, start, end }: Day): boolean {
  const sentence = blocks[block]?.sentences.find((each) => contains(each, { start, end }))
  return /\b(?:born|died|married|founded|anniversary|history|since|war)\b/i.test(sentence?.text ?? '')
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
    const message = `${day.weekday.text}, ${MONTHS[day.month]} ${day.day} does not go with ${first.text} ${whereIs(reading, first)}.`
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

/** "due on June 31, they said": a day that its month does not have; "in June 31 people came" has a number only. */
function impossible({ blocks }: Reading, block: number, { start, end, day, month, year }: DateMention): StoryFinding[] {
  const most = daysIn(month, year)
  const after = blocks[block]?.text.slice(end, end + 10) ?? ''
  const closed =
    year !== undefined || /^(?:$|[,.;:!?)”"]| (?:at|in|on|and|to|for|when|if|by|with|after|before)\b)/.test(after)
  if (day <= most || !closed) return []
  const when = year === undefined ? MONTHS[month] : `${MONTHS[month]} ${year}`
  return [{ block, start, end, message: `${when} has ${most} days.` }]
}

/** A weekday that its date does not fall on, a day that its month does not have, an age that the year of birth does not give. */
export const dateWeekday = defineRule({
  id: 'consistency/date-weekday',
  title: 'Date that does not add up',
  grade: 'query',
  scope: 'story',
  why: 'Weekday and date are typed apart and go wrong apart; readers come on the wrong day. Which of the two is wrong, only the calendar of the event can say.',
  source: 'AP and Reuters: check the day against the date; the Gregorian calendar',
  examples: {
    flag: [
      {
        text: 'The pier opens on Monday, June 5, 2024.',
        flagged: ['Monday'],
        fixed: 'The pier opens on Wednesday, June 5, 2024.',
      },
      {
        text: 'It closed on Friday 3 May 2012 and never opened.',
        flagged: ['Friday'],
        fixed: 'It closed on Thursday 3 May 2012 and never opened.',
      },
      {
        text: 'On Nov. 5, 2024, a Wednesday, they voted.',
        flagged: ['Wednesday'],
        fixed: 'On Nov. 5, 2024, a Tuesday, they voted.',
      },
      {
        text: 'EASTPORT, June 3, 2024 — The pier opens Friday, June 8, the harbor board said.',
        flagged: ['Friday'],
        fixed: 'EASTPORT, June 3, 2024 — The pier opens Saturday, June 8, the harbor board said.',
      },
      {
        text: 'Tickets go on sale on Monday, June 3.\nThe pier opens on Saturday, June 9, at noon.',
        flagged: ['Saturday'],
        fixed: 'Tickets go on sale on Monday, June 3.\nThe pier opens on Sunday, June 9, at noon.',
      },
      {
        text: 'It rained on Sat., Aug. 3, and on Mon., Aug. 5. On Wed., Aug. 6, it was dry.',
        flagged: ['Wed.'],
        fixed: 'It rained on Sat., Aug. 3, and on Mon., Aug. 5. On Tue., Aug. 6, it was dry.',
      },
      { text: 'The tax is due on June 31, the council said.', flagged: ['June 31'] },
      { text: 'She was born on February 29, 2023, in Eastport.', flagged: ['February 29, 2023'] },
      {
        text: 'The pier opens on Saturday, March 6.\nCopyright 2024 Eastport Harbor Media.',
        flagged: ['Saturday'],
      },
      {
        text: 'Ida Lund was born in 1961. She was the first to dive there.\nIda Lund died in 2019 aged 62.',
        flagged: ['died in 2019 aged 62'],
      },
      { text: 'Born in 1961, she was aged 52 in 2024.', flagged: ['aged 52 in 2024'] },
    ],
    pass: [
      'The pier opens on Wednesday, June 5, 2024, and closes on Thursday 3 May 2029.',
      'Tickets go on sale on Monday, June 3. The pier opens on Sunday, June 9.',
      'It is open Saturday and Sunday, June 1 and 2, 2024, and Monday to Friday, June 3-7, 2024.',
      'The fair is held on the first Monday in June, 2024. On Monday 12 people came.',
      'Tickets go on sale on Monday, June 3. She was born on Saturday, June 9, 1945.',
      'Tickets go on sale on Tuesday, Dec. 31. The pier opens on Friday, Jan. 3.',
      'Tickets went on sale on Monday, June 3. Last year the fair began on Friday, Oct. 4.',
      'The Sun, June 5, 2024, had it first. On Feb. 29, 2024, it leaped.',
      'They met in June 31 times. In May 2024 they met on the 31st.',
      'Born in 1961, she died in 2019 aged 58. Born in 1961, he died in 2019 aged 57.',
      'Nils Lund was born in 1961. Ida Lund died in 2019 aged 20.',
      'Her son was born in 1990, when she was 30. She died in 2019 aged 59.',
    ],
  },
  run: find,
})
