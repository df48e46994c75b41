import { expect, it } from 'vitest'
import { readableTexts } from './readable.ts'

it('reads paragraphs as they are', () => {
  const texts = ['The ferry sailed.', '', 'x'.repeat(1000)]
  expect(readableTexts(texts)).toEqual({ texts, unread: undefined })
})

it('leaves out what is no writing, reads on, and counts what it left out', () => {
  const texts = ['At noon.', `See ${'x'.repeat(1001)} now.`, 'a '.repeat(50_001), 'The ferry sailed.']
  expect(readableTexts(texts)).toEqual({
    texts: ['At noon.', '', '', 'The ferry sailed.'],
    unread: { first: 1, blocks: 2, words: 50_004 },
  })
})

it('reads a draft of 300,000 words whole', () => {
  expect(readableTexts(Array.from({ length: 3_000 }, () => 'ferry '.repeat(100))).unread).toBeUndefined()
})

it('reads of a longer one than anybody writes the first part, and counts what is behind', () => {
  const paragraph = 'a '.repeat(50_000)
  const { texts, unread } = readableTexts([...Array.from({ length: 20 }, () => paragraph), '', 'b'])
  expect(texts).toEqual(Array.from({ length: 10 }, () => paragraph))
  expect(unread).toEqual({ first: 10, blocks: 11, words: 500_001 })
})
