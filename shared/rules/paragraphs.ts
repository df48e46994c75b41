import type { BlockKind } from '#shared/draft/block.ts'
import { paragraphNumbers } from '#shared/draft/paragraph-numbers.ts'
import type { Place, Reading } from '#shared/reading/reading.ts'

/** The numbers of the paragraphs of a story, counted once. */
const numbersOf = new WeakMap<Reading['blocks'], (number | undefined)[]>()

const BESIDE: Partial<Record<BlockKind, string>> = {
  standfirst: 'in the standfirst',
  byline: 'in the byline',
  caption: 'in a caption',
}

/**
 * Where a place stands, as messages and the window's margin count it: "in paragraph 3" from 1, or "in the headline"; "in this
 * paragraph" for a message that stands in the same block, `from`.
 */
export function whereIs({ blocks }: Reading, { block }: Pick<Place, 'block'>, from?: number): string {
  const kind = blocks[block]?.kind ?? 'paragraph'
  if (block === from && kind === 'paragraph') return 'in this paragraph'
  if (kind === 'heading') return block === 0 ? 'in the headline' : 'in a subhead'
  const numbers = numbersOf.get(blocks) ?? paragraphNumbers(blocks)
  numbersOf.set(blocks, numbers)
  return BESIDE[kind] ?? `in paragraph ${numbers[block]}`
}
