import type { Block, Draft } from '#shared/draft/block.ts'
import { placeInSource, type SourcePlaces } from '#shared/draft/source-places.ts'
import { parseText } from '#shared/draft/text-draft.ts'
import type { Unread } from '#shared/reading/readable.ts'
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

/** What of a text was not read, and so not checked: how much it is, and where the first of it starts. */
export interface PlacedUnread {
  blocks: number
  words: number
  start: number
}

/** What is known of a text, for other programs; all offsets are of the whole text, half-open, in UTF-16 code units. */
export interface CheckedDocument {
  words: number
  unread: PlacedUnread | null
  flags: DocumentFlag[]
  people: DocumentPerson[]
  quotes: DocumentQuote[]
}

/** Checks the decoded text of a plain-text file. */
export function checkDocument(checker: Checker, text: string, guidance?: Guidance): CheckedDocument {
  const draft = parseText(text)
  return checkDraft(checker, draft, placeInSource(draft), guidance)
}

/** Checks a draft as it was read from a file; all offsets are of the text that `places` are in. */
export function checkDraft(checker: Checker, draft: Draft, places: SourcePlaces, guidance?: Guidance): CheckedDocument {
  const { flags, reading, unread } = checker.check(draft.blocks, guidance)
  const indexes = new Map(draft.blocks.map(({ id }, index) => [id, index]))
  const inDocument = ({ block, start, end }: Place): Range => places.rangeOf(block, { start, end })
  const fromBlock = ({ block, start, end }: BlockRange): Range =>
    inDocument({ block: indexes.get(block) ?? 0, start, end })
  /** The edits of a fix in offsets of the text. Where they leave nothing of a block, the line goes as well. */
  const documentEdits = (edits: readonly BlockEdit[]): Edit[] => {
    const touched = new Set(edits.map(({ block }) => indexes.get(block) ?? 0))
    const emptied = new Set([...touched].filter((index) => isEmptied(draft.blocks[index], edits)))
    const kept = edits.filter(({ block }) => !emptied.has(indexes.get(block) ?? 0))
    return [
      ...kept.map((edit) => ({ ...fromBlock(edit), insert: edit.insert })),
      ...[...emptied].map((index) => ({ ...places.wholeOf(index, emptied), insert: '' })),
    ].sort((a, b) => a.start - b.start)
  }
  /** A flag for other programs, to which `bluepencil rules` tells the title of its rule. */
  const documentFlag = ({ block, start, end, fixes, related, title, ...rest }: Flag): DocumentFlag => ({
    ...rest,
    ...fromBlock({ block, start, end }),
    fixes: fixes.map(({ label, edits }) => ({ label, edits: documentEdits(edits) })),
    related: related.map(({ message, ...place }) => ({ ...fromBlock(place), message })),
  })
  return {
    words: draft.blocks.reduce((words, block) => words + countWords(block.text), 0),
    unread: placeUnread(unread, places),
    flags: flags.map(documentFlag),
    people: reading.cast.map(({ name, titles, mentions, confidence }) => ({
      name,
      confidence,
      titles: titles.map((title) => ({ ...inDocument(title), text: title.text })),
      mentions: mentions
        .filter((mention) => !mention.adjective)
        .map((mention) => ({ ...inDocument(mention), text: mention.text, form: mention.form })),
    })),
    quotes: reading.quotes.map(({ kind, cue, speaker, confidence, text: words, ...place }) => ({
      ...inDocument(place),
      text: words,
      kind,
      cue: cue?.text ?? null,
      speaker: speaker ? { name: speaker.name, ...inDocument(speaker), mention: speaker.mention } : null,
      confidence,
    })),
  }
}

/** What was not read with its place in the text of a file; null where all was read. */
export function placeUnread(unread: Unread | undefined, places: SourcePlaces): PlacedUnread | null {
  if (!unread) return null
  const { blocks, words, first } = unread
  return { blocks, words, start: places.rangeOf(first, { start: 0, end: 0 }).start }
}

function isEmptied(block: Block | undefined, edits: readonly BlockEdit[]): boolean {
  if (!block) return false
  const inBlock = edits.filter((edit) => edit.block === block.id)
  return applyEdits(block.text, inBlock).trim() === ''
}
