/**
 * What a block is in the story. A `heading` is the headline or a subhead, a `quotation` a block quotation. A `kept` block
 * is something that the page has no words for (a table, a picture, code): it has no text, and is only written back.
 */
export type BlockKind =
  | 'heading'
  | 'standfirst'
  | 'byline'
  | 'paragraph'
  | 'quotation'
  | 'list-item'
  | 'caption'
  | 'kept'

/** Inline formatting over a half-open span of a block's text, in UTF-16 code units. */
export interface Mark {
  start: number
  end: number
  kind: 'bold' | 'italic' | 'link'
  /** Where a link goes; only on links. */
  href?: string
}

/**
 * One block of a draft. `text` holds no paragraph separator; a line break inside the block is `\n`.
 * `gap` is the slice of the source between the block before and this block, so that a file in which nothing was edited is
 * written back byte for byte; it is absent on the first block and on blocks made in the window.
 */
export interface Block {
  /** Unique in the draft, and kept while the block is edited. */
  id: string
  kind: BlockKind
  text: string
  /** 1 for a headline, 2 to 6 for subheads; only on headings, 1 or 2 by place where it is absent. */
  level?: number
  /** The item has a number; only on list items. */
  ordered?: boolean
  /** What a kept block is, in a word or two for people ("Table"); only on kept blocks. */
  label?: string
  marks?: Mark[]
  gap?: string
  /** How the block stood in the source; absent in plain text, where that is its text, and on blocks made in the window. */
  source?: BlockSource
}

/**
 * The slice of the source that a block was read from, and the imprint of the block as it was read (see `imprintOf`). `place`
 * counts the blocks of the source from 0, and tells whether the block still stands beside the ones that it stood beside.
 */
export interface BlockSource {
  raw: string
  imprint: string
  place: number
}

/** A draft: its blocks in order, and the slices of source before the first and after the last of them. */
export interface Draft {
  /** The format of the source, which slices of it can be written back to; `txt` where there was none. */
  format: SourceFormat
  head: string
  blocks: Block[]
  tail: string
  /**
   * What stands around the blocks of an HTML source: the slice before the block of each place, and the one after the last.
   * It is kept whole, so that every element which spans several blocks ends, whatever becomes of them. Absent in other
   * formats, which have gaps.
   */
  skeleton?: string[]
}

/** The formats that are saved in place: what was not edited is written back as it was. */
export type SourceFormat = 'txt' | 'md' | 'html'
