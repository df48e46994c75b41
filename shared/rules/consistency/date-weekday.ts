import type { Reading } from '#shared/reading/reading.ts'
import { isQuoted } from '#shared/rules/outside-quotes.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import { defineRule, type StoryFinding } from '#shared/rules/rule.ts'
import { ageFindings } from './birth-age.ts'
import { type DateMention, daysIn, findDates, MONTHS } from './dates.ts'
import { inOwnBlocks } from './own-uses.ts'
import { storyDate } from './story-date.ts'
import { type Day, wrongWeekdays } from './weekdays.ts'

/** The dates of a block that the story itself tells: what somebody said, a reporter does not recount. */
const datesIn = perBlock((block) => findDates(block.text).filter((date) => !isQuoted(block, date)))

function find(reading: Reading): StoryFinding[] {
  const dates = inOwnBlocks(reading.blocks, datesIn)
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
      { text: 'Ida Osei (1921-1999) was 82 when she died.', flagged: ['(1921-1999) was 82 when she died'] },
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
      '“It was Monday, June 5, 2024, I swear,” she said.',
      'LUND, June 3, 2024 — The pier burned on Thursday, Dec. 28. It opens again on Wednesday, Jan. 1.',
      'The storm is due on Wednesday, May 8, 2024.\nStorm due Thursday, May 8, 2024! @lundweather',
      'Last year the race was on Sunday, May 7; this year it is on Sunday, May 5.',
      'The dam broke on Tuesday, April 30, 2024.\nIn 1999 it broke on a Sunday, May 2. In 2023 it leaked on Sunday, April 30.',
      'Ida Osei (1921-1999) was 78 when she died.',
    ],
  },
  run: find,
})
