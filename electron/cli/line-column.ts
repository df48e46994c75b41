/** A place in a text as editors count: both from 1, the column in UTF-16 code units. */
export interface LineColumn {
  line: number
  column: number
}

/** Finds lines and columns of offsets in one text; LF, CR and CRLF end a line. */
export function createLocator(text: string): (offset: number) => LineColumn {
  const starts = [0]
  for (const end of text.matchAll(/\r\n|\r|\n/g)) starts.push(end.index + end[0].length)
  return (offset) => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}
