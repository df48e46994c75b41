import type { Fix, Grade } from '#shared/rules/rule.ts'
import type { Edit, Range } from '#shared/text/range.ts'

/** A span in a block that is named by its id. */
export interface BlockRange extends Range {
  block: string
}

/** An edit in a block that is named by its id. */
export interface BlockEdit extends Edit {
  block: string
}

/** What a rule found, placed in the draft: the block by id, half-open offsets of the block's text in UTF-16 code units. */
export interface Flag extends BlockRange {
  rule: string
  /** What the rule calls such a flag. */
  title: string
  grade: Grade
  /** The flagged words. A fix is applied only while the text still equals them. */
  actual: string
  message: string
  why: string
  source: string
  fixes: Fix<BlockEdit>[]
  related: (BlockRange & { message: string })[]
  /** Rule, text and neighbouring words: what a decision to let something stand is remembered by. */
  fingerprint: string
}
