import { overlaps, type Range } from '#shared/text/range.ts'
import type { QuotedSpan, Sentence, Word } from './reading.ts'

/** A word outside quotation marks. */
export interface WordToken extends Word {
  type: 'word'
  lower: string
}

/** A whole outermost quotation, collapsed to one token. */
export interface QuoteToken extends Range {
  type: 'quote'
  text: string
  span: QuotedSpan
}

/** A punctuation mark outside quotation marks. */
export interface MarkToken extends Range {
  type: 'mark'
  text: string
}

export type Token = WordToken | QuoteToken | MarkToken

/** A sentence as seen from outside its quotations; a sentence that ends inside a quotation goes on to its end. */
export interface Clause extends Range {
  tokens: Token[]
}

const MARK = /[,;:.?!()[\]—–―…]|(?<=\s)-+(?=\s)|--/gu

/**
 * The sentences of a block with each outermost quotation collapsed to one token, so that who says what can be read off
 * the words around it. A nickname in marks is part of its name and no quotation. All offsets are of the block.
 */
export function readClauses(text: string, sentences: readonly Sentence[], quoted: readonly QuotedSpan[]): Clause[] {
  const outer = quoted.filter((span) => span.depth === 0 && !isNickname(text, span))
  const tokens = tokenize(text, sentences, outer)
  const ends = sentences.map(({ end }) => end).filter(outside(outer, (end) => ({ start: end, end })))
  const clauses: Clause[] = []
  let current: Token[] = []
  let next = 0
  const flush = () => {
    const [first] = current
    const last = current.at(-1)
    if (first && last) clauses.push({ start: first.start, end: last.end, tokens: current })
    current = []
  }
  for (const token of tokens) {
    for (; (ends[next] ?? Number.POSITIVE_INFINITY) <= token.start; next++) {
      // “…” — Ana Dahl: the dash belongs to the quotation before it.
      if (!(token.type === 'mark' && /^[—–―]/.test(token.text) && current.at(-1)?.type === 'quote')) flush()
    }
    current.push(token)
  }
  flush()
  return clauses
}

function tokenize(text: string, sentences: readonly Sentence[], outer: readonly QuotedSpan[]): Token[] {
  const words = sentences
    .flatMap((sentence) => sentence.words)
    .filter(outside(outer, (word) => word))
    .map(({ text, start, end, tag }): Token => ({ type: 'word', text, start, end, tag, lower: text.toLowerCase() }))
  const quotes = outer.map(
    (span): Token => ({
      type: 'quote',
      text: text.slice(span.start, span.end),
      start: span.start,
      end: span.end,
      span,
    }),
  )
  const marks = [...text.matchAll(MARK)]
    .map((match): Token => ({ type: 'mark', text: match[0], start: match.index, end: match.index + match[0].length }))
    .filter(outside(outer, (mark) => mark))
    .filter(outside(words, (mark) => mark))
  return [...words, ...quotes, ...marks].sort((a, b) => a.start - b.start)
}

/** A test for items in text order: that their range overlaps none of the given ones, which are in order and apart. */
function outside<T>(ranges: readonly Range[], rangeOf: (item: T) => Range): (item: T) => boolean {
  let at = 0
  return (item) => {
    const range = rangeOf(item)
    while ((ranges[at]?.end ?? Number.POSITIVE_INFINITY) <= range.start) at++
    const nearest = ranges[at]
    return !nearest || !overlaps(nearest, range)
  }
}

/** William “Bill” Dahl · James (“Bo”) Dahl: one to three capitalised words between two parts of a name. */
function isNickname(text: string, { start, end, closed }: QuotedSpan): boolean {
  if (!closed || end - start > 30) return false
  const inside = text.slice(start, end).replace(/^\W+|\W+$/gu, '')
  return (
    !/[.,?!]\W*$/.test(text.slice(start, end)) &&
    /^\p{Lu}[\p{L}.’'-]*(?: [\p{L}.’'-]+){0,2}$/u.test(inside) &&
    /(?<![\p{L}’'-])(?!(?:The|A|An|This|That|His|Her|Its|Their|Our|My|In|On|At|But|And|For|With|From|As) )\p{Lu}[\p{L}.-]+ \(?$/u.test(
      text.slice(Math.max(0, start - 24), start),
    ) &&
    /^\)? \p{Lu}[\p{L}’'-]+/u.test(text.slice(end, end + 4))
  )
}
