import { expect, it } from 'vitest'
import { parseText } from '#shared/draft/text-draft.ts'
import { repeatedWord } from '#shared/rules/repetition/word.ts'
import { createChecker } from './checker.ts'

/** Far more than any of them takes, and far less than what grows with the square of the text. */
const MOST_TIME = 30_000

const check = (text: string) => createChecker().check(parseText(text).blocks)

it.each([
  ['60,000 straight quotation marks', '"'.repeat(60_000)],
  ['60,000 number signs', '#'.repeat(60_000)],
  ['60,000 letters without a space', 'a'.repeat(60_000)],
  ['60,000 capitals without a space', 'A'.repeat(60_000)],
  ['one line of 5,000,000 characters', 'The ferry sailed at noon. '.repeat(200_000)],
  ['words of quotation marks', `${'"'.repeat(900)} `.repeat(30)],
  ['words of opening marks', `${'“'.repeat(900)} `.repeat(30)],
  ['words of capitals', `${'A'.repeat(900)} `.repeat(30)],
  ['opening marks that nothing closes', '“The ferry sailed '.repeat(1_500)],
  ['a row of bars', 'Home | '.repeat(1_000)],
])('reads %s in bounded time', { timeout: MOST_TIME }, (_, text) => {
  const { reading } = check(`${text}\n\nMayor Ana Osei said she was late.`)
  expect(reading.cast.map(({ name }) => name)).toContain('Ana Osei')
})

it('reads a draft of 2,000 people in bounded time', { timeout: MOST_TIME }, () => {
  const name = (index: number) =>
    ['Ka', 'Lo', 'Mi', 'Ne', 'Pu'][index % 5] +
    [...String(index)].map((digit) => 'ba be bi bo bu da de di do du'.split(' ')[Number(digit)]).join('')
  const paragraphs = Array.from(
    { length: 2_000 },
    (_, index) => `Mayor ${name(index)} Lund${name(index % 60).toLowerCase()} said on Monday that it was late.`,
  )
  expect(check(paragraphs.join('\n')).reading.cast.length).toBeGreaterThan(1_900)
})

it('finds in a draft with an unread paragraph what stands in the others, and says what was not read', () => {
  const { flags, reading, unread } = check(`${'a'.repeat(2_000)}\nThe the ferry sailed.`)
  expect(unread).toEqual({ first: 0, blocks: 1, words: 1 })
  expect(reading.blocks[0]?.sentences).toEqual([])
  expect(flags.map(({ actual }) => actual)).toEqual(['The the'])
})

it('reads the first part of a draft that is too long', () => {
  const paragraph = 'The ferry sailed. '.repeat(1_000).trim()
  const { blocks } = parseText(`${`${paragraph}\n`.repeat(112)}The the ferry sailed.`)
  const { flags, reading, blockIds, unread } = createChecker([repeatedWord]).check(blocks)
  expect([reading.blocks.length, blockIds.length]).toEqual([55, 113])
  expect(unread).toEqual({ first: 55, blocks: 58, words: 171_004 })
  expect(flags).toEqual([])
})
