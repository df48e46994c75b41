import { applyEdits } from '#shared/text/apply-edits.ts'
import type { Edit } from '#shared/text/range.ts'
import type { Mark } from './block.ts'
import { plainMarks } from './imprint.ts'
import type { Gathered, InlineItem } from './inline-map.ts'
import { marksWithin } from './marks-within.ts'
import { diffWords, type Hunk } from './word-diff.ts'

/** Words with their marks. */
export interface Inline {
  text: string
  marks: readonly Mark[]
}

/** How a format writes words: `escape` within words that stand there, `write` with their marks, where there is only text around. */
export interface InlineWriter {
  escape: (words: string) => string
  write: (inline: Inline) => string
}

/**
 * The source of a block with the changes in it that make the words `before` into `after`, and nothing else. A change inside of
 * one stretch of plain words replaces those words; any other one also what has markup around it and is touched. What has no
 * words of its own (a picture, a footnote) goes behind the words that replace those around it. Where that is read as something
 * else than `after`, the second one may not be: in it every change takes along the markup that it touches.
 */
export function* splices(source: string, before: Gathered, after: Inline, writer: InlineWriter): Generator<string> {
  yield spliceInline(source, before, after, writer, plainPlace)
  yield spliceInline(source, before, after, writer, () => undefined)
}

function spliceInline(
  source: string,
  before: Gathered,
  after: Inline,
  writer: InlineWriter,
  placeOf: typeof plainPlace,
): string {
  const keys = new Map<string, number>()
  const old = { text: before.text, keys: keysOf(before, keys) }
  const now = { text: after.text, keys: keysOf(after, keys) }
  let hunks = diffWords(old, now)
  for (let count = -1; count !== hunks.length; ) {
    count = hunks.length
    hunks = merge(hunks.map((hunk) => widen(hunk, before, now.keys, placeOf)))
  }
  return applyEdits(
    source,
    hunks.map((hunk) => editOf(hunk, source, before, after, writer, placeOf(hunk, before, now.keys))),
  )
}

function editOf(
  hunk: Hunk,
  source: string,
  before: Gathered,
  after: Inline,
  writer: InlineWriter,
  place: PlainPlace | undefined,
): Edit {
  const words = after.text.slice(hunk.newStart, hunk.newEnd)
  if (place) {
    const insert = before.map.verbatim?.has(place.leaf) ? words : writer.escape(words)
    return { start: place.start, end: place.end, insert }
  }
  const range = sourceRange(hunk, before, source.length)
  const marks = marksWithin(after.marks, hunk.newStart, hunk.newEnd)
  const wordless = before.map.items.filter(
    (item) => item.start === item.end && item.from >= range.start && item.to <= range.end,
  )
  const kept = words === '' ? '' : wordless.map((item) => source.slice(item.from, item.to)).join('')
  return { ...range, insert: (words === '' ? '' : writer.write({ text: words, marks })) + kept }
}

interface PlainPlace {
  start: number
  end: number
  leaf: number
}

/** Where a change stands that touches nothing but the words of one plain stretch, and has its marks. */
function plainPlace(
  { start, end, newStart, newEnd, oldKeys }: Hunk,
  { map }: Gathered,
  keys: readonly number[],
): PlainPlace | undefined {
  const same = (key: number | undefined) => {
    for (let at = newStart; at < newEnd; at++) if (keys[at] !== key) return false
    return true
  }
  if (start === end) {
    const left = map.leaf[start - 1] ?? -1
    const at = map.to[start - 1] ?? 0
    if (left >= 0 && same(oldKeys[start - 1])) return { start: at, end: at, leaf: left }
    const right = map.leaf[start] ?? -1
    const ahead = map.from[start] ?? 0
    return right >= 0 && same(oldKeys[start]) ? { start: ahead, end: ahead, leaf: right } : undefined
  }
  const leaf = map.leaf[start] ?? -1
  if (leaf < 0 || !same(oldKeys[start])) return undefined
  for (let at = start; at < end; at++) if (map.leaf[at] !== leaf) return undefined
  if (newStart === newEnd && map.items.some((item) => covers({ start, end }, item))) return undefined
  return { start: map.from[start] ?? 0, end: map.to[end - 1] ?? 0, leaf }
}

function covers(hunk: { start: number; end: number }, item: InlineItem): boolean {
  return item.start < item.end && hunk.start <= item.start && item.end <= hunk.end
}

/** The change drawn out to the ends of whatever has markup around it and is touched, unless it is plain. */
function widen(hunk: Hunk, before: Gathered, keys: readonly number[], placeOf: typeof plainPlace): Hunk {
  if (placeOf(hunk, before, keys)) return hunk
  let { start, end } = hunk
  for (const item of before.map.items) {
    const touched = start === end ? item.start < start && start < item.end : item.start < end && start < item.end
    if (!touched) continue
    start = Math.min(start, item.start)
    end = Math.max(end, item.end)
  }
  return { ...hunk, start, end, newStart: hunk.newStart - (hunk.start - start), newEnd: hunk.newEnd + (end - hunk.end) }
}

/** Changes in order, those that touch as one: with its markup around it, one may reach over the next in the source. */
function merge(hunks: readonly Hunk[]): Hunk[] {
  const out: Hunk[] = []
  for (const hunk of [...hunks].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = out.at(-1)
    if (last && hunk.start <= last.end) {
      last.newEnd = Math.max(last.newEnd, hunk.newEnd + Math.max(0, last.end - hunk.end))
      last.end = Math.max(last.end, hunk.end)
    } else out.push({ ...hunk })
  }
  return out
}

function sourceRange({ start, end }: Hunk, { text, map }: Gathered, length: number): { start: number; end: number } {
  if (start === end) {
    const after = map.items.find((item) => item.end === start && item.start < item.end)
    const ahead = map.items.find((item) => item.start === start && item.start < item.end)
    const at = after?.to ?? map.to[start - 1] ?? ahead?.from ?? map.from[start] ?? (text === '' ? length : 0)
    return { start: at, end: at }
  }
  const touched = map.items.filter((item) => covers({ start, end }, item))
  return {
    start: Math.min(map.from[start] ?? 0, ...touched.map((item) => item.from)),
    end: Math.max(map.to[end - 1] ?? 0, ...touched.map((item) => item.to)),
  }
}

/** A number for each code unit that says which marks it has; line breaks have none. */
function keysOf({ text, marks }: Inline, numbers: Map<string, number>): number[] {
  const keys = new Array<number>(text.length).fill(0)
  const names = new Map<number, string>()
  for (const { start, end, kind, href = '' } of plainMarks({ text, marks: [...marks] })) {
    for (let at = start; at < end; at++) {
      const name = `${names.get(keys[at] ?? 0) ?? ''}${kind} ${href}\n`
      const number = numbers.get(name) ?? numbers.size + 1
      numbers.set(name, number)
      names.set(number, name)
      keys[at] = number
    }
  }
  return keys
}
