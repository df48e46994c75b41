import type { Block } from '#shared/draft/block.ts'

/** The number or bullet that a program writes before an item in plain text. */
const LABEL = /^\s*(?:\d+\.|[a-z]\.|[•◦▪–·o*-])\s+(?=\S)/

/** The words of a draft, in order. */
export function wordsOf(blocks: readonly Pick<Block, 'text'>[]): string[] {
  return split(blocks.map(({ text }) => text).join('\n'))
}

/** The words of a program's own plain text, in order, without what it puts before the items of lists. */
export function wordsOfText(text: string): string[] {
  return split(
    text
      .split(/\r?\n/)
      .map((line) => (/^\s{2,}/.test(line) ? line.replace(LABEL, '') : line))
      .join('\n'),
  )
}

/** How many of the words are there, in the order of `expected`: the length of the longest common subsequence. */
export function countInOrder(expected: readonly string[], found: readonly string[]): number {
  let row = new Uint32Array(found.length + 1)
  for (const word of expected) {
    const next = new Uint32Array(found.length + 1)
    for (const [index, other] of found.entries()) {
      next[index + 1] = word === other ? (row[index] ?? 0) + 1 : Math.max(next[index] ?? 0, row[index + 1] ?? 0)
    }
    row = next
  }
  return row[found.length] ?? 0
}

function split(text: string): string[] {
  return text
    .replaceAll('\ufeff', '')
    .split(/[\s\u00a0]+/)
    .filter(Boolean)
}
