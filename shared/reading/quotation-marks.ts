import type { Range } from '#shared/text/range.ts'
import type { QuotedSpan } from './reading.ts'

/** A mark that may open or close a quotation, and what the characters next to it let it be; offsets are of the block. */
export interface QuotationMark extends Range {
  kind: QuotedSpan['mark']
  /** The same at both ends: " or two single marks typed for it. */
  straight: boolean
  mayOpen: boolean
  mayClose: boolean
  /** The index of the next mark of its kind, where there is one. */
  next: number | undefined
}

/** A closing mark in front of two more belongs to an inner quotation: ''He said 'no.'''. */
const MARKS = /(?<=\S)'(?=''(?!'))|''|``|’’|‘‘|["“”„«»‘'’]/gu
const OPENS_AFTER = /[\s([{<=—–\-/“‘"'«]/
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

/** Words that begin with an apostrophe, so that it opens no quotation: 'em, 'tis, '90s. */
const CLIPPED = /^['‘’](?:em|tis|twas|til|cause|bout|round|n|\d\ds?)(?![\da-zÀ-ỹ])/i
const LONGEST_CLIPPED = 8

/** The marks of a block that can be quotation marks, in order. An apostrophe inside a word is none. */
export function findQuotationMarks(text: string): QuotationMark[] {
  const marks: QuotationMark[] = []
  for (const match of text.matchAll(MARKS)) {
    const start = match.index
    const mark = toMark(text, start, start + match[0].length)
    if (mark.mayOpen || mark.mayClose || mark.kind !== 'single') marks.push(mark)
  }
  const next: Partial<Record<QuotationMark['kind'], number>> = {}
  for (let index = marks.length - 1; index >= 0; index--) {
    const mark = marks[index]
    if (!mark) continue
    mark.next = next[mark.kind]
    next[mark.kind] = index
  }
  return marks
}

function toMark(text: string, start: number, end: number): QuotationMark {
  const char = text[start] ?? ''
  const before = text[start - 1] ?? ' '
  const after = text[end] ?? ' '
  const next = undefined
  const last = end >= text.length || (/\s/.test(after) && end >= text.trimEnd().length)
  const opening = OPENS_AFTER.test(before) && /\S/.test(after) && !last
  const closing = /\S/.test(before) && !LETTER_OR_DIGIT.test(after) && !/[([{]/.test(after)
  if (char === '«' || char === '»')
    return { start, end, kind: 'guillemet', straight: false, mayOpen: char === '«', mayClose: char === '»', next }
  if (char === '“' || char === '„')
    // It stands at times where only a closing mark can: “the best in the world“ and.
    return {
      start,
      end,
      kind: 'double',
      straight: false,
      mayOpen: !last,
      mayClose: char === '“' && (closing || last),
      next,
    }
  if (char === '”') {
    const turned = /[\s([]/.test(before) && LETTER_OR_DIGIT.test(after)
    return { start, end, kind: 'double', straight: false, mayOpen: turned, mayClose: true, next }
  }
  if (char === '"' || end - start === 2)
    return { start, end, kind: 'double', straight: true, mayOpen: opening, mayClose: closing, next }
  const inWord = LETTER_OR_DIGIT.test(before) && LETTER_OR_DIGIT.test(after)
  const clipped = CLIPPED.test(text.slice(start, start + LONGEST_CLIPPED))
  const mayOpen = char !== '’' && opening && !clipped && (char === '‘' || LETTER_OR_DIGIT.test(after))
  return {
    start,
    end,
    kind: 'single',
    straight: char === "'",
    mayOpen,
    mayClose: char !== '‘' && closing && !inWord,
    next,
  }
}
