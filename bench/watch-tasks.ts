import type { Locator, Page } from '@playwright/test'

/** Puts the caret at the end of the paragraph in the middle of the draft, and gives that paragraph. */
export async function putCaretInTheMiddle(page: Page): Promise<Locator> {
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
export async function watchTasks(page: Page): Promise<void> {
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
