/** A half-open span of a text, in UTF-16 code units: `start` is the first unit in it, `end` the first one after it. */
export interface Range {
  start: number
  end: number
}

/** Replaces the text of a range by `insert`; an empty range inserts, an empty `insert` deletes. */
export interface Edit extends Range {
  insert: string
}

/** Whether two ranges share at least one code unit. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether `outer` holds the whole of `inner`. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** The index of the last of ordered items that begins before a place, or -1; `startOf` tells where an item begins. */
export function lastBefore<T>(items: readonly T[], place: number, startOf: (item: T) => number): number {
  let from = 0
  let to = items.length
  while (from < to) {
    const middle = (from + to) >> 1
    const item = items[middle]
    if (item !== undefined && startOf(item) < place) from = middle + 1
    else to = middle
  }
  return from - 1
}
