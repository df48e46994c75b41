import type { Block } from './block.ts'

/** The number of each block as people count paragraphs, from 1; headings and blank blocks have none. */
export function paragraphNumbers(blocks: readonly Pick<Block, 'kind' | 'text'>[]): (number | undefined)[] {
  let last = 0
  return blocks.map(({ kind, text }) => (kind === 'heading' || text.trim() === '' ? undefined : ++last))
}
