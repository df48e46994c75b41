/** Words in a row that make two quotations alike; fewer are common phrases. */
const RUN = 5
/** So many shared words are no accident in quotations of any length. */
const MANY = 10
/** This part of the shorter quotation makes the two one and the same. */
const PART = 0.7

/** How many texts with one run of words are kept: the first ones say all there is to say. */
const MOST_KEPT = 8

/** A text by its words, lower case and without marks, as it is compared. */
export function comparableWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[’']/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** Texts that were seen, by the runs of words in them. */
export class SharedWords<T> {
  readonly #byRun = new Map<string, { item: T; words: readonly string[] }[]>()

  /** The items seen before that share so many words in a row with this text that one is a copy of the other. */
  copies(words: readonly string[]): T[] {
    const covered = new Map<T, { words: Set<number>; length: number }>()
    for (let at = 0; at + RUN <= words.length; at++) {
      for (const { item, words: other } of this.#byRun.get(runAt(words, at)) ?? []) {
        const entry = covered.get(item) ?? { words: new Set<number>(), length: other.length }
        for (let word = at; word < at + RUN; word++) entry.words.add(word)
        covered.set(item, entry)
      }
    }
    return [...covered]
      .filter(([, entry]) => entry.words.size >= Math.min(MANY, PART * Math.min(entry.length, words.length)))
      .map(([item]) => item)
  }

  add(item: T, words: readonly string[]) {
    for (const run of new Set(words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, at) => runAt(words, at)))) {
      const seen = this.#byRun.get(run)
      if (seen && seen.length < MOST_KEPT) seen.push({ item, words })
      if (!seen) this.#byRun.set(run, [{ item, words }])
    }
  }
}

function runAt(words: readonly string[], at: number): string {
  return words.slice(at, at + RUN).join(' ')
}
