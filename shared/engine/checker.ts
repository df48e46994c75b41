import type { Block } from '#shared/draft/block.ts'
import type { Reading } from '#shared/reading/reading.ts'
import type { Flag } from './flag.ts'

export type CheckedBlock = Pick<Block, 'id' | 'kind' | 'text'>

export interface CheckResult {
  /** In text order: by block, start, end, rule. */
  flags: Flag[]
  reading: Reading
  /** Index in `reading.blocks` → block id. */
  blockIds: string[]
}

/** Checks drafts; keeps what it read of blocks whose text has not changed. */
export interface Checker {
  check: (blocks: readonly CheckedBlock[]) => CheckResult
}

/** A checker that runs the given rules, by default all of them. */
export declare function createChecker(): Checker
