import { wholeWordsOf } from '#shared/text/words.ts'
import type { Token } from './clauses.ts'
import { isMark, wordAt } from './noun-phrase.ts'

/** A longer title is a sentence, in characters with its marks. */
const LONGEST = 80

/** Words that titles of works leave small, whatever their length. */
const SMALL = /^(?:from|with|into|over|upon|after|than|like)$/

/** Words right before the title of a programme or a work: on “The Late Watch” · her film, “Low Water” */
const LEADS_TO_TITLE =
  /^(?:on|in|of|with|at|from|for|to|through|titled|entitled|called|named|dubbed|shows?|programme|program|film|movie|book|memoir|novel|song|album|play|musical|documentary|ad|advert|spot|video|series|episode|podcast|article|column|essay|report|act|bill|award|magazine|hit|single|poem|painting|exhibition|game)$/

/**
 * Whether quoted words read as the title of a work or a name: every longer word is capitalised. Marks may be included.
 */
export function isTitleLike(text: string): boolean {
  const words = wholeWordsOf(text)
  const long = words.filter((word) => word.length > 3 && !SMALL.test(word))
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

/** Whether the words before a quotation lead to a title rather than to what somebody says, or its author follows. */
export function namesWork(tokens: readonly Token[], index: number): boolean {
  if (!isWorkTitle(tokens[index]) || /[!?]["”’'»]+$/.test(tokens[index]?.text ?? '')) return false
  const before = wordAt(tokens, isMark(tokens[index - 1], ',') ? index - 2 : index - 1)
  if (before && (LEADS_TO_TITLE.test(before.lower) || /[’']s$|s[’']$/.test(before.text))) return true
  return wordAt(tokens, index + 1)?.lower === 'by' && wordAt(tokens, index + 2)?.tag === 'PROPN'
}
