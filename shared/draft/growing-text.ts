/** A text that grows, of which the last character can be asked for in no time however long it is. */
export interface GrowingText {
  add: (words: string) => void
  /** Takes the space away at its end, and tells how much that was. */
  trimEnd: () => number
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
      let dropped = 0
      for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
        const kept = part.trimEnd()
        dropped += part.length - kept.length
        if (kept === '') continue
        parts.push(kept)
        break
      }
      length -= dropped
      return dropped
    },
    last: () => parts.at(-1)?.at(-1) ?? '',
    length: () => length,
    whole: () => parts.join(''),
  }
}
