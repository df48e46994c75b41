import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { choose, expectAsked, openPerson } from './cast-on-page.ts'
import { type Desk, expect, test } from './desk.ts'
import { draftText, dropFile, openFile, saveAs } from './window.ts'

const draft = `Council weighs an end to the night ferry

EASTPORT — Mayor Dolores Whitcombe asked the the council on Tuesday to end the night ferry, which loses money.

City Engineer Tomasz Bielak and Police Chief Renata Osei had not been asked.

Mayor Bielak said the pier would “stand for thirty years.”

Fire Chief Whitcombe counted the boats.

Rain fell on the pier for hours that night.

“Nobody on this side of the bay can get home without it.”
`

const asked = ['Mayor Bielak', 'Fire Chief Whitcombe', '“Nobody on this side of the bay can get home without it.”']

/** Sets right who is the mayor and who counted the boats, confirms a speaker, and lets a doubled word stand. */
async function decide(page: Page): Promise<void> {
  await expectAsked(page, asked)
  await page.getByRole('button', { name: /^Fix: the the/ }).click()
  await page.getByRole('button', { name: /^Stet/ }).click()
  await page.getByRole('tab', { name: 'Cast 3' }).click()
  await openPerson(page, 'Tomasz Bielak')
  await choose(page, /^Same person as…/, 'Renata Osei')
  await openPerson(page, 'Dolores Whitcombe')
  await page.getByRole('button', { name: /^Fire Chief Whitcombe Paragraph/ }).click()
  await choose(page, /^Somebody else…/, 'A new person…')
  await page.keyboard.type('Leon Whitcombe')
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: /^Quotes/ }).click()
  const rows = page.getByRole('list', { name: 'Quotations' }).locator('button.row-line')
  await rows.last().click()
  await choose(page, /^Said by…/, 'Dolores Whitcombe')
  await expect(rows.last()).toContainText('confirmed')
}

/** Looks whether everything is as it was decided. */
async function expectDecided(page: Page): Promise<void> {
  await expect(page.getByText('Let stand 1')).toBeVisible()
  await page.getByRole('tab', { name: 'Cast 3' }).click()
  await expect(page.getByRole('list', { name: 'People' }).locator('button.row-line')).toHaveText([
    /Dolores Whitcombe/,
    /Renata Osei.*3 references/,
    /Leon WhitcombeFire Chief · 1 reference/,
  ])
  await expect(page.getByRole('region', { name: /^Corrected 2/ })).toBeVisible()
  await page.getByRole('tab', { name: /^Quotes/ }).click()
  await expect(page.getByRole('list', { name: 'Quotations' }).locator('button.row-line').last()).toContainText(
    'Dolores Whitcombe · confirmed',
  )
}

/** Looks whether nothing is decided about the draft in the window. */
async function expectUndecided(page: Page): Promise<void> {
  await expectAsked(page, asked)
  await page.getByRole('tab', { name: /^Flags/ }).click()
  await expect(page.getByText(/^Let stand/)).toHaveCount(0)
}

/** The file in which the decisions about the one draft are, once they say something. */
async function keptFile({ data }: Desk, words: string): Promise<string> {
  const folder = join(data, 'decisions')
  // Not the one that is about to take its place.
  const names = async () => (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'))
  const file = async () => join(folder, (await names())[0] ?? '')
  await expect.poll(async () => readFile(await file(), 'utf8').catch(() => '')).toContain(words)
  return file()
}

test('decisions are there again when the draft is opened again, and not in it or beside it', async ({ startDesk }) => {
  const desk = await startDesk({ 'ferry.txt': draft })
  await decide(desk.page)
  await keptFile(desk, '"speaker"')
  const page = await desk.reopen('ferry.txt')
  await expectDecided(page)
  expect(await desk.read('ferry.txt')).toBe(draft)
  expect(await readdir(desk.folder)).toEqual(['ferry.txt'])

  await page.getByRole('tab', { name: /^Flags/ }).click()
  await page.getByText('Let stand 1').click()
  await page.getByRole('button', { name: 'Take back' }).click()
  await keptFile(desk, '"stets": []')
  const last = await desk.reopen('ferry.txt')
  await expect(last.getByRole('button', { name: /^Fix: the the/ })).toBeVisible()
})

test('decisions go with the words when the draft was edited outside', async ({ startDesk }) => {
  const desk = await startDesk({ 'ferry.txt': draft })
  await decide(desk.page)
  await keptFile(desk, '"speaker"')
  const edited = draft
    .replace('City Engineer', 'It rained all day.\n\nCity Engineer')
    .replace('counted the boats', 'counted all the boats')
    .replace('get home', 'ever get home')
  await writeFile(desk.path('ferry.txt'), edited)
  await expectDecided(await desk.reopen('ferry.txt'))
})

test('each draft has its own decisions, also in one window', async ({ startDesk, target }) => {
  const desk = await startDesk({ 'ferry.txt': draft, 'copy.txt': draft })
  const { page } = desk
  await decide(page)
  await openFile(desk, target, 'copy.txt', () => page.keyboard.press('Control+o'))
  await expect(page.getByRole('banner')).toContainText('copy.txt')
  await expectUndecided(page)
  await openFile(desk, target, 'ferry.txt', () => page.keyboard.press('Control+o'))
  await expect(page.getByRole('banner')).toContainText('ferry.txt')
  await expectDecided(page)
})

test('decisions about a dropped draft go with it to its file', async ({ startDesk, target }) => {
  const desk = await startDesk({ 'bridge.txt': 'Bridge reopens\n\nTraffic moved again.\n' })
  const { page } = desk
  await expect(page.getByText('Traffic moved again.')).toBeVisible()
  await dropFile(page, 'ferry.txt', draft)
  await decide(page)
  expect(await readdir(desk.data)).not.toContain('decisions')
  await saveAs(desk, target, 'ferry.txt', () => page.keyboard.press('Control+Shift+s'))
  await keptFile(desk, '"speaker"')
  await expectDecided(await desk.reopen('ferry.txt'))
})

test('decisions that cannot be read are said and set aside, and the draft opens', async ({ startDesk }) => {
  const desk = await startDesk({ 'ferry.txt': draft })
  await decide(desk.page)
  const file = await keptFile(desk, '"speaker"')
  await writeFile(file, '{"version":1,"pa')
  const page = await desk.reopen('ferry.txt')
  await expect(page.getByRole('dialog')).toContainText('“ferry.txt”')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect((await draftText(page)).join('\n\n')).toBe(draft.trimEnd())
  await expectUndecided(page)
  expect(await readFile(`${file}.damaged`, 'utf8')).toBe('{"version":1,"pa')
  await decide(page)
  await keptFile(desk, '"speaker"')
  await expectDecided(await desk.reopen('ferry.txt'))
})
