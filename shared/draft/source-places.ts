import type { Range } from '#shared/text/range.ts'
import type { Block, Draft } from './block.ts'
import { readHtmlBlock } from './html-write-block.ts'
import type { InlineMap } from './inline-map.ts'
import { mdMannerOf, readMdBlock } from './md-write-block.ts'
import { serializeDraft } from './source.ts'
import { predominantGap } from './text-draft.ts'

/** Where the blocks of a draft stand in the text of its file, as the draft was read from it. */
export interface SourcePlaces {
  /** The decoded text of the file; of a draft that was imported, its words as plain text. */
  text: string
  /** Where a span of the text of the block of an index stands; the whole block where that cannot be told. */
  rangeOf: (index: number, span: Range) => Range
  /** What goes when the block of an index goes, given all that go: its lines, and what sets it off from its neighbours. */
  wholeOf: (index: number, gone: ReadonlySet<number>) => Range
}

/** The places of a draft that was not edited. */
export function placeInSource(draft: Draft): SourcePlaces {
  const { blocks, skeleton } = draft
  const gaps = blocks.map((block, index) => gapBefore(draft, block, index))
  const starts: number[] = []
  let at = skeleton ? 0 : draft.head.length
  blocks.forEach((block, index) => {
    at += gaps[index]?.length ?? 0
    starts.push(at)
    at += lengthOf(block)
  })
  const maps = new Map<number, InlineMap | undefined>()
  const mapOf = (index: number) => {
    if (!maps.has(index)) maps.set(index, inlineMap(draft, blocks[index]))
    return maps.get(index)
  }
  return {
    text: serializeDraft(draft, draft.format),
    rangeOf(index, { start, end }) {
      const from = starts[index] ?? 0
      const block = blocks[index]
      if (!block?.source) return { start: from + start, end: from + end }
      const map = mapOf(index)
      if (!map || map.from.length === 0) return { start: from, end: from + lengthOf(block) }
      if (start === end) {
        const place = map.from[start] ?? map.to.at(-1) ?? 0
        return { start: from + place, end: from + place }
      }
      return { start: from + (map.from[start] ?? 0), end: from + (map.to[end - 1] ?? 0) }
    },
    wholeOf(index, gone) {
      const start = starts[index] ?? 0
      const end = start + lengthOf(blocks[index])
      if (skeleton) return { start, end }
      let kept = 0
      while (gone.has(kept)) kept += 1
      if (kept > index) return { start, end: starts[index + 1] ?? end }
      return { start: start - (gaps[index]?.length ?? 0), end }
    },
  }
}

function lengthOf(block: Block | undefined): number {
  return (block?.source?.raw ?? block?.text ?? '').length
}

function gapBefore(draft: Draft, block: Block, index: number): string {
  if (draft.skeleton) return draft.skeleton[index] ?? ''
  return index === 0 ? '' : (block.gap ?? predominantGap(draft))
}

function inlineMap(draft: Draft, block: Block | undefined): InlineMap | undefined {
  if (!block?.source) return undefined
  const read = draft.format === 'html' ? readHtmlBlock(block.source.raw) : readMdBlock(block, mdMannerOf(draft))?.before
  return read?.text === block.text ? read.map : undefined
}
