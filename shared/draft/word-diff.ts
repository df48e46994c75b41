/** A text, and a number for each code unit that says how it looks. */
export interface Keyed {
  text: string
  keys: readonly number[]
}

/** A stretch of an old text, and the stretch of the new one that takes its place. */
export interface Hunk {
  start: number
  end: number
  newStart: number
  newEnd: number
  oldKeys: readonly number[]
}

/** More pairs of words than this are not laid side by side. */
const MOST_PAIRS = 4_000_000
const TOKEN = /[\p{L}\p{N}\p{M}]+|\s+|[^\s\p{L}\p{N}\p{M}]/gu

/**
 * What changed from one text to another, word by word and in order: a longest common subsequence of the words between what
 * the two begin and end with. In texts of very many words all of that is one change.
 */
export function diffWords(old: Keyed, now: Keyed): Hunk[] {
  const shorter = Math.min(old.text.length, now.text.length)
  const same = (a: number, b: number) => old.text[a] === now.text[b] && old.keys[a] === now.keys[b]
  let start = 0
  while (start < shorter && same(start, start)) start += 1
  let tail = 0
  while (tail < shorter - start && same(old.text.length - 1 - tail, now.text.length - 1 - tail)) tail += 1
  const end = old.text.length - tail
  const newEnd = now.text.length - tail
  if (start === end && start === newEnd) return []
  const whole = { start, end, newStart: start, newEnd, oldKeys: old.keys }
  const a = tokens(old, start, end)
  const b = tokens(now, start, newEnd)
  if (a.length * b.length > MOST_PAIRS || a.length < 2 || b.length < 2) return [onCharacters(whole, old, now)]
  return hunksBetween(a, b, old.keys, [end, newEnd]).map((hunk) => onCharacters(hunk, old, now))
}

interface Token {
  at: number
  name: string
}

function tokens({ text, keys }: Keyed, start: number, end: number): Token[] {
  return [...text.slice(start, end).matchAll(TOKEN)].map(({ 0: words, index }) => {
    const at = start + index
    return { at, name: `${words}\n${keys.slice(at, at + words.length).join(' ')}` }
  })
}

function hunksBetween(
  a: readonly Token[],
  b: readonly Token[],
  oldKeys: readonly number[],
  ends: [number, number],
): Hunk[] {
  const width = b.length + 1
  const longest = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] = a[i]?.name === b[j]?.name ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const hunks: Hunk[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i]?.name === b[j]?.name) {
      i += 1
      j += 1
      continue
    }
    const start = a[i]?.at ?? ends[0]
    const newStart = b[j]?.at ?? ends[1]
    while ((i < a.length || j < b.length) && !(i < a.length && j < b.length && a[i]?.name === b[j]?.name)) {
      if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) i += 1
      else j += 1
    }
    hunks.push({ start, end: a[i]?.at ?? ends[0], newStart, newEnd: b[j]?.at ?? ends[1], oldKeys })
  }
  return hunks
}

/** No change begins or ends in the middle of a character that has two code units. */
function onCharacters(hunk: Hunk, old: Keyed, now: Keyed): Hunk {
  const low = (text: string, at: number) => /[\uDC00-\uDFFF]/.test(text.charAt(at))
  const before = hunk.start > 0 && (low(old.text, hunk.start) || low(now.text, hunk.newStart)) ? 1 : 0
  const after = low(old.text, hunk.end) || low(now.text, hunk.newEnd) ? 1 : 0
  return {
    ...hunk,
    start: hunk.start - before,
    newStart: hunk.newStart - before,
    end: hunk.end + after,
    newEnd: hunk.newEnd + after,
  }
}
