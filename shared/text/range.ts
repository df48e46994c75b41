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
