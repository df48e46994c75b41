import type { Edit } from '#shared/text/range.ts'
import type { BlockFinding, Fix, StoryFinding } from './rule.ts'

/** A finding in one block as one of the story; `block` is the index of the block. */
export function inBlock({ fixes, related, ...finding }: BlockFinding, block: number): StoryFinding {
  const within = <T extends Edit>(fix: Fix<T>) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, block })) })
  return {
    ...finding,
    block,
    ...(fixes && { fixes: fixes.map(within) }),
    ...(related && { related: related.map((place) => ({ ...place, block })) }),
  }
}
