import type { Block } from './block.ts'

const BYLINE = /^By\s+\p{Lu}/u
const LONGEST = 100
/** A byline is among the first blocks: under the headline and the standfirst. */
const LAST = 3

/** Whether a line reads as a byline: short, with a name after "By", and no sentence. */
export function readsAsByline(text: string): boolean {
  return BYLINE.test(text) && text.length <= LONGEST && !/[.!?]$/.test(text)
}

/** Makes the paragraph under the headline that reads as a byline one, in a draft whose source does not say which it is. */
export function settleByline(blocks: readonly Block[]): void {
  if (blocks[0]?.kind !== 'heading' || blocks.some(({ kind }) => kind === 'byline')) return
  const line = blocks.slice(1, LAST + 1).find(({ kind, text }) => kind === 'paragraph' && readsAsByline(text))
  if (line) line.kind = 'byline'
}
