import type { Range } from '#shared/text/range.ts'

/** A number in a text with what it counts in; offsets are of that text and span number, multiplier and unit. */
export interface Quantity extends Range {
  text: string
  value: number
  unit: 'none' | 'percent' | 'points' | 'money'
  /** "about 20", "at least 20", "20 or more", "20-odd": no exact number. */
  rough: boolean
  /** Digits after the decimal point, for rounding. */
  decimals: number
}

const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const POWERS: Record<string, number> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  k: 1e3,
  m: 1e6,
  bn: 1e9,
}

/** In small letters, and with the capital of a sentence: a pattern that ignores case is much slower. */
const either = (words: readonly string[]) =>
  words.map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`).join('|')
const WORD = `(?:(?:${either(TENS)})(?:-(?:${ONES.slice(0, 9).join('|')}))?|${either(ONES.toReversed())})`
const QUANTITY = new RegExp(
  String.raw`(?<![\w.,:/–-]|\d )([$€£])?(?:(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:([mk]|bn)\b)?|(?<![$€£])\b(${WORD})\b)(?: (hundred|thousand|million|billion|trillion)\b)?( ?%| per ?cent(?:age points?)?\b| percentage points?\b| points?\b)?(?![\d:/]|,\d|\.\d|[-–]\d|[a-z]\d|(?:st|nd|rd|th|s)\b)`,
  'g',
)
const ROUGH_BEFORE =
  /\b(?:at least|at most|more than|less than|fewer than|up to|as many as|as few as|no more than|over|under|above|below|nearly|almost|about|around|some|roughly|approximately|circa|estimated|close to|upwards? of|every|other|another|additional|further|first|last|next|top|or)\s+(?:a\s+)?$/i
const ROUGH_AFTER = /^(?:\+|-odd\b|-plus\b| or (?:more|so|fewer|less)\b| (?:more|other|additional|further|others)\b)/i

/** The numbers of a text that count something, in order; years, dates, scores, ranges and times are none. */
export function findQuantities(text: string): Quantity[] {
  return [...text.matchAll(QUANTITY)].flatMap((match) => {
    const [whole, money, digits, fraction = '', letter, word, power, unit = ''] = match
    const start = match.index
    const end = start + whole.length
    const number = digits === undefined ? wordValue(word ?? '') : Number(digits.replaceAll(',', '') + fraction)
    const value = number * (POWERS[(letter ?? power ?? '').toLowerCase()] ?? 1)
    const isYear = /^(?:1[5-9]|20)\d\d$/.test(whole)
    if (isYear || Number.isNaN(value)) return []
    return [
      {
        start,
        end,
        text: whole,
        value,
        unit: unitOf(unit, money),
        rough:
          ROUGH_BEFORE.test(text.slice(Math.max(0, start - 24), start)) || ROUGH_AFTER.test(text.slice(end, end + 12)),
        decimals: Math.max(0, fraction.length - 1),
      },
    ]
  })
}

function unitOf(unit: string, money: string | undefined): Quantity['unit'] {
  if (/point/i.test(unit)) return 'points'
  if (unit !== '') return 'percent'
  return money ? 'money' : 'none'
}

function wordValue(word: string): number {
  const [tens = '', ones = ''] = word.toLowerCase().split('-')
  const small = ONES.indexOf(tens)
  if (small >= 0) return small + 1
  return (TENS.indexOf(tens) + 2) * 10 + (ones ? ONES.indexOf(ones) + 1 : 0)
}
