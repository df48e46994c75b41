/** A text that grows, of which the last character can be asked for in no time however long it is. */
export interface GrowingText {
  add: (words: string) => void
  /** Takes the space away at its end, and gives it. */
  trimEnd: () => string
  /** The last character; empty where there is none. */
  last: () => string
  length: () => number
  whole: () => string
}

export function createText(): GrowingText {
  const parts: string[] = []
  let length = 0
  return {
    add(words) {
      parts.push(words)
      length += words.length
    },
    trimEnd() {
      let dropped = ''
      for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
        const kept = part.trimEnd()
        dropped = part.slice(kept.length) + dropped
        if (kept === '') continue
        parts.push(kept)
        break
      }
      length -= dropped.length
      return dropped
    },
    last: () => parts.at(-1)?.at(-1) ?? '',
    length: () => length,
    whole: () => parts.join(''),
  }
}
