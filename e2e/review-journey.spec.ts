import { expect, test } from './desk.ts'
import { paintedSpans } from './flags-on-page.ts'
import { draftText, expectFlags, placeOf, saveAs, wordsInHand } from './window.ts'

const draft = `Council weighs an end to the night ferry

EASTPORT — Mayor Dolores Whitcombe asked the the council on Tuesday to end the night ferry, which loses money.

Mayor Dolores Whitcombe said the boats were “half empty on most nights” and that fares would not rise.

Copyright 2024 Eastport Harbor Media. All rights reserved.
`

const flagged = {
  fix: ['the the', 'Mayor Dolores Whitcombe', 'Copyright 2024 Eastport Harbor Media. All rights reserved.'],
}

test('a draft goes through: read, fixed by key, taken back, let stand, exported', async ({ startDesk, target }) => {
  const desk = await startDesk({ 'ferry.txt': draft })
  const { page } = desk
  const status = page.getByRole('contentinfo')
  await expectFlags(page, flagged)
  await expect(status).toContainText('3 to fix')
  await expect(status).toContainText('Saved')

  await page.keyboard.press('F8')
  expect(await wordsInHand(page)).toEqual(['the the'])
  await page.keyboard.press('Control+Enter')
  await expectFlags(page, { fix: flagged.fix.slice(1) })
  expect((await draftText(page))[1]).toContain('asked the council on Tuesday')
  expect(await wordsInHand(page)).toEqual(['Mayor Dolores Whitcombe'])
  await expect(status).toContainText('Unsaved')

  await page.keyboard.press('Control+z')
  await expectFlags(page, flagged)
  expect((await draftText(page)).join('\n\n')).toBe(draft.trimEnd())
  await expect(status).toContainText('Saved')
  await page.keyboard.press('Control+y')
  await expectFlags(page, { fix: flagged.fix.slice(1) })

  await page.getByRole('button', { name: /^Fix: Mayor Dolores Whitcombe/ }).click()
  await page.keyboard.press('Alt+s')
  await expectFlags(page, { fix: flagged.fix.slice(2) })
  expect(await wordsInHand(page)).toEqual(flagged.fix.slice(2))

  await page.keyboard.press('Control+e')
  await expect(page.getByText('Still in the text: 1 to fix.')).toBeVisible()
  await saveAs(desk, target, 'out.txt', () => page.keyboard.press('Enter'))
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect.poll(() => desk.read('out.txt').catch(() => '')).toBe(draft.replace('the the', 'the'))
  expect(await desk.read('ferry.txt')).toBe(draft)
})

test('a fix that is taken back is in hand again, so that it can be let stand', async ({ startDesk }) => {
  const { page } = await startDesk({ 'ferry.txt': draft })
  await expectFlags(page, flagged)
  await page.keyboard.press('F8')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => wordsInHand(page)).toEqual(['Mayor Dolores Whitcombe'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => wordsInHand(page)).toEqual(['the the'])
  await expect(page.locator('.row[data-open]')).toContainText('the the')
  await expect(page.getByRole('status').filter({ hasText: 'Undone. Paragraph 1: the the' })).toHaveCount(1)
  await page.keyboard.press('Alt+s')
  await expectFlags(page, { fix: flagged.fix.slice(1) })
})

test('where else to look for the flag in hand is marked in the text', async ({ startDesk }) => {
  const { page } = await startDesk({ 'ferry.txt': draft })
  await expectFlags(page, flagged)
  const related = async () => (await paintedSpans(page)).filter(({ highlight }) => highlight === 'related-place')
  await page.keyboard.press('F8')
  expect(await related()).toEqual([])
  await page.keyboard.press('F8')
  expect(await related()).toEqual([{ highlight: 'related-place', text: 'Mayor Dolores Whitcombe' }])
  await page.getByRole('button', { name: /^Paragraph 1: / }).click()
  expect(await related()).toHaveLength(1)
  await page.keyboard.press('F8')
  expect(await related()).toEqual([])
})

