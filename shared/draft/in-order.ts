/**
 * The indexes of the longest run of numbers that rise, in order (patience sorting); undefined numbers are passed over. What
 * is not in it was moved, or came in.
 */
export function longestRise(numbers: readonly (number | undefined)[]): Set<number> {
  /** The index of the smallest number that ends a rise of each length. */
  const ends: number[] = []
  const before: (number | undefined)[] = []
  numbers.forEach((number, index) => {
    if (number === undefined) return
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    before[index] = ends[low - 1]
    ends[low] = index
  })
  const rise = new Set<number>()
  for (let index = ends.at(-1); index !== undefined; index = before[index]) rise.add(index)
  return rise
}
