import type { Locator, Page } from '@playwright/test'

/** Milliseconds between keys, about 120 words a minute: faster than anybody edits. */
const DELAY = 90

/** Puts the caret at the end of the paragraph in the middle of the draft, and gives that paragraph. */
async function putCaretInTheMiddle(page: Page): Promise<Locator> {
  const paragraphs = page.locator('[contenteditable="true"] p')
  const paragraph = paragraphs.nth((await paragraphs.count()) >> 1)
  await paragraph.click()
  await paragraph.evaluate((element) => {
    const selection = getSelection()
    selection?.selectAllChildren(element)
    selection?.collapseToEnd()
  })
  await page.waitForTimeout(500)
  return paragraph
}

/** What the browser noted: `longtask` reports tasks over 50 ms, `event` keys that took over 16 ms until they were painted. */
interface Measured {
  tasks: number[]
  events: number[]
}

declare global {
  interface Window {
    measured?: Measured
  }
}

/** From now on the browser notes long tasks and slow keys. */
async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted: Measured = { tasks: [], events: [] }
    window.measured = noted
    new PerformanceObserver((list) => {
      noted.tasks.push(...list.getEntries().map((entry) => entry.duration))
    }).observe({ type: 'longtask' })
    const timing: PerformanceObserverInit & { durationThreshold: number } = { type: 'event', durationThreshold: 16 }
    new PerformanceObserver((list) => {
      noted.events.push(
        ...list
          .getEntries()
          .filter(({ name }) => name.startsWith('key'))
          .map((entry) => entry.duration),
      )
    }).observe(timing)
  })
}

/** What the browser noted since it was asked the last time. */
export async function measured(page: Page): Promise<Measured> {
  return page.evaluate(() => {
    const { tasks = [], events = [] } = window.measured ?? {}
    return { tasks: tasks.splice(0), events: events.splice(0) }
  })
}

/** Types words into the middle of the draft, and gives what the browser noted meanwhile. It goes on noting. */
export async function typeInTheMiddle(page: Page, words: string): Promise<Measured> {
  const paragraph = await putCaretInTheMiddle(page)
  await watchTasks(page)
  await page.keyboard.type(words, { delay: DELAY })
  await page.waitForTimeout(1_000)
  if (!(await paragraph.textContent())?.endsWith(words)) throw new Error('what was typed is not in the draft')
  return measured(page)
}
