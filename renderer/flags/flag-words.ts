import type { Flag } from '#shared/engine/flag.ts'
import { applyEdits } from '#shared/text/apply-edits.ts'
import { spliceBetween } from '#shared/text/remap.ts'

/** A flag as an edit to read: the words as they are and, where there is one right replacement, as they would be. */
export interface FlagWords {
  before: string
  /** Empty where the words go; undefined where there is nothing to change here. */
  after?: string
}

/** The longest text shown in full, in UTF-16 code units. */
const LONGEST = 90
/** How much is kept around a change in a longer text. */
const AROUND = 24

/** How a flag reads, given the text of its block. What is too long to read at a glance is cut around the change. */
export function flagWords(flag: Flag, text: string): FlagWords {
  const first = flag.grade === 'fix' ? flag.fixes[0] : undefined
  const edits = first?.edits.filter((edit) => edit.block === flag.block) ?? []
  const start = Math.min(flag.start, ...edits.map((edit) => edit.start))
  const end = Math.max(flag.end, ...edits.map((edit) => edit.end))
  const before = text.slice(start, end)
  if (edits.length === 0) return { before: shorten(before.trim()) }
  const after = applyEdits(
    before,
    edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
  )
  if (after.trim() === '') return { before: shorten(before.trim()), after: '' }
  return cutAround(before, after)
}

function cutAround(before: string, after: string): FlagWords {
  const splice = spliceBetween(before, after)
  if (!splice || Math.max(before.length, after.length) <= LONGEST) return { before: before.trim(), after: after.trim() }
  const from = wordEdge(before, splice.start - AROUND, -1)
  const tail = before.length - splice.start - splice.removed
  const kept = tail - (wordEdge(before, before.length - tail + AROUND, 1) - (before.length - tail))
  const cut = (words: string) => {
    const middle = words.slice(from, words.length - kept)
    return `${from > 0 ? '… ' : ''}${shorten(middle.trim())}${kept > 0 ? ' …' : ''}`
  }
  return { before: cut(before), after: cut(after) }
}

function shorten(words: string): string {
  if (words.length <= LONGEST) return words
  return `${words.slice(0, wordEdge(words, LONGEST, -1)).trimEnd()} …`
}

/** The next place at or from `at` in a direction that is not within a word. */
function wordEdge(text: string, at: number, step: 1 | -1): number {
  let edge = Math.max(0, Math.min(at, text.length))
  while (edge > 0 && edge < text.length && !/\s/.test(text[step === 1 ? edge : edge - 1] ?? ' ')) edge += step
  return edge
}
