import { once } from 'node:events'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { Page } from '@playwright/test'
import { end } from '#scripts/run.mjs'
import { startWebHost } from '#scripts/web-host.mjs'
import { newsDraft } from '#shared/draft/testing/news-draft.ts'
import { launchBrowser, withDraft } from './desk.ts'
import type { Bench } from './figure.ts'
import { measured, putCaretInTheMiddle, watchTasks } from './watch-tasks.ts'

const WORDS = 300_000
const TYPED = 'The board met again on Friday, and the the ferries stayed in port.'
/** About 120 words a minute: faster than anybody edits. */
const DELAY = 90

/** A draft of the length of a book: how soon its first words are there, and whether one can work in it while it is checked. */
export const run: Bench = async (report) => {
  const browser = await launchBrowser()
  try {
    await withDraft(newsDraft(WORDS), async (file, folder) => {
      const { child, address } = await startWebHost(file, { folder, data: join(folder, '.data') })
      try {
        const page = await browser.newPage({ viewport: { width: 1360, height: 900 } })
        const started = performance.now()
        await page.goto(address)
        await wordsPainted(page)
        report({ name: `first words of ${WORDS} on screen`, value: performance.now() - started, unit: 'ms' })

        const paragraph = await putCaretInTheMiddle(page)
        await watchTasks(page)
        await page.keyboard.type(TYPED, { delay: DELAY })
        await page.waitForTimeout(1_000)
        if (!(await paragraph.textContent())?.endsWith(TYPED)) throw new Error('what was typed is not in the draft')
        const typing = await measured(page)
        report({ name: 'slowest key to paint while it is checked', value: Math.max(0, ...typing.events), unit: 'ms' })
        report({ name: 'longest task while typing in it', value: Math.max(0, ...typing.tasks), unit: 'ms' })

        await page.keyboard.press('Enter')
        await page.keyboard.press('Enter')
        await page.waitForTimeout(1_000)
        const lines = await measured(page)
        report({ name: 'slowest new line to paint', value: Math.max(0, ...lines.events), unit: 'ms' })
        report({ name: 'longest task while scrolling through it', value: await scrollThrough(page), unit: 'ms' })
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

async function wordsPainted(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const first = document.querySelector('[contenteditable="true"] > *')
      return first?.textContent
        ? new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(true))))
        : false
    },
    undefined,
    { polling: 'raf' },
  )
}

async function scrollThrough(page: Page): Promise<number> {
  await page.mouse.move(400, 500)
  for (let turn = 0; turn < 30; turn++) {
    await page.mouse.wheel(0, 2_500)
    await page.waitForTimeout(40)
  }
  return Math.max(0, ...(await measured(page)).tasks)
}