test('a card comes up under the pointer and at the caret, beside its words, and goes again', async ({ startDesk }) => {
  const { page } = await startDesk({ 'ferry.txt': draft })
  await expectFlags(page, flagged)
  const card = page.getByRole('region', { name: 'Flag in the text' })
  const words = await placeOf(page, 'the the')

  await page.mouse.move(words.x, words.y)
  await expect(card).toContainText('the the')
  await expect(card.getByRole('button', { name: 'Fix' })).toBeVisible()
  await expect(card).toContainText('repetition/word')
  const box = await card.boundingBox()
  expect(box && (box.y > words.y + 8 || box.y + box.height < words.y - 8)).toBe(true)
  await page.mouse.move(5, 300)
  await expect(card).toHaveCount(0)

  const title = await placeOf(page, 'Mayor Dolores Whitcombe')
  await page.mouse.click(title.x, title.y)
  await page.mouse.move(5, 300)
  await expect(card).toContainText('Whitcombe')
  expect(await wordsInHand(page)).toEqual(['Mayor Dolores Whitcombe'])
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)

  await page.keyboard.press('ArrowRight')
  await expect(card).toBeVisible()
  await card.getByRole('button', { name: 'Fix' }).click()
  await expect(card).toHaveCount(0)
  expect((await draftText(page))[2]).toMatch(/^Whitcombe said/)
  await page.keyboard.type('So ')
  expect((await draftText(page))[3]).toMatch(/^So Copyright/)
})

test('a fix that takes out a whole paragraph leaves no hole, and undo brings it back', async ({ startDesk }) => {
  const { page } = await startDesk({ 'ferry.txt': draft })
  await expectFlags(page, flagged)
  await page.keyboard.press('Shift+F8')
  expect(await wordsInHand(page)).toEqual(flagged.fix.slice(2))
  await page.keyboard.press('Control+Enter')
  await expectFlags(page, { fix: flagged.fix.slice(0, 2) })
  expect(await draftText(page)).toHaveLength(3)
  await page.keyboard.press('Control+z')
  await expectFlags(page, flagged)
  expect((await draftText(page)).join('\n\n')).toBe(draft.trimEnd())
})

test('flags stay on their words while somebody types, and one that is touched goes', async ({ startDesk }) => {
  const { page } = await startDesk({ 'ferry.txt': draft })
  await expectFlags(page, flagged)
  await page.getByText('EASTPORT — ').click({ position: { x: 2, y: 10 } })
  await page.keyboard.press('Home')
  await page.keyboard.type('In ')
  await expectFlags(page, flagged)
  const words = await placeOf(page, 'the the')
  await page.mouse.click(words.x, words.y)
  await expect.poll(() => wordsInHand(page)).toEqual(['the the'])
  await page.keyboard.press('Backspace')
  await expectFlags(page, { fix: flagged.fix.slice(1) })
})

