import { diffArrays, diffWordsWithSpace } from 'diff'
import { blockForms, isSameForm } from '#renderer/editor/block-forms.ts'
import type { Block, Draft } from '#shared/draft/block.ts'
import { formOf, plainMarks } from '#shared/draft/imprint.ts'

/** A stretch of a paragraph's words; `only` where the other side has not got them. */
export interface Piece {
  words: string
  only: boolean
}

/** A paragraph of one draft against that of the other one; a side without it is undefined. */
export interface ComparedRow {
  kind: 'same' | 'changed' | 'left-only' | 'right-only'
  left: Piece[] | undefined
  right: Piece[] | undefined
  /** How the words look on either side, where they are the same and look another way. */
  look?: { left: string; right: string }
}

/** Paragraphs as alike as this, of 1, stand side by side. */
const ALIKE = 0.4

/** More pairs than this are not tried out: then paragraphs stand side by side in order. */
const MOST_PAIRS = 4_000

/** Drafts in which more paragraphs differ are not compared closely, so that the window never waits for it. */
const MOST_CHANGES = 1_000

/** Two drafts side by side, paragraph by paragraph, with the words that only one of them has. */
export function compareDrafts(left: Pick<Draft, 'blocks'>, right: Pick<Draft, 'blocks'>): ComparedRow[] {
  const rows: ComparedRow[] = []
  let removed: string[] = []
  let added: string[] = []
  const settle = () => {
    rows.push(...pairUp(removed, added))
    removed = []
    added = []
  }
  const [before, after] = [left.blocks.map(wordsOf), right.blocks.map(wordsOf)]
  let [l, r] = [0, 0]
  for (const part of diffArrays(before, after, { maxEditLength: MOST_CHANGES }) ?? wholly(before, after)) {
    if (part.removed) removed.push(...part.value)
    else if (part.added) added.push(...part.value)
    else {
      settle()
      rows.push(...part.value.map((words, at) => sameRow(words, left.blocks[l + at], right.blocks[r + at])))
    }
    if (!part.added) l += part.value.length
    if (!part.removed) r += part.value.length
  }
  settle()
  return rows
}

/** All of one against all of the other. */
function wholly(before: string[], after: string[]) {
  return [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ]
}

/** In how many paragraphs the words differ, and in how many only the look of them does. */
export function differences(rows: readonly ComparedRow[]): { words: number; look: number } {
  return {
    words: rows.filter(({ kind }) => kind !== 'same').length,
    look: rows.filter(({ look }) => look !== undefined).length,
  }
}

/** A kept block has no words; its name stands for it. */
function wordsOf({ text, label }: Block): string {
  return text === '' && label !== undefined ? `[${label}]` : text
}

function sameRow(words: string, left: Block | undefined, right: Block | undefined): ComparedRow {
  const piece = [{ words, only: false }]
  const row: ComparedRow = { kind: 'same', left: piece, right: piece }
  const look = left && right && lookOf(left, right)
  return look ? { ...row, look } : row
}

/** What two blocks of the same words are, and what in them is bold, italic or a link, as far as that differs. */
function lookOf(left: Block, right: Block): ComparedRow['look'] {
  const kinds = formOf(left) === formOf(right) ? undefined : { left: kindOf(left), right: kindOf(right) }
  const marks = { left: marksOf(left), right: marksOf(right) }
  const marked = JSON.stringify(plainMarks(left)) === JSON.stringify(plainMarks(right)) ? undefined : marks
  if (!kinds && !marked) return undefined
  const both = (side: 'left' | 'right') => [kinds?.[side], marked?.[side]].filter(Boolean).join(', ')
  return { left: both('left'), right: both('right') }
}

function kindOf({ kind, ...block }: Block): string {
  if (kind === 'kept') return block.label ?? 'Kept as it is'
  return blockForms.find(({ form }) => isSameForm(form, { ...block, kind }, false))?.label ?? 'Paragraph'
}

function marksOf(block: Block): string {
  const marks = plainMarks(block).map(
    ({ kind, start, end }) => `“${shorten(block.text.slice(start, end))}” ${markWords[kind]}`,
  )
  return marks.length > 0 ? marks.join(', ') : 'nothing bold, in italics or linked'
}

const markWords = { bold: 'bold', italic: 'in italics', link: 'linked' } as const

function shorten(words: string): string {
  return words.length > 40 ? `${words.slice(0, 39).trimEnd()}…` : words
}

/** Paragraphs that were taken out against those that came in their place: the most alike side by side, all in order. */
function pairUp(removed: readonly string[], added: readonly string[]): ComparedRow[] {
  const rows: ComparedRow[] = []
  let [l, r] = [0, 0]
  for (const [left, right] of pairsOf(removed, added)) {
    rows.push(...removed.slice(l, left).map(leftRow), ...added.slice(r, right).map(rightRow))
    rows.push(changedRow(removed[left] ?? '', added[right] ?? ''))
    l = left + 1
    r = right + 1
  }
  return [...rows, ...removed.slice(l).map(leftRow), ...added.slice(r).map(rightRow)]
}

/** The places of what belongs together: the pairs in order whose likeness is the most altogether. */
function pairsOf(removed: readonly string[], added: readonly string[]): [number, number][] {
  if (removed.length * added.length > MOST_PAIRS) {
    return removed.slice(0, added.length).map((_, index) => [index, index])
  }
  const sets = { removed: removed.map(setOf), added: added.map(setOf) }
  const best: number[][] = Array.from({ length: removed.length + 1 }, () => Array(added.length + 1).fill(0))
  const at = (l: number, r: number) => best[l]?.[r] ?? 0
  const alike = (l: number, r: number) => likeness(sets.removed[l], sets.added[r])
  for (let l = removed.length - 1; l >= 0; l--) {
    for (let r = added.length - 1; r >= 0; r--) {
      const row = best[l]
      const both = alike(l, r)
      if (row) row[r] = Math.max(at(l + 1, r), at(l, r + 1), both >= ALIKE ? both + at(l + 1, r + 1) : 0)
    }
  }
  const pairs: [number, number][] = []
  for (let l = 0, r = 0; l < removed.length && r < added.length; ) {
    const both = alike(l, r)
    if (both >= ALIKE && at(l, r) === both + at(l + 1, r + 1)) pairs.push([l++, r++])
    else if (at(l, r) === at(l + 1, r)) l++
    else r++
  }
  return pairs
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.toLowerCase().match(/[\p{L}\p{N}]+/gu))
}

/** How many words two paragraphs share, of those that they have: 0 to 1. */
function likeness(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): number {
  if (a.size + b.size === 0) return 1
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return (2 * shared) / (a.size + b.size)
}

function leftRow(words: string): ComparedRow {
  return { kind: 'left-only', left: [{ words, only: true }], right: undefined }
}

function rightRow(words: string): ComparedRow {
  return { kind: 'right-only', left: undefined, right: [{ words, only: true }] }
}

function changedRow(before: string, after: string): ComparedRow {
  const left: Piece[] = []
  const right: Piece[] = []
  for (const { value, added, removed } of diffWordsWithSpace(before, after)) {
    if (!added) left.push({ words: value, only: removed })
    if (!removed) right.push({ words: value, only: added })
  }
  return { kind: 'changed', left, right }
}
