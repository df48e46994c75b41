import { once } from 'node:events'
import { join } from 'node:path'
import { end } from '#scripts/run.mjs'
import { startWebHost } from '#scripts/web-host.mjs'
import { longDraft } from '#shared/draft/testing/long-draft.ts'
import { flagsPainted, launchBrowser, withDraft } from './desk.ts'
import type { Bench } from './figure.ts'
import { measured, putCaretInTheMiddle, watchTasks } from './watch-tasks.ts'

const TYPED = 'The board met again on Friday, and the the ferries stayed in port until the wind had dropped. '
const CHARACTERS = 200
/** About 120 words a minute: faster than anybody edits. */
const DELAY = 90

/** How smoothly one types in the middle of 10,000 words while they are checked. */
export const run: Bench = async (report) => {
  const browser = await launchBrowser()
  try {
    await withDraft(longDraft(10_000), async (file, folder) => {
      const { child, address } = await startWebHost(file, { folder, data: join(folder, '.data') })
      try {
        const page = await browser.newPage({ viewport: { width: 1360, height: 900 } })
        await page.goto(address)
        await flagsPainted(page)
        const paragraph = await putCaretInTheMiddle(page)
        await watchTasks(page)
        const typed = TYPED.repeat(3).slice(0, CHARACTERS)
        await page.keyboard.type(typed, { delay: DELAY })
        await page.waitForTimeout(1_000)
        if (!(await paragraph.textContent())?.endsWith(typed)) throw new Error('what was typed is not in the draft')
        const { tasks, events } = await measured(page)
        report({ name: 'longest task over 50 ms while typing, 0 for none', value: Math.max(0, ...tasks), unit: 'ms' })
        report({ name: 'tasks over 50 ms while typing in 10,000 words', value: tasks.length, unit: '' })
        report({ name: 'slowest key to paint', value: Math.max(0, ...events), unit: 'ms' })
      } finally {
        const closed = once(child, 'close')
        end(child)
        await closed
      }
    })
  } finally {
    await browser.close()
  }
}
