import { countWords } from '#shared/text/count-words.ts'

/** More characters without a space between them are no word, address or row of marks that somebody wrote, but data. */
const LONGEST_WORD = 1_000
/** A paragraph that is longer is no paragraph of a story: about 16,000 words. */
const LONGEST_PARAGRAPH = 100_000
/** What is behind so many characters of a draft is not read: about 330,000 words, longer than nearly every book. */
const LONGEST_DRAFT = 2_000_000

/** Why some of a draft is not read, for the person who reads that it was not. */
export const WHY_UNREAD = `A paragraph of more than ${said(LONGEST_PARAGRAPH)} characters or with a word of more than ${said(LONGEST_WORD)} is not read, and nothing behind the first ${said(LONGEST_DRAFT)}.`

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
 * characters, one of more than 100,000, and what stands behind the first 2,000,000 are not read.
 */
export function readableTexts(texts: readonly string[]): Readable {
  const read: string[] = []
  const left: number[] = []
  let length = 0
  for (const [index, text] of texts.entries()) {
    const data = isData(text)
    if (data) left.push(index)
    else length += text.length
    if (length > LONGEST_DRAFT) {
      for (let behind = index; behind < texts.length; behind += 1) left.push(behind)
      break
    }
    read.push(data ? '' : text)
  }
  return { texts: read, unread: countUnread(texts, left) }
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
