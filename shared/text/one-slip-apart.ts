/**
 * Whether two different words are one slip of the hand apart: a letter left out, put in, changed, or two neighbours swapped
 * (Damerau's four kinds of error, 1964).
 */
export function oneSlipApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let back = 0
  while (back < Math.min(a.length, b.length) - start && a.at(-1 - back) === b.at(-1 - back)) back++
  const left = a.slice(start, a.length - back)
  const right = b.slice(start, b.length - back)
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
