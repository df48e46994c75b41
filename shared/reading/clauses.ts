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
 * the words around it. All offsets are of the block.
 */
export function readClauses(text: string, sentences: readonly Sentence[], quoted: readonly QuotedSpan[]): Clause[] {
  const outer = quoted.filter((span) => span.depth === 0)
  const tokens = tokenize(text, sentences, outer)
  const ends = sentences
    .map(({ end }) => end)
    .filter((end) => !outer.some((span) => span.start < end && end < span.end))
  const clauses: Clause[] = []
  let current: Token[] = []
  const flush = () => {
    const [first] = current
    const last = current.at(-1)
    if (first && last) clauses.push({ start: first.start, end: last.end, tokens: current })
    current = []
  }
  for (const token of tokens) {
    while (ends[0] !== undefined && ends[0] <= token.start) {
      ends.shift()
      // “…” — Ana Dahl: the dash belongs to the quotation before it.
      if (!(token.type === 'mark' && /^[—–―]/.test(token.text) && current.at(-1)?.type === 'quote')) flush()
    }
    current.push(token)
  }
  flush()
  return clauses
}

function tokenize(text: string, sentences: readonly Sentence[], outer: readonly QuotedSpan[]): Token[] {
  const outside = (range: Range) => !outer.some((span) => overlaps(span, range))
  const words = sentences
    .flatMap((sentence) => sentence.words)
    .filter(outside)
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
  const marks: Token[] = []
  for (const match of text.matchAll(MARK)) {
    const range = { start: match.index, end: match.index + match[0].length }
    if (outside(range) && !words.some((word) => overlaps(word, range)))
      marks.push({ type: 'mark', text: match[0], ...range })
  }
  return [...words, ...quotes, ...marks].sort((a, b) => a.start - b.start)
}
