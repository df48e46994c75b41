import type { Range } from '#shared/text/range.ts'

/** What is no prose, in which marks have other uses: an address, a path, a handle, a file name, an HTML entity. */
const NO_PROSE = /[@/\\_=<>{}&]|\w\.\w+\.\w|\.(?:com|org|net|gov|edu|io|co|uk|fm|tv|html?|php|js|docx?|pdf)\b/i

/** The furthest that a stretch without white space is followed, in code units. */
const REACH = 80

/** The stretch without white space around a place of a text. */
export function tokenAt(text: string, { start, end }: Range): string {
  const before = /\S*$/.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? ''
  const after = /^\S*/.exec(text.slice(end, end + REACH))?.[0] ?? ''
  return before + text.slice(start, end) + after
}

/** Whether a place of a text belongs to an address, a path, a handle or the like. */
export function isNoProse(text: string, range: Range): boolean {
  return NO_PROSE.test(tokenAt(text, range))
}
