import type { BlockReading, Place, QuotedSpan, Reading } from '#shared/reading/reading.ts'
import type { Fix, Grade } from '#shared/rules/rule.ts'
import type { Edit } from '#shared/text/range.ts'
import { isDoubledMark } from './doubled-mark.ts'
import { isRunning, SWALLOWED } from './running-quotation.ts'

/** A place where the marks of a story do not close what they open, and the likely way to mend it. */
export interface Break extends Place {
  kind: 'unclosed' | 'anew' | 'reopened' | 'unopened' | 'unmarked' | 'turned'
  grade?: Grade
  message: string
  fix?: Fix<Edit & { block: number }>
}

/** How many paragraphs on the closing mark of an open quotation is looked for. */
const FARTHEST = 3

/** The marks of a story that are missing, in order; a quotation that goes on in the next paragraph is left open rightly. */
export function findBreaks(reading: Reading): Break[] {
  const closedLater = new Set<number>()
  return reading.blocks.flatMap((block, index) => {
    const spans = block.quoted.filter(
      ({ depth, start }) => (depth === 0 || isTurned(block, start)) && !isDoubledMark(block, start),
    )
    const found = spans.flatMap((span) => breakOf(span, index, reading, closedLater))
    return [...found, ...unopened(block, index, closedLater)]
  })
}

function breakOf(span: QuotedSpan, index: number, reading: Reading, closedLater: Set<number>): Break[] {
  const block = reading.blocks[index]
  if (!block) return []
  const { text } = block
  const { start, end, closed } = span
  if (isTurned(block, start)) {
    const edits = [
      { block: index, start, end: start + 1, insert: '' },
      { block: index, start: start + 2, end: start + 2, insert: text[start] === '"' ? '"' : '“' },
    ]
    const message = `A closing mark stands where “${firstWords(text.slice(start + 2, end))} …” opens.`
    return [{ block: index, start, end: start + 1, kind: 'turned', message, fix: { label: 'Turn the mark', edits } }]
  }
  if (closed) return []
  const place = { block: index, start, end }
  if (end < block.text.trimEnd().length) return [reopened(place, block)]
  const later = closingBlock(index, reading)
  if (later !== undefined) {
    closedLater.add(later)
    return [unmarked(place, reading, later)]
  }
  const running = isRunning(span, index, reading)
  if (running === 'yes') return []
  const words = firstWords(block.text.slice(start + 1, end))
  const fix = closing(place, block, end)
  if (running === 'no') return [{ ...place, kind: 'unclosed', message: `No closing mark after “${words} …”.`, fix }]
  const message = `“${words} …” is left open, and the next paragraph attributes its quotation anew: does it run on?`
  return [{ ...place, kind: 'anew', grade: 'note', message, fix }]
}

/** “We counted twice, Osei said. “It is enough.” · “We counted twice. “It is enough.” */
function reopened(place: Place, { text, quoted }: BlockReading): Break {
  const { block, start, end } = place
  const next = quoted.find((span) => span.start >= end)
  const words = text.slice(start + 1, end)
  const attributed = SWALLOWED.test(words)
  const message = `No closing mark after “${firstWords(words)} …”${attributed ? '' : ', or an opening one too many'}.`
  if (attributed || !next || !/[.?!]$/.test(words))
    return { ...place, kind: 'reopened', message, fix: closing(place, { text }, end) }
  const edits = [{ block, start: next.start, end: next.start + 1, insert: '' }]
  return { ...place, kind: 'reopened', message, fix: { label: 'Let the quotation go on', edits } }
}

/** Puts the closing mark in front of the attribution that stands inside, else at the end. */
function closing(
  { block, start, end }: Place,
  { text }: Pick<BlockReading, 'text'>,
  last: number,
): NonNullable<Break['fix']> {
  const comma = SWALLOWED.exec(text.slice(start, end))
  const at = comma ? start + comma.index + 1 : last
  const mark = CLOSING[text[start] ?? ''] ?? '”'
  return { label: 'Close the quotation', edits: [{ block, start: at, end: at, insert: mark }] }
}

const CLOSING: Partial<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»', '‘': '’', "'": "'" }

/** The quotation goes on in the next paragraphs, which do not open with a mark, up to the one that closes it. */
function unmarked(place: Place, { blocks }: Reading, last: number): Break {
  const text = blocks[place.block]?.text ?? ''
  const edits = Array.from({ length: last - place.block }, (_, offset) => place.block + offset + 1).map((block) => {
    const at = blocks[block]?.text.search(/\S/) ?? 0
    return { block, start: at, end: at, insert: text[place.start] ?? '“' }
  })
  const message = `“${firstWords(text.slice(place.start + 1, place.end))} …” goes on in the next paragraph, which opens without a mark.`
  return { ...place, kind: 'unmarked', message, fix: { label: 'Open the next paragraph with a mark', edits } }
}

/** The block that closes a quotation of this one without opening it, where all between have no marks of their own. */
function closingBlock(index: number, { blocks }: Reading): number | undefined {
  for (let at = index + 1; at <= index + FARTHEST; at++) {
    const block = blocks[at]
    if (!block || block.display) return undefined
    const [mark] = block.unopened
    const [own] = block.quoted
    if (mark && (!own || mark.start < own.start)) return at
    if (own || mark) return undefined
  }
  return undefined
}

function unopened(block: BlockReading, index: number, closedLater: ReadonlySet<number>): Break[] {
  const { text, unopened: marks } = block
  return marks
    .filter(({ start }) => !isDoubledMark(block, start))
    .filter(({ start }, order) => !(order === 0 && closedLater.has(index)) && !/\d/.test(text[start - 1] ?? ''))
    .map(({ start, end }) => {
      const message = `No opening mark before “… ${lastWords(text.slice(0, start))}”.`
      const sentence = text.slice(0, start)
      const whole = !/[.?!]\s+\S/.test(sentence.slice(0, -1)) && !/["“”]/.test(sentence)
      const at = text.search(/\S/)
      const insert = text[start] === '"' ? '"' : text[start] === '»' ? '«' : '“'
      const edits = [{ block: index, start: at, end: at, insert }]
      return {
        block: index,
        start,
        end,
        kind: 'unopened' as const,
        message,
        ...(whole && { fix: { label: 'Open the quotation', edits } }),
      }
    })
}

/** A closing mark that opens, the space behind it: It was late.” Go home,” she said. */
function isTurned({ text }: BlockReading, start: number): boolean {
  return /^\S["”]\s/.test(text.slice(start - 1, start + 2))
}

function firstWords(text: string): string {
  return text.trim().split(/\s+/).slice(0, 4).join(' ')
}

function lastWords(text: string): string {
  return text.trim().split(/\s+/).slice(-4).join(' ')
}