test('the list works by keyboard alone, and lets a decision be taken back', async ({ startDesk }) => {
  const { page } = await startDesk({ 'ferry.txt': draft })
  await expectFlags(page, flagged)
  const rows = page.locator('.flag-list button.row-line')
  await rows.first().focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await expect(rows.nth(1)).toBeFocused()
  await expect(rows.nth(1)).toHaveAttribute('aria-expanded', 'true')
  await expect(
    page.getByRole('status').filter({ hasText: 'Paragraph 2: Mayor Dolores Whitcombe, to become Whitcombe.' }),
  ).toHaveCount(1)

  await page.keyboard.press('Alt+s')
  await expect(rows).toHaveCount(2)
  await page.getByText('Let stand', { exact: false }).first().click()
  await page.getByRole('button', { name: 'Take back' }).click()
  await expect(rows).toHaveCount(3)

  await page.getByRole('button', { name: 'repetition 1' }).click()
  await expect(rows).toHaveCount(1)
  await page.getByRole('button', { name: 'repetition 1' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox', { name: 'Draft' })).toBeFocused()
})

test('the focus stays in the list when the button that was pressed is gone', async ({ startDesk }) => {
  const { page } = await startDesk({ 'ferry.txt': draft })
  await expectFlags(page, flagged)
  const rows = page.locator('.flag-list button.row-line')
  await page.keyboard.press('F8')
  await page.getByRole('button', { name: 'Fix', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expectFlags(page, { fix: flagged.fix.slice(1) })
  await expect(rows.first()).toBeFocused()
  await page.getByRole('button', { name: 'Stet' }).focus()
  await page.keyboard.press('Enter')
  await expect(rows).toHaveCount(1)
  await expect(rows.first()).toBeFocused()

  await page.getByText('Let stand', { exact: false }).first().click()
  await page.getByRole('button', { name: 'Take back' }).focus()
  await page.keyboard.press('Enter')
  await expect(rows).toHaveCount(2)
  await expect(page.locator('.flag-list button.row-line:focus')).toHaveCount(1)
})

test('the keys stand on the buttons of the flag that they are about', async ({ startDesk }) => {
  const { page } = await startDesk({ 'ferry.txt': draft })
  await expectFlags(page, flagged)
  await page.keyboard.press('F8')
  const card = page.getByRole('region', { name: 'Flag in the text' })
  const title = await placeOf(page, 'Mayor Dolores Whitcombe')
  await page.mouse.move(title.x, title.y)
  await expect(card.getByRole('button', { name: 'Fix' })).toBeVisible()
  await expect(card.locator('.key')).toHaveCount(0)
  const words = await placeOf(page, 'the the')
  await page.mouse.move(words.x, words.y)
  await expect(card.locator('.key')).toHaveText(['Ctrl ↵', 'Alt S'])
})

test('in a narrow window the folded list comes up with the flag that is gone to, which stays in sight', async ({
  startDesk,
}) => {
  const { page } = await startDesk({ 'ferry.txt': draft })
  await page.setViewportSize({ width: 420, height: 600 })
  await expectFlags(page, flagged)
  await page.getByRole('button', { name: 'Hide' }).click()
  await expect(page.locator('.flag-list')).toBeHidden()
  await page.keyboard.press('Shift+F8')
  await expect(page.locator('.row[data-open]')).toBeVisible()
  const bottom = await page.locator('main').evaluate((main) => main.getBoundingClientRect().bottom)
  await expect
    .poll(async () => (await placeOf(page, 'Copyright 2024 Eastport Harbor Media. All rights reserved.')).y)
    .toBeLessThan(bottom)
})

test('clean copy goes to the clipboard as rich and as plain text', async ({ startDesk, target }) => {
  test.skip(target === 'electron', 'a window of Electron cannot read the clipboard')
  const { page } = await startDesk({ 'ferry.txt': 'Night ferry ends\n\nThe ferry left.\n   \n\nNobody asked.' })
  await expect(page.getByText('Nobody asked.')).toBeVisible()
  const width = () =>
    page.getByRole('button', { name: /^Cop/ }).evaluate((button) => button.getBoundingClientRect().width)
  const before = await width()
  await page.getByRole('button', { name: 'Copy clean' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await width()).toBe(before)
  const [plain, rich] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return Promise.all(['text/plain', 'text/html'].map(async (type) => (await item?.getType(type))?.text()))
  })
  expect(plain).toBe('Night ferry ends\n\nThe ferry left.\n\nNobody asked.\n')
  expect(rich).toMatch(/<h1>Night ferry ends<\/h1>\s*<p>The ferry left\.<\/p>\s*<p>Nobody asked\.<\/p>/)
})

test('a clean draft says so', async ({ startDesk }) => {
  const { page } = await startDesk({ 'ferry.txt': 'The ferry left at noon.\n' })
  await expect(page.getByText('Nothing flagged', { exact: true })).toBeVisible()
  await expect(page.getByText('The whole draft was checked.')).toBeVisible()
})
