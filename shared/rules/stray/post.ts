import type { BlockReading } from '#shared/reading/reading.ts'
import { perBlock } from '#shared/rules/per-block.ts'

/** What only a post on a social network holds. */
const POST = /https?:\/\/|\bpic\.twitter\.com|(?<![\dA-Za-zÀ-ỹ])[@#][A-Za-zÀ-ỹ]/

/** The line that names the author of a post: "— Ana Ruiz (@anaruiz)". */
const AUTHOR = /^(?:[—–-]\s?.*\(@|@)\p{L}/u

const holdsPost = perBlock(({ text }) => POST.test(text))
const namesAuthor = perBlock(({ text }) => AUTHOR.test(text))

/** Whether a block is a post on a social network, or stands over the line that names its author. */
export function isPost(blocks: readonly BlockReading[], index: number): boolean {
  const block = blocks[index]
  if (block && holdsPost(block)) return true
  return blocks.slice(index + 1, index + 3).some(namesAuthor)
}
