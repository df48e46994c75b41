/** What stands in more paragraphs than these is the subject of the story, a refrain or a form. */
export const MOST_PARAGRAPHS = 3
/** Paragraphs that share less than this many uncommon things are not compared. */
const FEWEST_SHARED = 4

/** In which paragraphs each thing stands. */
export function holdersOf<T>(sets: readonly Iterable<T>[]): Map<T, number[]> {
  const holders = new Map<T, number[]>()
  sets.forEach((set, index) => {
    for (const item of set) {
      const others = holders.get(item)
      if (others) others.push(index)
      else holders.set(item, [index])
    }
  })
  return holders
}

/** The pairs of paragraphs that share enough that few others have, each as `first * count + second`. */
export function closePairs(holders: ReadonlyMap<unknown, number[]>, count: number): number[] {
  const shared = new Map<number, number>()
  for (const indexes of holders.values()) {
    if (indexes.length < 2 || indexes.length > MOST_PARAGRAPHS) continue
    indexes.forEach((first, at) => {
      for (const second of indexes.slice(at + 1)) {
        const key = first * count + second
        shared.set(key, (shared.get(key) ?? 0) + 1)
      }
    })
  }
  return [...shared].flatMap(([key, times]) => (times >= FEWEST_SHARED ? [key] : []))
}
