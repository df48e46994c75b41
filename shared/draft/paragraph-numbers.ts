import type { Block, BlockKind } from './block.ts'

/** What people who speak of the third paragraph do not count. */
const UNCOUNTED: readonly BlockKind[] = ['heading', 'standfirst', 'byline', 'caption', 'kept']

/** The number of each block as people count paragraphs, from 1; blank blocks, headings and what stands beside the story have none. */
export function paragraphNumbers(blocks: readonly Pick<Block, 'kind' | 'text'>[]): (number | undefined)[] {
  let last = 0
  return blocks.map(({ kind, text }) => (UNCOUNTED.includes(kind) || text.trim() === '' ? undefined : ++last))
}
