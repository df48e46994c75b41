import { expect, type Locator, type Page } from '@playwright/test'
import { paintedSpans } from './flags-on-page.ts'

/** The words that are painted as references to the person in hand. */
export async function castWords(page: Page): Promise<string[]> {
  return (await paintedSpans(page)).filter(({ highlight }) => highlight === 'cast').map(({ text }) => text)
}

/** Resolves once these words are flagged as something to ask, and no others. */
export async function expectAsked(page: Page, words: string[]): Promise<void> {
  await expect
    .poll(async () =>
      (await paintedSpans(page)).filter(({ highlight }) => highlight === 'query').map(({ text }) => text),
    )
    .toEqual(words)
}

/** Brings up a menu by its button and chooses in it. */
export async function choose(page: Page, menu: string | RegExp, choice: string): Promise<void> {
  await page.getByRole('button', { name: menu }).click()
  await page.getByRole('menu').getByText(choice, { exact: true }).click()
  await expect(page.getByRole('menu')).toHaveCount(0)
}

/** Opens the row of a person in the cast. */
export async function openPerson(page: Page, name: string): Promise<void> {
  const row = page.getByRole('list', { name: 'People' }).locator('button.row-line').filter({ hasText: name }).first()
  if ((await row.getAttribute('aria-expanded')) !== 'true') await row.click()
  await expect(row).toHaveAttribute('aria-expanded', 'true')
}

/** Takes back what was corrected, as the list of corrections says it. */
export async function takeBack(page: Page, said: string | RegExp): Promise<void> {
  await page
    .getByRole('region', { name: /^Corrected/ })
    .getByRole('button', { name: said })
    .click()
}

/** Presses Tab until an element has the focus. */
export async function tabTo(page: Page, element: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab')
    if (await element.evaluate((one) => one === document.activeElement)) return
  }
  throw new Error('Tab does not come there')
}
