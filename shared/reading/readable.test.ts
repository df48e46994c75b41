import { expect, it } from 'vitest'
import { readableTexts } from './readable.ts'

it('reads paragraphs as they are', () => {
  expect(readableTexts(['The ferry sailed.', '', 'x'.repeat(1000)])).toEqual([
    'The ferry sailed.',
    '',
    'x'.repeat(1000),
  ])
})

it('leaves out what is no writing, and reads on', () => {
  expect(readableTexts([`See ${'x'.repeat(1001)} now.`, 'a '.repeat(50_001), 'The ferry sailed.'])).toEqual([
    '',
    '',
    'The ferry sailed.',
  ])
})

it('stops behind the longest draft', () => {
  const paragraph = 'a '.repeat(50_000)
  const read = readableTexts(Array.from({ length: 12 }, () => paragraph))
  expect(read.filter(Boolean)).toHaveLength(5)
})
