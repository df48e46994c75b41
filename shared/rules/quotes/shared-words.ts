/** Words in a row that make two quotations alike; fewer are common phrases. */
const RUN = 5
/** So many shared words are no accident in quotations of any length. */
const MANY = 10
/** This part of the shorter quotation makes the two one and the same. */
const PART = 0.7

/** How many texts with one run of words are kept: the first ones say all there is to say. */
const MOST_KEPT = 8

/** A text as it is compared. */
export interface ComparedText {
  /** How many words it has. */
  length: number
  /** Each run of words in it, lower case and without marks, by the place of its first word. */
  runs: readonly string[]
}

/** A text by its runs of words. */
export function comparedText(text: string): ComparedText {
  const plain = text.toLowerCase().replace(/[’']/g, '')
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? []
  const runs: string[] = []
  for (let at = 0; at + RUN <= words.length; at++) runs.push(words.slice(at, at + RUN).join(' '))
  return { length: words.length, runs }
}

/** Texts that were seen, by the runs of words in them. */
export class SharedWords<T> {
  readonly #byRun = new Map<string, { item: T; length: number }[]>()

  /** The items seen before that share so many words in a row with this text that one is a copy of the other. */
  copies({ length, runs }: ComparedText): T[] {
    const covered = new Map<T, { words: Set<number>; length: number }>()
    runs.forEach((run, at) => {
      for (const other of this.#byRun.get(run) ?? []) {
        const entry = covered.get(other.item) ?? { words: new Set<number>(), length: other.length }
        for (let word = at; word < at + RUN; word++) entry.words.add(word)
        covered.set(other.item, entry)
      }
    })
    return [...covered]
      .filter(([, entry]) => entry.words.size >= Math.min(MANY, PART * Math.min(entry.length, length)))
      .map(([item]) => item)
  }

  add(item: T, { length, runs }: ComparedText) {
    for (const run of new Set(runs)) {
      const seen = this.#byRun.get(run)
      if (seen && seen.length < MOST_KEPT) seen.push({ item, length })
      if (!seen) this.#byRun.set(run, [{ item, length }])
    }
  }
}
