import type { Page } from '@playwright/test'
import { expect, test } from './desk.ts'
import { draftText } from './window.ts'

const ferry = 'Ferry is late\n\nBoats run every hour.\n\nOne boat.\n\nNobody asked.\n'

/** The blocks of the page: their kind, whether they are numbered, and their words. */
function blocks(page: Page): Promise<string[]> {
  return page
    .getByRole('textbox', { name: 'Draft' })
    .evaluate((root) => [...root.children].map((block) => `${block.className}: ${block.textContent}`))
}

async function putCaret(page: Page, words: string, at: 'Home' | 'End'): Promise<void> {
  await page.getByText(words).click()
  await page.keyboard.press(at)
}

test('a block is made another kind by a key and from the status line, and undo takes it back', async ({
  startDesk,
}) => {
  const { page } = await startDesk({ 'ferry.txt': ferry })
  await putCaret(page, 'Boats run', 'End')
  const kind = page.getByRole('contentinfo').getByRole('button', { name: /kind of this block/ })
  await expect(kind).toContainText('Paragraph')
  await page.keyboard.press('Control+Alt+Digit4')
  await expect(kind).toContainText('Standfirst')
  await kind.click()
  await page.getByRole('menuitemradio', { name: /^Quotation/ }).click()
  expect((await blocks(page))[1]).toBe('quotation: Boats run every hour.')
  await expect(page.getByRole('textbox', { name: 'Draft' })).toBeFocused()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  expect((await blocks(page))[1]).toBe('paragraph: Boats run every hour.')
})

test('Enter goes on with a list and leaves it, Backspace makes a paragraph of an item', async ({ startDesk }) => {
  const { page } = await startDesk({ 'ferry.txt': ferry })
  await putCaret(page, 'One boat.', 'End')
  await page.keyboard.press('Control+Alt+Digit7')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Two boats.')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('After the list.')
  expect((await blocks(page)).slice(2, 5)).toEqual([
    'list-item ordered: One boat.',
    'list-item ordered: Two boats.',
    'paragraph: After the list.',
  ])
  await putCaret(page, 'Two boats.', 'Home')
  await page.keyboard.press('Backspace')
  expect((await blocks(page))[3]).toBe('paragraph: Two boats.')
})

test('a line before a paragraph is typed without touching it', async ({ startDesk }) => {
  const desk = await startDesk({ 'ferry.txt': ferry })
  const { page } = desk
  await putCaret(page, 'Boats run', 'Home')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.type('By Ana Ruiz')
  expect(await draftText(page)).toEqual([
    'Ferry is late',
    'By Ana Ruiz',
    'Boats run every hour.',
    'One boat.',
    'Nobody asked.',
  ])
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('contentinfo')).toContainText('Saved')
  expect(await desk.read('ferry.txt')).toBe(ferry.replace('Boats', 'By Ana Ruiz\n\nBoats'))
})

test('blocks that are cut and pasted stay what they are', async ({ startDesk }) => {
  const desk = await startDesk({ 'ferry.txt': ferry })
  const { page } = desk
  await putCaret(page, 'One boat.', 'End')
  await page.keyboard.press('Control+Alt+Digit8')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+x')
  expect((await draftText(page)).join('')).toBe('')
  await page.keyboard.press('Control+v')
  expect(await blocks(page)).toEqual([
    'heading: Ferry is late',
    'paragraph: Boats run every hour.',
    'list-item: One boat.',
    'paragraph: Nobody asked.',
  ])
})
