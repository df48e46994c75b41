import { longDraft } from '#shared/draft/testing/long-draft.ts'
import { flagsPainted, withHost } from './desk.ts'
import type { Bench } from './figure.ts'
import { typeInTheMiddle } from './watch-tasks.ts'

const TYPED = 'The board met again on Friday, and the the ferries stayed in port until the wind had dropped. '
const CHARACTERS = 200

/** How smoothly one types in the middle of 10,000 words while they are checked. */
export const run: Bench = (report) =>
  withHost(longDraft(10_000), async (page, address) => {
    await page.goto(address)
    await flagsPainted(page)
    const { tasks, events } = await typeInTheMiddle(page, TYPED.repeat(3).slice(0, CHARACTERS))
    report({ name: 'longest task over 50 ms while typing, 0 for none', value: Math.max(0, ...tasks), unit: 'ms' })
    report({ name: 'tasks over 50 ms while typing in 10,000 words', value: tasks.length, unit: '' })
    report({ name: 'slowest key to paint', value: Math.max(0, ...events), unit: 'ms' })
  })
