/** More characters without a space between them are no word, address or row of marks that somebody wrote, but data. */
const LONGEST_WORD = 1_000
/** A paragraph that is longer is no paragraph of a story: about 16,000 words. */
const LONGEST_PARAGRAPH = 100_000
/** What is behind so many characters of a draft is not read: about 80,000 words. */
const LONGEST_DRAFT = 500_000

/**
 * The texts of the blocks of a draft as far as they are read, each whole or empty, so that no text takes more than some seconds,
 * whatever is in it: much of the reading takes time with the square of a word's length. A block with a word of more than 1,000
 * characters, one of more than 100,000, and what stands behind the first 500,000 are not read.
 */
export function readableTexts(texts: readonly string[]): string[] {
  let length = 0
  return texts.map((text) => {
    if (text.length > LONGEST_PARAGRAPH || hasLongWord(text)) return ''
    length += text.length
    return length > LONGEST_DRAFT ? '' : text
  })
}

function hasLongWord(text: string): boolean {
  return text.length > LONGEST_WORD && text.split(/\s/).some(({ length }) => length > LONGEST_WORD)
}
