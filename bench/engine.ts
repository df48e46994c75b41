import { performance } from 'node:perf_hooks'
import { newsDraft } from '#shared/draft/testing/news-draft.ts'
import { parseText } from '#shared/draft/text-draft.ts'
import { type Checker, createChecker } from '#shared/engine/checker.ts'
import { type Bench, median } from './figure.ts'

const ROUNDS = 9

/** What the engine costs on a long news draft, rules and reading: all of it, and one paragraph that was typed in. */
export const run: Bench = async (report) => {
  const { blocks } = parseText(newsDraft(10_000))
  const time = (checker: Checker, checked: typeof blocks) => {
    const start = performance.now()
    checker.check(checked)
    return performance.now() - start
  }
  report({ name: 'check of 10,000 words, first in a process', value: time(createChecker(), blocks), unit: 'ms' })
  const whole = Array.from({ length: ROUNDS }, () => time(createChecker(), blocks))
  report({ name: 'check of 10,000 words', value: median(whole), unit: 'ms' })

  const checker = createChecker()
  checker.check(blocks)
  const middle = blocks.length >> 1
  const typed = Array.from({ length: ROUNDS }, (_, round) => {
    const changed = blocks.map((block, index) =>
      index === middle ? { ...block, text: `${block.text} ${round}` } : block,
    )
    return time(checker, changed)
  })
  report({ name: 'check again after typing in one paragraph of it', value: median(typed), unit: 'ms' })
}
