import type { BlockEdit, Flag } from '#shared/engine/flag.ts'
import type { Fix } from '#shared/rules/rule.ts'
import { applyEdits } from '#shared/text/apply-edits.ts'
import type { Edit, Range } from '#shared/text/range.ts'
import { spliceBetween } from '#shared/text/remap.ts'

/** A flag as an edit to read: the words as they are and, where there is one right replacement, as they would be. */
export interface FlagWords {
  before: string
  /** Empty where the words go; undefined where there is nothing to change here. */
  after?: string
}

/** What a fix changes in one block, with the words in front of and behind it and the space between them. */
export interface FixChange extends Required<FlagWords> {
  block: string
  lead: string
  tail: string
}

/** The longest text shown in full, in UTF-16 code units. */
const LONGEST = 90
/** How much is kept around a change in a longer text. */
const AROUND = 24
/** Stands for what is left out: behind words, on their line. */
const MORE = '\u00a0…'
/** How much of the words beside a change is shown, so that one knows the place. */
const BESIDE = 28

/** How a flag reads, given the text of its block. What is too long to read at a glance is cut around the change. */
export function flagWords(flag: Flag, text: string): FlagWords {
  const first = flag.grade === 'fix' ? flag.fixes[0] : undefined
  const edits = first?.edits.filter((edit) => edit.block === flag.block) ?? []
  const place = extent([flag, ...edits])
  if (edits.length === 0) return { before: shorten(text.slice(place.start, place.end).trim()) }
  const { before, after } = changeIn(text, place, edits)
  return { before: before.trim(), after: after.trim() }
}

/** The words of a flag as a sentence to be heard; nothing where they are marks only, of which little is heard. */
export function spokenWords({ before, after }: FlagWords): string {
  if (isMarks(before + (after ?? ''))) return ''
  const ended = (words: string) => (/[.!?]["'”’)]*$/.test(words) ? words : `${words}.`)
  if (after === undefined) return ended(before)
  const was = before.replace(/[\s.,;:!?]+$/, '')
  return after === '' ? `${was}, to take out.` : `${was}, to become ${ended(after)}`
}

/** Whether there is no letter and no figure in the words. */
export function isMarks(words: string): boolean {
  return !/[\p{L}\p{N}]/u.test(words)
}

/** All that a fix of a flag changes, block by block as its edits name them; `textOf` gives the text of a block. */
export function changesOf(flag: Flag, fix: Fix<BlockEdit>, textOf: (block: string) => string): FixChange[] {
  return [...new Set(fix.edits.map((edit) => edit.block))].map((block) => {
    const text = textOf(block)
    const edits = fix.edits.filter((edit) => edit.block === block)
    const place = extent(block === flag.block ? [flag, ...edits] : edits)
    const { before, after, cut } = changeIn(text, place, edits)
    const lead = cut.front ? '' : leadTo(text.slice(0, place.start))
    const tail = cut.back ? '' : tailFrom(text.slice(place.end))
    return { block, before, after, lead, tail }
  })
}

function extent(ranges: readonly Range[]): Range {
  return { start: Math.min(...ranges.map(({ start }) => start)), end: Math.max(...ranges.map(({ end }) => end)) }
}

interface Change extends Required<FlagWords> {
  /** Which ends of the place were left out because it is long. */
  cut: { front: boolean; back: boolean }
}

/** A place of a text and what edits in it make of it, cut around the change where it is long. */
function changeIn(text: string, { start, end }: Range, edits: readonly Edit[]): Change {
  const before = text.slice(start, end)
  const after = applyEdits(
    before,
    edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
  )
  const back = before.length > LONGEST
  if (after.trim() === '') return { before: shorten(before), after: '', cut: { front: false, back } }
  return cutAround(before, after)
}

function cutAround(before: string, after: string): Change {
  const splice = spliceBetween(before, after)
  if (!splice || Math.max(before.length, after.length) <= LONGEST) {
    return { before, after, cut: { front: false, back: false } }
  }
  const from = wordEdge(before, splice.start - AROUND, -1)
  const tail = before.length - splice.start - splice.removed
  const kept = tail - (wordEdge(before, before.length - tail + AROUND, 1) - (before.length - tail))
  const cut = (words: string) => {
    const middle = words.slice(from, words.length - kept)
    return `${from > 0 ? '… ' : ''}${shorten(middle.trim())}${kept > 0 ? MORE : ''}`
  }
  return { before: cut(before), after: cut(after), cut: { front: from > 0, back: kept > 0 } }
}

function shorten(words: string): string {
  if (words.length <= LONGEST) return words
  return `${words.slice(0, wordEdge(words, LONGEST, -1)).trimEnd()}${MORE}`
}

/** The last words of a text. */
function leadTo(text: string): string {
  const from = wordEdge(text, text.length - BESIDE, 1)
  return `${from > 0 ? '… ' : ''}${text.slice(from).trimStart()}`
}

/** The first words of a text. */
function tailFrom(text: string): string {
  const to = wordEdge(text, BESIDE, -1)
  return `${text.slice(0, to).trimEnd()}${to < text.length ? MORE : ''}`
}

/** The next place at or from `at` in a direction that is not within a word. */
function wordEdge(text: string, at: number, step: 1 | -1): number {
  let edge = Math.max(0, Math.min(at, text.length))
  while (edge > 0 && edge < text.length && !/\s/.test(text[step === 1 ? edge : edge - 1] ?? ' ')) edge += step
  return edge
}
