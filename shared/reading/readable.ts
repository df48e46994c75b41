import { countWords } from '#shared/text/count-words.ts'

/** More characters without a space between them are no word, address or row of marks that somebody wrote, but data. */
const LONGEST_WORD = 1_000
/** A paragraph that is longer is no paragraph of a story: about 16,000 words. */
const LONGEST_PARAGRAPH = 100_000
/** A draft that is longer is none, but data or many in one: about 330,000 words, more than nearly every book has. */
const LONGEST_DRAFT = 2_000_000
/** How much of such a one is read. What it all takes is bounded by that: also a file of 50 MB has to be decoded and counted. */
const READ_OF_LONGER = 1_000_000

/** Why some of a draft is not read, for the person who reads that it was not. */
export const WHY_UNREAD = `A paragraph of more than ${said(LONGEST_PARAGRAPH)} characters or with a word of more than ${said(LONGEST_WORD)} is not read, and of a draft of more than ${said(LONGEST_DRAFT)} only the first ${said(READ_OF_LONGER)} are.`

/** What of a draft is not read. */
export interface Unread {
  blocks: number
  words: number
  /** The index of the first block that is not read. */
  first: number
}

/** The texts of a draft as far as they are read. */
export interface Readable {
  /** By block, each whole or empty; they end where the longest draft does. */
  texts: string[]
  unread: Unread | undefined
}

/**
 * The texts of the blocks of a draft as far as they are read, and what is not, so that no text takes more than some seconds,
 * whatever is in it: much of the reading takes time with the square of a word's length. A block with a word of more than 1,000
 * characters and one of more than 100,000 are not read; of a draft of more than 2,000,000, what is behind the first 1,000,000.
 */
export function readableTexts(texts: readonly string[]): Readable {
  const writing = texts.map((text) => (isData(text) ? '' : text))
  const all = writing.reduce((sum, { length }) => sum + length, 0)
  const end = all > LONGEST_DRAFT ? endWithin(writing, READ_OF_LONGER) : writing.length
  const left = texts.flatMap((text, index) => (index >= end || writing[index] !== text ? index : []))
  return { texts: writing.slice(0, end), unread: countUnread(texts, left) }
}

/** How many texts, from the first, have no more characters than that together. */
function endWithin(texts: readonly string[], most: number): number {
  let length = 0
  return texts.findIndex((text) => {
    length += text.length
    return length > most
  })
}

function countUnread(texts: readonly string[], indexes: readonly number[]): Unread | undefined {
  const left = indexes.filter((index) => texts[index]?.trim())
  const [first] = left
  if (first === undefined) return undefined
  return { first, blocks: left.length, words: left.reduce((sum, index) => sum + countWords(texts[index] ?? ''), 0) }
}

/** No writing: a paragraph that is longer than one is, or with a word that is. */
function isData(text: string): boolean {
  if (text.length > LONGEST_PARAGRAPH) return true
  return text.length > LONGEST_WORD && text.split(/\s/).some(({ length }) => length > LONGEST_WORD)
}

function said(number: number): string {
  return number.toLocaleString('en-US')
}
