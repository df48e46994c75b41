/** From the first letter or digit of a stretch without white space to the end of it. */
const WORD = /[\p{L}\p{N}]\S*/gu

/** How many words a text has: stretches without white space that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0
}
