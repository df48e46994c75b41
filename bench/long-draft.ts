import { performance } from 'node:perf_hooks'
import type { Page } from '@playwright/test'
import { newsDraft } from '#shared/draft/testing/news-draft.ts'
import { withHost } from './desk.ts'
import type { Bench } from './figure.ts'
import { measured, typeInTheMiddle } from './watch-tasks.ts'

const WORDS = 300_000
const TYPED = 'The board met again on Friday, and the the ferries stayed in port.'

/** A draft of the length of a book: how soon its first words are there, and whether one can work in it while it is checked. */
export const run: Bench = (report) =>
  withHost(newsDraft(WORDS), async (page, address) => {
    const started = performance.now()
    await page.goto(address)
    await wordsPainted(page)
    report({ name: `first words of ${WORDS} on screen`, value: performance.now() - started, unit: 'ms' })

    const typing = await typeInTheMiddle(page, TYPED)
    report({ name: 'slowest key to paint while it is checked', value: Math.max(0, ...typing.events), unit: 'ms' })
    report({ name: 'longest task while typing in it', value: Math.max(0, ...typing.tasks), unit: 'ms' })

    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.waitForTimeout(1_000)
    const lines = await measured(page)
    report({ name: 'slowest new line to paint', value: Math.max(0, ...lines.events), unit: 'ms' })
    report({ name: 'longest task while scrolling through it', value: await scrollThrough(page), unit: 'ms' })
  })

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
