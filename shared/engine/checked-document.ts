import type { Block, Draft } from '#shared/draft/block.ts'
import { parseText } from '#shared/draft/text-draft.ts'
import type { MentionForm, Place } from '#shared/reading/reading.ts'
import type { Fix, Grade } from '#shared/rules/rule.ts'
import { applyEdits } from '#shared/text/apply-edits.ts'
import { countWords } from '#shared/text/count-words.ts'
import type { Edit, Range } from '#shared/text/range.ts'
import type { Checker, Guidance } from './checker.ts'
import type { BlockEdit, BlockRange, Flag } from './flag.ts'

/** A flag with offsets of the whole text. */
export interface DocumentFlag extends Range {
  rule: string
  grade: Grade
  actual: string
  message: string
  why: string
  source: string
  fixes: Fix[]
  related: (Range & { message: string })[]
  fingerprint: string
}

export interface DocumentPerson {
  name: string
  titles: (Range & { text: string })[]
  mentions: (Range & { text: string; form: MentionForm })[]
  /** How sure it is that this is a person, 0 to 1. */
  confidence: number
}

export interface DocumentQuote extends Range {
  text: string
  kind: 'direct' | 'partial' | 'scare'
  cue: string | null
  speaker: (Range & { name: string; mention: string }) | null
  confidence: number
}

/** What is known of a text, for other programs; all offsets are of the whole text, half-open, in UTF-16 code units. */
export interface CheckedDocument {
  words: number
  flags: DocumentFlag[]
  people: DocumentPerson[]
  quotes: DocumentQuote[]
}

/** Checks the decoded text of a plain-text file. */
export function checkDocument(checker: Checker, text: string, guidance?: Guidance): CheckedDocument {
  const draft = parseText(text)
  const { flags, reading } = checker.check(draft.blocks, guidance)
  const places = placeBlocks(draft)
  return {
    words: draft.blocks.reduce((words, block) => words + countWords(block.text), 0),
    flags: flags.map((flag) => documentFlag(flag, places)),
    people: reading.cast.map(({ name, titles, mentions, confidence }) => ({
      name,
      confidence,
      titles: titles.map((title) => ({ ...inDocument(title, places), text: title.text })),
      mentions: mentions
        .filter((mention) => !mention.adjective)
        .map((mention) => ({ ...inDocument(mention, places), text: mention.text, form: mention.form })),
    })),
    quotes: reading.quotes.map(({ kind, cue, speaker, confidence, text: words, ...place }) => ({
      ...inDocument(place, places),
      text: words,
      kind,
      cue: cue?.text ?? null,
      speaker: speaker ? { name: speaker.name, ...inDocument(speaker, places), mention: speaker.mention } : null,
      confidence,
    })),
  }
}

/** The blocks of a draft and where each one starts in its text, in order. */
interface Places {
  blocks: Block[]
  starts: number[]
  indexOf: Map<string, number>
}

function placeBlocks({ head, blocks }: Draft): Places {
  const starts: number[] = []
  let at = head.length
  for (const block of blocks) {
    at += block.gap?.length ?? 0
    starts.push(at)
    at += block.text.length
  }
  return { blocks, starts, indexOf: new Map(blocks.map(({ id }, index) => [id, index])) }
}

function inDocument({ block, start, end }: Place, { starts }: Places): Range {
  const at = starts[block] ?? 0
  return { start: at + start, end: at + end }
}

function fromBlock({ block, start, end }: BlockRange, places: Places): Range {
  return inDocument({ block: places.indexOf.get(block) ?? 0, start, end }, places)
}

/** A flag for other programs, to which `bluepencil rules` tells the title of its rule. */
function documentFlag({ block, start, end, fixes, related, title, ...rest }: Flag, places: Places): DocumentFlag {
  return {
    ...rest,
    ...fromBlock({ block, start, end }, places),
    fixes: fixes.map(({ label, edits }) => ({ label, edits: documentEdits(edits, places) })),
    related: related.map(({ message, ...place }) => ({ ...fromBlock(place, places), message })),
  }
}

/** The edits of a fix in offsets of the text. Where they leave nothing of a block, the line goes as well. */
function documentEdits(edits: readonly BlockEdit[], places: Places): Edit[] {
  const indexes = [...new Set(edits.map(({ block }) => places.indexOf.get(block) ?? 0))]
  const emptied = new Set(indexes.filter((index) => isEmptied(places.blocks[index], edits)))
  const kept = edits.filter(({ block }) => !emptied.has(places.indexOf.get(block) ?? 0))
  return [
    ...kept.map((edit) => ({ ...fromBlock(edit, places), insert: edit.insert })),
    ...[...emptied].map((index) => ({ ...lineOf(index, emptied, places), insert: '' })),
  ].sort((a, b) => a.start - b.start)
}

function isEmptied(block: Block | undefined, edits: readonly BlockEdit[]): boolean {
  if (!block) return false
  const inBlock = edits.filter((edit) => edit.block === block.id)
  return applyEdits(block.text, inBlock).trim() === ''
}

/** What goes with all of a block: what sets it off from the block before, or, where none of those is left, from the next. */
function lineOf(index: number, emptied: ReadonlySet<number>, { blocks, starts }: Places): Range {
  const start = starts[index] ?? 0
  const end = start + (blocks[index]?.text.length ?? 0)
  let kept = 0
  while (emptied.has(kept)) kept += 1
  if (kept > index) return { start, end: starts[index + 1] ?? end }
  return { start: start - (blocks[index]?.gap?.length ?? 0), end }
}
