import type { Word } from './reading.ts'

/** Whether nothing but a space stands between the word at `index` and the next one. */
export function isAdjacent(text: string, words: readonly Word[], index: number): boolean {
  const word = words[index]
  const next = words[index + 1]
  return word !== undefined && next !== undefined && /^[ \u00A0]$/.test(text.slice(word.end, next.start))
}
