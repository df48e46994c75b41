import { lastBefore, overlaps, type Range } from '#shared/text/range.ts'
import { findQuotationMarks, type QuotationMark } from './quotation-marks.ts'
import type { QuotedSpan } from './reading.ts'

/** A quotation that has begun: its first mark, by what it is. */
interface Open {
  mark: QuotationMark
  /** Opens with the block, so that it may go on in the next one. */
  first: boolean
}

/** How many marks are looked ahead at for the one that decides what a mark is. */
const FARTHEST = 20

/** What a mark does where it stands: begin a quotation in place of one that was never closed, or inside it, or end one. */
type Action = 'open' | 'nest' | 'close' | undefined

/** The quotations of a block by their marks. */
export interface QuotedText {
  /** Marks included, in order of their start, outer before inner. */
  spans: QuotedSpan[]
  /** Closing marks that nothing opens. */
  unopened: Range[]
}

/**
 * The stretches between quotation marks in one block, in block offsets: curly and straight double marks, single marks in
 * the British way, guillemets, each nested in others. Apostrophes, clipped words ('90s) and measures (6'2", 12") are no
 * marks. A span without its closing mark reaches to the end of the block or to the next opening mark. Takes time in
 * proportion to the text.
 */
export function findQuotedSpans(text: string): QuotedText {
  const spans: QuotedSpan[] = []
  const unopened: Range[] = []
  const open: Open[] = []
  const marks = findQuotationMarks(text)
  for (const mark of marks) {
    const action =
      mark.kind === 'single' ? singleAction(text, mark, marks, open) : doubleAction(text, mark, marks, open)
    if (action === 'close') {
      const index = open.findLastIndex((entry) => entry.mark.kind === mark.kind)
      if (index < 0) {
        if (mark.kind !== 'single') unopened.push({ start: mark.start, end: mark.end })
        continue
      }
      spans.push(...unclosed(open.splice(index + 1), mark.start))
      const entry = open.pop()
      if (entry) spans.push({ start: entry.mark.start, end: mark.end, mark: mark.kind, closed: true, depth: 0 })
    } else if (action) {
      const same = open.findIndex((entry) => entry.mark.kind === mark.kind)
      if (action === 'open' && same >= 0) spans.push(...unclosed(open.splice(same), trimEnd(text, mark.start)))
      open.push({ mark, first: isFirst(text, mark) })
    }
  }
  spans.push(...unclosed(open, trimEnd(text, text.length)))
  spans.sort((a, b) => a.start - b.start || b.end - a.end)
  setDepths(spans)
  return { spans, unopened }
}

/** How many spans each one stands in; they are in order of their start, outer first. */
function setDepths(spans: readonly QuotedSpan[]) {
  const around: QuotedSpan[] = []
  for (const span of spans) {
    while (around.length > 0 && (around.at(-1)?.end ?? 0) < span.end) around.pop()
    span.depth = around.length
    around.push(span)
  }
}

/** Spans of marks that were never closed; a single one was an apostrophe after all, unless the block opens with it. */
function unclosed(entries: readonly Open[], end: number): QuotedSpan[] {
  return entries
    .filter(({ mark, first }) => mark.kind !== 'single' || first)
    .map(({ mark }) => ({ start: mark.start, end, mark: mark.kind, closed: false, depth: 0 }))
}

function trimEnd(text: string, end: number): number {
  let at = end
  while (at > 0 && /\s/.test(text[at - 1] ?? '')) at--
  return at
}

function doubleAction(
  text: string,
  mark: QuotationMark,
  marks: readonly QuotationMark[],
  open: readonly Open[],
): Action {
  const outer = open.findLast((entry) => entry.mark.kind === mark.kind)
  if (!outer) {
    if (mark.straight && /\d/.test(text[mark.start - 1] ?? '')) return undefined
    return mark.mayOpen || !mark.mayClose || isTurned(text, mark, marks) ? 'open' : 'close'
  }
  if (mark.straight && isInches(text, mark, marks)) return undefined
  if (!mark.mayOpen || mark.mayClose) return 'close'
  const several = open.filter((entry) => entry.mark.kind === mark.kind).length > 1
  return !several && isInner(text, mark, marks, outer) ? 'nest' : 'open'
}

/**
 * A closing mark for an opening one, the space on its wrong side: It was late.” Go home,” she said. · the” green” bridge.
 * Two closing marks in a row are none by accident where the first stands behind a sentence or a bare word.
 */
