import type { BlockReading } from '#shared/reading/reading.ts'
import { perBlock } from '#shared/rules/per-block.ts'

/** What only a post on a social network holds. */
const POST = /https?:\/\/|\bpic\.twitter\.com|(?<![\dA-Za-zÀ-ỹ])[@#][A-Za-zÀ-ỹ]/

/** The line that names the author of a post: "— Ana Ruiz (@anaruiz)". */
const AUTHOR = /^(?:[—–-]\s?.*\(@|@)\p{L}/u

/** "She posted:", "the mayor wrote on Facebook:", with the post in the paragraph after. */
const ANNOUNCED =
  /\b(?:posted|tweeted|(?:in|with|from) an? (?:[a-z]+ )?(?:post|tweet|thread)|on (?:social media|Twitter|X|Facebook|Instagram|Threads|Bluesky|Telegram|TikTok|Truth Social|LinkedIn))\b[^.!?:]{0,40}:$/

const holdsPost = perBlock(({ text }) => POST.test(text))
const announcesPost = perBlock(({ text }) => ANNOUNCED.test(text))
const namesAuthor = perBlock(({ text }) => AUTHOR.test(text))

/** Whether a block is a post on a social network: by what it holds, by the line before that announces it, or the one after that names its author. */
export function isPost(blocks: readonly BlockReading[], index: number): boolean {
  const block = blocks[index]
  const before = blocks[index - 1]
  if ((block && holdsPost(block)) || (before && announcesPost(before))) return true
  // A post of several paragraphs is written without stops.
  const reach = block && !/[.!?…:”"’)]$/.test(block.text) ? 5 : 3
  return blocks.slice(index + 1, index + reach).some(namesAuthor)
}
