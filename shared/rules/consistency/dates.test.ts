import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDates, MONTHS, WEEKDAYS, weekdayAt } from './dates.ts'

const read = (text: string) =>
  findDates(text).map(
    ({ month, day, year, weekday }) => `${weekday?.text ?? '-'} ${day} ${MONTHS[month]} ${year ?? '-'}`,
  )

describe('findDates', () => {
  it.each([
    ['on Monday, June 5, 2023, it', 'Monday 5 June 2023'],
    ['on Mon., Sept. 4, it', 'Mon. 4 September -'],
    ['on Tuesday night, the 8th of April, it', 'Tuesday 8 April -'],
    ['on Friday 1 May 2026 it', 'Friday 1 May 2026'],
    ['June 5 (Monday)', 'Monday 5 June -'],
    ['June 5, 2023, which was a Monday', 'Monday 5 June 2023'],
    ['on December 31st', '- 31 December -'],
  ])('reads %s', (text, date) => {
    expect(read(text)).toEqual([date])
  })

  it.each(['Saturday and Sunday, June 3 and 4', 'Monday to Friday, June 5, at noon'])(
    'takes no weekday from several days: %s',
    (text) => {
      expect(findDates(text)[0]?.weekday).toBeUndefined()
    },
  )

  it.each(['In May 2023', 'May 5.5 percent', 'June 5-9', 'March 12:30', 'Sun 5', 'a June 5th-grade class'])(
    'finds none in %s',
    (text) => {
      expect(findDates(text).filter(({ weekday }) => weekday)).toEqual([])
    },
  )

  it('reads every date of the calendar with its own weekday', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
          const name = WEEKDAYS[weekdayAt(year, month, day)]
          expect(read(`on ${name}, ${MONTHS[month]} ${day}, ${year}.`)).toEqual([
            `${name} ${day} ${MONTHS[month]} ${year}`,
          ])
          expect(read(`on ${name} ${day} ${MONTHS[month]}.`)).toEqual([`${name} ${day} ${MONTHS[month]} -`])
        },
      ),
    )
  })
})
