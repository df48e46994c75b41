/** What a block is in the story. A `heading` is the headline or a subhead; a `quotation` is a block quotation. */
export type BlockKind = 'heading' | 'paragraph' | 'quotation' | 'list-item'

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
 * `gap` is the slice of the source between the block before and this block, so that a plain-text file in which nothing
 * was edited is written back byte for byte; it is absent on the first block and on blocks made in the window.
 */
export interface Block {
  /** Unique in the draft, and kept while the block is edited. */
  id: string
  kind: BlockKind
  text: string
  marks?: Mark[]
  gap?: string
}

/** A draft: its blocks in order, and the slices of source before the first and after the last of them. */
export interface Draft {
  head: string
  blocks: Block[]
  tail: string
}
