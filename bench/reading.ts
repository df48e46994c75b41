import { performance } from 'node:perf_hooks'
import { newsDraft } from '#shared/draft/testing/news-draft.ts'
import { parseText } from '#shared/draft/text-draft.ts'
import { readBlock } from '#shared/reading/read-block.ts'
import { readStory } from '#shared/reading/read-story.ts'
import { type Bench, median } from './figure.ts'

const ROUNDS = 15

/** What the reading costs on a long news draft: all of it from cold and again, and one paragraph that was typed in. */
export const run: Bench = async (report) => {
  const { blocks } = parseText(newsDraft(10_000))
  const timed = <T>(work: () => T): { value: T; milliseconds: number } => {
    const start = performance.now()
    const value = work()
    return { value, milliseconds: performance.now() - start }
  }
  const readAll = () => {
    const read = blocks.map(({ kind, text }) => readBlock(kind, text))
    readStory(read)
    return read
  }
  const { value: read, milliseconds: cold } = timed(readAll)
  report({ name: 'reading of 10,000 words, first in a process', value: cold, unit: 'ms' })
  const again = Array.from({ length: ROUNDS }, () => timed(readAll).milliseconds)
  report({ name: 'reading of 10,000 words', value: median(again), unit: 'ms' })
  const middle = blocks.length >> 1
  const typed = Array.from({ length: 4 * ROUNDS }, (_, round) => {
    const { kind = 'paragraph', text = '' } = blocks[middle] ?? {}
    return timed(() => readStory(read.with(middle, readBlock(kind, `${text} ${round}`)))).milliseconds
  })
  report({ name: 'reading again after typing in one paragraph of it', value: median(typed), unit: 'ms' })
}
