import type { Range } from './range.ts'

/**
 * Keeps ranges of a text of `length` code units apart: the answer takes ranges and claims them all, unless one of them
 * overlaps a range claimed before. It says whether it claimed them. Linear in the text, however many ranges there are.
 */
export function createClaims(length: number): (ranges: readonly Range[]) => boolean {
  const taken = new Uint8Array(length)
  return (ranges) => {
    if (ranges.some(({ start, end }) => taken.subarray(start, end).includes(1))) return false
    for (const { start, end } of ranges) taken.fill(1, start, end)
    return true
  }
}
