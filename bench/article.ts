import { performance } from 'node:perf_hooks'
import { newsDraft } from '#shared/draft/testing/news-draft.ts'
import { parseText } from '#shared/draft/text-draft.ts'
import { createChecker } from '#shared/engine/checker.ts'
import type { Bench } from './figure.ts'

/** What an editor waits for after opening the first draft of the day: one check of an article, in a process of its own. */
export const run: Bench = async (report) => {
  const { blocks } = parseText(newsDraft(800))
  const start = performance.now()
  createChecker().check(blocks)
  report({ name: 'check of 800 words, first in a process', value: performance.now() - start, unit: 'ms' })
}
