import type { BlockFinding, StoryFinding } from './rule.ts'

/** A finding of one block as one of the story; `block` is the index of the block. */
export function inStory({ fixes, related, ...finding }: BlockFinding, block: number): StoryFinding {
  return {
    ...finding,
    block,
    ...(fixes && { fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, block })) })) }),
    ...(related && { related: related.map((place) => ({ ...place, block })) }),
  }
}
