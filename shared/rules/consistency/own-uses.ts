import type { BlockReading } from '#shared/reading/reading.ts'
import { isPost } from '#shared/rules/post.ts'

/** What `usesOf` finds in each block, in story order, with the index of the block; nothing of the posts of others that stand in the story. */
export function ownUses<U>(
  blocks: readonly BlockReading[],
  usesOf: (block: BlockReading) => readonly U[],
): (U & { block: number })[] {
  return inOwnBlocks(blocks, usesOf).flatMap((uses, block) => uses.map((use) => ({ ...use, block })))
}

/** The same, block by block. */
export function inOwnBlocks<U>(
  blocks: readonly BlockReading[],
  usesOf: (block: BlockReading) => readonly U[],
): (readonly U[])[] {
  return blocks.map((block, index) => (isPost(blocks, index) ? [] : usesOf(block)))
}
