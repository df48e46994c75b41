import { expect, it } from 'vitest'
import { openingEnd } from './chatbot-opening.ts'

it.each([
  ['Sure! Here is the rewritten article:', 36],
  ['Here’s a polished version of the story: The bridge is shut.', 39],
  ['Here are two additional subheads:', 33],
  ['Below is your edited draft.', 27],
  ['Of course, I can do that.', 25],
  ['Here is an alternative opening.', 31],
])('ends the opening of %s', (text, end) => {
  expect(openingEnd(text)).toBe(end)
})

it.each([
  'Here is the revised timetable:',
  'Here is the updated version of the bill:',
  'Here are the key points of the deal:',
  'Here is the full list of winners:',
  'Sure, the bridge is old.',
  'Here are a few options for a day out:',
])('takes %s for none', (text) => {
  expect(openingEnd(text)).toBeUndefined()
})
