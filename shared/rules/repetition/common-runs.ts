import type { BlockReading } from '#shared/reading/reading.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import { type ComparableWord, comparableWords, shinglesOf } from './comparable-words.ts'

/** Runs shorter than this many words are of no interest, and are not found. */
const SHINGLE = 7

const shinglesIn = perBlock((block: BlockReading) => shinglesOf(comparableWords(block), SHINGLE))

/** A stretch of words of one block: `from` is the index of its first comparable word, `to` the one after its last. */
export interface Stretch {
  block: number
  from: number
  to: number
}

/** The same words in the same order in two places, as long as they go on. `first` comes first in the story. */
export interface CommonRun {
  first: Stretch
  second: Stretch
}

/**
 * The runs of seven or more words that stand in two places of the given blocks, each once. What stands in three places or
 * more is a refrain, a list or a form, and starts no run. An index of shingles finds them in time that grows with the length
 * of the text: no sentence is compared with every other.
 */
export function commonRuns(blocks: readonly BlockReading[], include: (block: BlockReading) => boolean): CommonRun[] {
  const words = blocks.map((block) => (include(block) ? comparableWords(block) : []))
  const places = new Map<number, { block: number; at: number }[]>()
  blocks.forEach((each, block) => {
    if (!include(each)) return
    shinglesIn(each).forEach((shingle, at) => {
      const known = places.get(shingle)
      if (!known) places.set(shingle, [{ block, at }])
      else if (known.length < 3) known.push({ block, at })
    })
  })
  const runs: CommonRun[] = []
  /** Where the last run of two blocks at a given distance ends: its other shingles are part of it. */
  const ends = new Map<string, number>()
  for (const [a, b, more] of places.values()) {
    if (!a || !b || more) continue
    const key = `${a.block} ${b.block} ${b.at - a.at}`
    if (a.at < (ends.get(key) ?? 0)) continue
    const run = extend(words, a, b)
    ends.set(key, run.first.to)
    if (run.first.to - run.first.from >= SHINGLE && !overlapsItself(run)) runs.push(run)
  }
  return runs
}

function extend(
  words: readonly ComparableWord[][],
  a: { block: number; at: number },
  b: { block: number; at: number },
): CommonRun {
  const first = words[a.block] ?? []
  const second = words[b.block] ?? []
  const same = (step: number) => {
    const one = first[a.at + step]
    return one !== undefined && one.text === second[b.at + step]?.text
  }
  let before = 0
  while (same(before - 1)) before -= 1
  let after = 0
  while (same(after)) after += 1
  return {
    first: { block: a.block, from: a.at + before, to: a.at + after },
    second: { block: b.block, from: b.at + before, to: b.at + after },
  }
}

function overlapsItself({ first, second }: CommonRun): boolean {
  return first.block === second.block && second.from < first.to
}
