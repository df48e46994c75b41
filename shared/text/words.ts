import type { Range } from './range.ts'

/** How many words on each side tell where words stand. */
export const NEIGHBOURS = 3

/** How far away those are looked for, in UTF-16 code units: a draft may be one block of any length. */
const REACH = 200

/** The words of a text as they are written there, without the marks between them. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The words of a text with the hyphens and apostrophes in them: "two-thirds", "don’t". */
export function wholeWordsOf(text: string): string[] {
  return text.match(/[\wÀ-ỹ][\wÀ-ỹ’'-]*/g) ?? []
}

/** The up to three words before a range of a text and the three after it, in text order. */
export function neighboursOf(text: string, { start, end }: Range): { before: string[]; after: string[] } {
  return {
    before: wordsOf(text.slice(Math.max(0, start - REACH), start)).slice(-NEIGHBOURS),
    after: wordsOf(text.slice(end, end + REACH)).slice(0, NEIGHBOURS),
  }
}
