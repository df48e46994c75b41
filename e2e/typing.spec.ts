import { longDraft } from '#shared/draft/testing/long-draft.ts'
import { expect, test } from './desk.ts'
import { paintedSpans, waitForFlags } from './flags-on-page.ts'

test('keeps every flag on its words while one types in a long draft', async ({ startDesk }) => {
  const { page } = await startDesk({ 'harbor.txt': longDraft(10_000) })
  await waitForFlags(page)
  const texts = async () => (await paintedSpans(page)).map(({ text }) => text).sort()
  const before = await texts()

  const paragraphs = page.locator('[contenteditable="true"] p')
  const middle = paragraphs.nth((await paragraphs.count()) >> 1)
  const paragraph = (await middle.textContent()) ?? ''
  await middle.click()
  await middle.evaluate((element) => {
    const selection = getSelection()
    selection?.selectAllChildren(element)
    selection?.collapseToEnd()
  })
  const typed = ' Rain rain kept the boats in port.'
  await page.keyboard.type(typed, { delay: 5 })

  await expect(middle).toHaveText(paragraph + typed)
  await expect.poll(texts).toEqual([...before, 'Rain rain'].sort())
})

test('types on where the caret was when a dialog with a field is closed', async ({ startDesk, target }) => {
  test.skip(target === 'electron', 'the dialog is the system’s there')
  const { page } = await startDesk({ 'harbor.txt': 'Ferry is late\n\nIt left left at noon.\n' })
  await waitForFlags(page)
  await page.keyboard.press('F8')
  await page.keyboard.press('Control+Shift+S')
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.type('then ')
  await expect(page.getByText('It then left left at noon.')).toBeVisible()
})

test('a click into the text that comes from elsewhere puts the caret there, and nothing jumps', async ({
  startDesk,
}) => {
  const { page } = await startDesk({ 'harbor.txt': longDraft(3_000) })
  await waitForFlags(page)
  await page.locator('main').evaluate((main) => main.scrollTo(0, 400))
  await page.getByRole('tab', { name: /Cast/ }).click()
  await page.evaluate(() => getSelection()?.removeAllRanges())
  await page.mouse.click(480, 450)
  await page.keyboard.type('Qq')
  expect(await page.locator('main').evaluate((main) => main.scrollTop)).toBe(400)
  const typed = await page.evaluate(() => getSelection()?.anchorNode?.textContent)
  expect(typed).toContain('Qq')
})

test('the end of a long draft is the end of its last paragraph, also before that was ever laid out', async ({
  startDesk,
}) => {
  const { page } = await startDesk({ 'harbor.txt': longDraft(3_000) })
  await waitForFlags(page)
  const last = page.locator('[contenteditable="true"] > :last-child')
  const text = (await last.textContent()) ?? ''
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' So.')
  await expect(last).toHaveText(`${text} So.`)
})

test('a card goes out of sight with its words', async ({ startDesk }) => {
  const { page } = await startDesk({ 'harbor.txt': `${longDraft(3_000).trimEnd()} It sails at the the pier` })
  await waitForFlags(page)
  await page.keyboard.press('Control+End')
  for (let letter = 0; letter < 6; letter += 1) await page.keyboard.press('ArrowLeft')
  const card = page.getByRole('region', { name: 'Flag in the text' })
  await expect(card).toBeVisible()
  await page.locator('main').evaluate((main) => main.scrollTo(0, 400))
  await expect(card).toBeHidden()
  await page.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight))
  await expect(card).toBeVisible()
})

test('brings a flag into sight that is far from what is laid out', async ({ startDesk }) => {
  const { page } = await startDesk({ 'harbor.txt': longDraft(20_000) })
  await waitForFlags(page)
  const inSight = () =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get('selected-flag') ?? []
      if (!(range instanceof AbstractRange)) return false
      const live = document.createRange()
      live.setStart(range.startContainer, range.startOffset)
      live.setEnd(range.endContainer, range.endOffset)
      const { top, bottom, height } = live.getBoundingClientRect()
      const view = document.querySelector('main')?.getBoundingClientRect()
      return view !== undefined && height > 0 && top >= view.top && bottom <= view.bottom
    })
  await page.keyboard.press('Shift+F8')
  await expect.poll(inSight).toBe(true)
  await page.keyboard.press('F8')
  await expect.poll(inSight).toBe(true)
  const rows = page.getByRole('listitem').filter({ has: page.locator('.row-line') })
  await rows
    .nth((await rows.count()) >> 1)
    .locator('.row-line')
    .click()
  await expect.poll(inSight).toBe(true)
})

test('says how much of a draft was too long to be checked', async ({ startDesk }) => {
  const { page } = await startDesk({
    'ferry.txt': `Ferry is late\n\nIt left left at noon.\n\nSee ${'x'.repeat(1_001)}.\n`,
  })
  await expect(page.getByRole('contentinfo')).toContainText('Checked 8 of 10 words')
  await page.getByRole('textbox', { name: 'Draft' }).focus()
  await page.keyboard.press('Control+End')
  for (let sign = 0; sign < 6; sign += 1) await page.keyboard.press('Backspace')
  await expect(page.getByRole('contentinfo')).not.toContainText('of 10 words')
  await expect(page.getByRole('contentinfo')).toContainText('Checked')
})
