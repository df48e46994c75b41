import type { Block } from '#shared/draft/block.ts'

/** What was read of a file that is not saved in place: its blocks, and a sentence for each thing that is not in them. */
export interface Imported {
  blocks: Block[]
  losses: string[]
}
