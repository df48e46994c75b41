import type { Token } from './clauses.ts'

/** A longer title is a sentence, in characters with its marks. */
const LONGEST = 80

/**
 * Whether quoted words read as the title of a work or a name: every longer word is capitalised. Marks may be included.
 */
export function isTitleLike(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []
  const long = words.filter((word) => word.length > 3)
  return long.length > 0 && long.every((word) => /^[\p{Lu}\p{N}]/u.test(word)) && /^[\p{Lu}\p{N}]/u.test(words[0] ?? '')
}

/** Whether a token is such a title. */
export function isWorkTitle(token: Token | undefined): boolean {
  return token?.type === 'quote' && token.end - token.start <= LONGEST && isTitleLike(token.text)
}

/** Whether a token is such a title with a comma inside its marks, which parts it from what follows: “The Last Ferry,” */
export function isWorkTitleWithComma(token: Token | undefined): boolean {
  return isWorkTitle(token) && /,["”’'»]+$/.test(token?.text ?? '')
}
