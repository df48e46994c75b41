import type { QuotedSpan } from './reading.ts'

type MarkKind = QuotedSpan['mark']

interface Open {
  start: number
  mark: MarkKind
}

const OPENS_AFTER = /[\s([{<—–\-/“‘"«]/
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

/** Words that begin with an apostrophe, so that it opens no quotation: 'em, 'tis, '90s. */
const CLIPPED = /^['’](?:em|tis|twas|til|cause|bout|round|n|\d\ds?)(?![\p{L}\d])/iu

/**
 * The stretches between quotation marks in one block, marks included, in block offsets: curly and straight double marks,
 * single marks in the British way, guillemets, each nested in others. Apostrophes, clipped words ('90s) and measures
 * (6'2", 12") are no marks. A span without its closing mark reaches to the end of the block or to the next opening mark.
 */
export function findQuotedSpans(text: string): QuotedSpan[] {
  const spans: QuotedSpan[] = []
  const open: Open[] = []
  for (let at = 0; at < text.length; at++) {
    const found = markAt(text, at, open)
    if (!found) continue
    const { mark, opens, width } = found
    if (opens) {
      const same = open.findIndex((entry) => entry.mark === mark)
      if (same >= 0) spans.push(...unclosed(open.splice(same), trimEnd(text, at)))
      open.push({ start: at, mark })
    } else {
      const index = open.findLastIndex((entry) => entry.mark === mark)
      if (index < 0) continue
      spans.push(...unclosed(open.splice(index + 1), at))
      const entry = open.pop()
      if (entry) spans.push({ start: entry.start, end: at + width, mark: entry.mark, closed: true, depth: 0 })
    }
    at += width - 1
  }
  spans.push(...unclosed(open, trimEnd(text, text.length)))
  spans.sort((a, b) => a.start - b.start || b.end - a.end)
  for (const span of spans) {
    span.depth = spans.filter((other) => other !== span && other.start < span.start && span.end <= other.end).length
  }
  return spans
}

/** Spans of marks that were never closed; a single one was an apostrophe after all. */
function unclosed(entries: readonly Open[], end: number): QuotedSpan[] {
  return entries
    .filter((entry) => entry.mark !== 'single')
    .map(({ start, mark }) => ({ start, end, mark, closed: false, depth: 0 }))
}

function trimEnd(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length
}

/** A quotation mark found: what it is, whether it opens, and how many code units it takes. */
interface Found {
  mark: MarkKind
  opens: boolean
  width: number
}

function markAt(text: string, at: number, open: readonly Open[]): Found | undefined {
  const char = text[at] ?? ''
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  // Two single marks typed for a double one.
  if (/^(?:''|``|’’|‘‘)$/.test(text.slice(at, at + 2))) return eitherDouble(text, at, 2, open)
  switch (char) {
    case '“':
    case '„':
      return { mark: 'double', opens: !isMisturned(before, after, open), width: 1 }
    case '”':
      return { mark: 'double', opens: false, width: 1 }
    case '«':
      return { mark: 'guillemet', opens: true, width: 1 }
    case '»':
      return { mark: 'guillemet', opens: false, width: 1 }
    case '"':
      return eitherDouble(text, at, 1, open)
    case '‘':
    case "'":
    case '’':
      return single(text, at, before, after, open)
    default:
      return undefined
  }
}

/** An opening mark that stands where only a closing one can: “the best in the world“ and. */
function isMisturned(before: string, after: string, open: readonly Open[]): boolean {
  return open.some((entry) => entry.mark === 'double') && /\S/.test(before) && !LETTER_OR_DIGIT.test(after)
}

/** A double mark that looks the same at both ends. */
function eitherDouble(text: string, at: number, width: number, open: readonly Open[]): Found | undefined {
  const before = text[at - 1] ?? ' '
  const after = text[at + width] ?? ' '
  const isOpen = open.some((entry) => entry.mark === 'double')
  // 6'2" and a 12" pipe: inches, unless they close a quotation.
  if (/\d/.test(before) && (!isOpen || /\d['’]\d{1,2}$/.test(text.slice(Math.max(0, at - 5), at)))) return undefined
  const canOpen = OPENS_AFTER.test(before) && !/\s/.test(after)
  const canClose = !/\s/.test(before) && !LETTER_OR_DIGIT.test(after)
  return { mark: 'double', opens: isOpen ? canOpen && !canClose : true, width }
}

function single(text: string, at: number, before: string, after: string, open: readonly Open[]): Found | undefined {
  const isOpen = open.some((entry) => entry.mark === 'single')
  const char = text[at]
  if (LETTER_OR_DIGIT.test(before) && LETTER_OR_DIGIT.test(after)) return undefined
  const mayOpen = char !== '’' && OPENS_AFTER.test(before) && LETTER_OR_DIGIT.test(after)
  if (mayOpen && !isOpen) {
    if (CLIPPED.test(text.slice(at)) || !hasClosingSingle(text, at + 1)) return undefined
    return { mark: 'single', opens: true, width: 1 }
  }
  if (!isOpen || char === '‘' || LETTER_OR_DIGIT.test(after)) return undefined
  // The players' union: a plural's apostrophe, when a better closing mark comes later.
  if (before === 's' && /^\s+\p{Ll}/u.test(text.slice(at + 1)) && hasClosingSingle(text, at + 1)) return undefined
  return { mark: 'single', opens: false, width: 1 }
}

/** Whether a single closing mark follows before the next opening one. */
function hasClosingSingle(text: string, from: number): boolean {
  const rest = text.slice(from)
  const close = rest.search(/[^\s]['’](?![\p{L}\p{N}])/u)
  const next = rest.search(/(?<=[\s(“"])[‘'](?=\p{L})/u)
  return close >= 0 && (next < 0 || close < next)
}
