import type { Edit } from '#shared/text/range.ts'

/** Marks that take no room: zero-width characters, soft hyphens, direction marks, control characters, symbols of private fonts. */
const INVISIBLE = /(?![\t\n\r\u0080-\u009f])[\p{Cc}\p{Cf}\p{Co}]/gu
/** Joiners and direction marks belong to these scripts, and a joiner to a row of emoji. */
const COMPLEX =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Extended_Pictographic}]|\ufe0f/u
/** A hard space among other spaces, or alone. */
const HARD_SPACE = /[ \u00a0\u202f]*[\u00a0\u202f][ \u00a0\u202f]*/g
/** A hard space is right in front of a unit, after a figure, a title or an initial; between two plain words it came from a page. */
const AFTER_WORD = /\p{Ll}{2}[.,;:!?”"’)]*$/u
const BEFORE_WORD = /^[“"‘'(]*\p{L}\p{Ll}/u

const SUSPECT = /[^\n\t\x20-\x7e‘’“”–—…é]/

/** The edits that take invisible characters out of a text, in text order; offsets are of the text. */
export function invisibleEdits(text: string): Edit[] {
  if (!SUSPECT.test(text)) return []
  return [...text.matchAll(INVISIBLE)]
    .filter(
      ({ index }) =>
        !(COMPLEX.test(text.slice(Math.max(0, index - 2), index)) || COMPLEX.test(text.slice(index + 1, index + 3))),
    )
    .map(({ 0: char, index }) => ({ start: index, end: index + char.length, insert: '' }))
}

/** The edits that put a plain space for hard ones that keep nothing together, in text order; offsets are of the text. */
export function hardSpaceEdits(text: string): Edit[] {
  if (!/[\u00a0\u202f]/.test(text)) return []
  return [...text.matchAll(HARD_SPACE)].flatMap(({ 0: space, index }) => {
    const range = { start: index, end: index + space.length }
    if (range.start === 0 || range.end === text.length) return [{ ...range, insert: '' }]
    const isPlain = AFTER_WORD.test(text.slice(0, index)) && BEFORE_WORD.test(text.slice(range.end))
    return space.length > 1 || isPlain ? [{ ...range, insert: ' ' }] : []
  })
}