function isTurned(text: string, mark: QuotationMark, marks: readonly QuotationMark[]): boolean {
  const next = following(mark, marks)
  if (next?.mayOpen !== false || next.straight !== mark.straight) return false
  const around = `${text.slice(Math.max(0, mark.start - 9), mark.start)}|${text.slice(mark.end, mark.end + 3)}`
  return /[.?!]\|\s\p{Lu}|[\p{L}(]\|\s\p{Ll}|\b(?:said|says|asked|added|wrote),\|\s\S/u.test(around)
}

/** 6'2" and, where another mark closes the quotation, a 12" pipe. */
function isInches(text: string, mark: QuotationMark, marks: readonly QuotationMark[]): boolean {
  const before = text.slice(Math.max(0, mark.start - 5), mark.start)
  if (!/\d$/.test(before)) return false
  if (/\d['’]\d{1,2}$/.test(before)) return true
  const next = following(mark, marks)
  return next?.mayClose === true && !next.mayOpen && /^[ -]\p{Ll}/u.test(text.slice(mark.end, mark.end + 2))
}

/** Whether an opening mark begins a quotation inside the one that is open, rather than after one whose closing mark is lost. */
function isInner(text: string, mark: QuotationMark, marks: readonly QuotationMark[], outer: Open): boolean {
  const closing = following(mark, marks)
  if (!closing || closing.mayOpen || closing.straight !== mark.straight) return false
  const next = following(closing, marks)
  if (outer.mark.straight === mark.straight)
    // “The “green” bridge is old”: the inner one stands inside a sentence, and both are closed.
    return next?.mayOpen === false && !/[.?!,;:]\s*$/.test(text.slice(Math.max(0, mark.start - 3), mark.start))
  // Straight marks around curly ones: the outer one is closed later, or goes on in the next paragraph.
  const own = firstAfter(closing, marks, (other) => other.straight === outer.mark.straight)
  return own ? !own.mayOpen : outer.first
}

function singleAction(
  text: string,
  mark: QuotationMark,
  marks: readonly QuotationMark[],
  open: readonly Open[],
): Action {
  const isOpen = open.some((entry) => entry.mark.kind === 'single')
  if (!isOpen) {
    const running = !mark.straight && isFirst(text, mark) && /\p{Lu}/u.test(text[mark.end] ?? '')
    return mark.mayOpen && (closesBeforeNext(text, mark, marks, false) || running) ? 'open' : undefined
  }
  if (!mark.mayClose || isApostrophe(text, mark, marks)) return undefined
  return 'close'
}

/** The players' union, goin' home, 6' tall: inside single marks an apostrophe, where a better closing mark comes later. */
function isApostrophe(text: string, mark: QuotationMark, marks: readonly QuotationMark[]): boolean {
  const before = text[mark.start - 1] ?? ''
  if (!/[\p{L}\d]/u.test(before) || !/^\s+\p{Ll}/u.test(text.slice(mark.end, mark.end + 3))) return false
  return closesBeforeNext(text, mark, marks, true)
}

/** Whether a single closing mark, behind a stop or comma where `punctuated`, follows before the next opening one. */
function closesBeforeNext(
  text: string,
  mark: QuotationMark,
  marks: readonly QuotationMark[],
  punctuated: boolean,
): boolean {
  const decides = ({ start, mayOpen }: QuotationMark) => mayOpen || !punctuated || /[,.?!…]/.test(text[start - 1] ?? '')
  return firstAfter(mark, marks, decides)?.mayOpen === false
}

/** The first of the next marks of its kind that answers. */
function firstAfter(
  mark: QuotationMark,
  marks: readonly QuotationMark[],
  answers: (mark: QuotationMark) => boolean,
): QuotationMark | undefined {
  let next = following(mark, marks)
  for (let step = 0; next && step < FARTHEST; step++, next = following(next, marks)) if (answers(next)) return next
  return undefined
}

function following(mark: QuotationMark, marks: readonly QuotationMark[]): QuotationMark | undefined {
  return mark.next === undefined ? undefined : marks[mark.next]
}

function isFirst(text: string, mark: QuotationMark): boolean {
  return mark.start < 9 && text.slice(0, mark.start).trim() === ''
}

const startOf = ({ start }: Range) => start

/** The last outermost of the quoted spans of a block that begins before a place. */
export function quotationBefore(quoted: readonly QuotedSpan[], place: number): QuotedSpan | undefined {
  let at = lastBefore(quoted, place, startOf)
  while (at > 0 && (quoted[at]?.depth ?? 0) > 0) at--
  return quoted[at]
}

/** Whether any part of a range stands between quotation marks. */
export function isInsideQuotation(quoted: readonly QuotedSpan[], range: Range): boolean {
  const outermost = quotationBefore(quoted, range.end)
  return outermost !== undefined && overlaps(outermost, range)
}
