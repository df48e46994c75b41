import type { Page } from '@playwright/test'
import { castWords, choose, expectAsked, openPerson, tabTo, takeBack } from './cast-on-page.ts'
import { expect, test } from './desk.ts'

const draft = `Council weighs an end to the night ferry

EASTPORT — Mayor Dolores Whitcombe asked the council on Tuesday to end the night ferry, which loses money.

“The boats are half empty on most nights,” Whitcombe said.

City Engineer Tomasz Bielak and Police Chief Renata Osei had not been asked.

Mayor Bielak said the pier would “stand for thirty years.” Whitcombe did not answer.

Fire Chief Whitcombe counted the boats. Whitcombe came back wet.

“Count them again,” said Bielak.

“Count them again,” said Osei.

Rain fell on the pier for hours that night.

“Nobody on this side of the bay can get home without it.”
`

const asked = ['Mayor Bielak', 'Fire Chief Whitcombe', '“Nobody on this side of the bay can get home without it.”']
const [mayorBielak = '', fireChief = '', nobody = ''] = asked

/** The people of the cast with how many references each has. */
const people = (page: Page) => page.getByRole('list', { name: 'People' }).locator('button.row-line')

async function openCast(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Cast 3' }).click()
  await expectAsked(page, asked)
}

test('two people are made one, the flags follow, and it can be taken back', async ({ startDesk }) => {
  const { page } = await startDesk({ 'ferry.txt': draft })
  await openCast(page)
  await openPerson(page, 'Tomasz Bielak')
  await choose(page, /^Same person as…/, 'Dolores Whitcombe')
  await expectAsked(page, ['City Engineer Tomasz Bielak', fireChief, nobody])
  await expect(people(page)).toHaveText([/Dolores WhitcombeMayor · 8 references/, /Renata Osei/])
  await expect.poll(() => castWords(page)).toHaveLength(8)
  await takeBack(page, 'Take back: Tomasz Bielak is Dolores Whitcombe')
  await expectAsked(page, asked)
  await expect(people(page)).toHaveCount(3)
})

test('the right title is set, the flags follow, and it can be taken back', async ({ startDesk }) => {
  const { page } = await startDesk({ 'ferry.txt': draft })
  await openCast(page)
  await openPerson(page, 'Tomasz Bielak')
  await choose(page, /^Right title…/, 'Mayor')
  await expectAsked(page, ['City Engineer Tomasz Bielak', fireChief, nobody])
  await expect(people(page).nth(1)).toContainText('Mayor · 3 references')
  await choose(page, /^Right title…/, 'As introduced')
  await expectAsked(page, asked)
  await choose(page, /^Right title…/, 'Mayor')
  await takeBack(page, 'Take back: Tomasz Bielak is Mayor')
  await expectAsked(page, asked)
})

test('who is not a person goes, the flags follow, and it can be taken back', async ({ startDesk }) => {
  const { page } = await startDesk({ 'ferry.txt': draft })
  await openCast(page)
  await openPerson(page, 'Tomasz Bielak')
  await page.getByRole('button', { name: 'Not a person' }).click()
  await expectAsked(page, [fireChief, nobody])
  await expect(people(page)).toHaveCount(2)
  await expect(people(page).first()).toBeFocused()
  await takeBack(page, 'Take back: Tomasz Bielak is not a person')
  await expectAsked(page, asked)
})

test('a reference is somebody else, with its title, and it can be taken back', async ({ startDesk }) => {
  const { page } = await startDesk({ 'ferry.txt': draft })
  await openCast(page)
  await openPerson(page, 'Dolores Whitcombe')
  const references = page.getByRole('list', { name: 'References to Dolores Whitcombe' })
  await references.getByRole('button', { name: /^Fire Chief Whitcombe/ }).click()
  await choose(page, /^Somebody else…/, 'A new person…')
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Whitcombe')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Somebody else…/ })).toBeFocused()
  await choose(page, /^From here on…/, 'A new person…')
  await page.getByLabel('Name', { exact: true }).fill('Leon Whitcombe')
  await page.getByRole('button', { name: 'Set' }).click()
  await expectAsked(page, [mayorBielak, nobody])
  await expect(people(page)).toHaveText([
    /Dolores WhitcombeMayor · 3 references/,
    /Tomasz Bielak/,
    /Renata Osei/,
    'Leon WhitcombeFire Chief · 2 references',
  ])

  await openPerson(page, 'Leon Whitcombe')
  await expect.poll(() => castWords(page)).toEqual(['Fire Chief Whitcombe', 'Whitcombe'])
  await page.getByRole('list', { name: 'References to Leon Whitcombe' }).getByRole('button').last().click()
  await choose(page, /^Somebody else…/, 'Dolores Whitcombe')
  await expect(people(page).first()).toContainText('4 references')
  await takeBack(page, 'Take back: Whitcombe is Dolores Whitcombe')
  await expect(people(page).first()).toContainText('3 references')
  await takeBack(page, 'Take back: Whitcombe is Leon Whitcombe')
  await expectAsked(page, asked)
})

test('a person is corrected by keyboard alone', async ({ startDesk }) => {
  const { page } = await startDesk({ 'ferry.txt': draft })
  await openCast(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  const fireChiefLine = page.getByRole('button', { name: /^Fire Chief Whitcombe Paragraph/ })
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowDown')
  await expect(fireChiefLine).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: /^Somebody else…/ }))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'Tomasz Bielak' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Somebody else…/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type('a n')
  await expect(page.getByRole('menuitem', { name: 'A new person…' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Leon Whitcombe')
  await page.keyboard.press('Enter')
  await expectAsked(page, [mayorBielak, nobody])
  await expect(page.getByRole('status').first()).toContainText('Fire Chief Whitcombe, paragraph 5: Leon Whitcombe now.')

  await tabTo(page, page.getByRole('button', { name: 'Take back: Whitcombe is Leon Whitcombe' }))
  await page.keyboard.press('Enter')
  await expectAsked(page, asked)
  await expect(page.locator('.panel button.row-line:focus')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox', { name: 'Draft' })).toBeFocused()
})

test('speakers are confirmed and corrected, each quotation by itself, and the flags follow', async ({ startDesk }) => {
  const { page } = await startDesk({ 'ferry.txt': draft })
  await expectAsked(page, asked)
  await page.getByRole('tab', { name: 'Quotes 5' }).click()
  const rows = page.getByRole('list', { name: 'Quotations' }).locator('button.row-line')
  await rows.nth(2).click()
  await page.getByRole('button', { name: 'Confirm Tomasz Bielak' }).click()
  await expect(rows.nth(2)).toContainText('Tomasz Bielak · said · confirmed · Paragraph 6')
  await expect(rows.nth(3)).toContainText('Renata Osei · said · sure · Paragraph 7')
  await page.getByRole('button', { name: 'Take back', exact: true }).click()
  await expect(rows.nth(2)).toContainText('Tomasz Bielak · said · sure')

  await rows.nth(3).click()
  await choose(page, /^Said by…/, 'Dolores Whitcombe')
  await expect(rows.nth(3)).toContainText('Dolores Whitcombe · said · confirmed')
  await expect(rows.nth(2)).toContainText('Tomasz Bielak · said · sure')

  await rows.last().click()
  await choose(page, /^Said by…/, 'Somebody else…')
  await page.getByLabel('Said by', { exact: true }).last().fill('a ferry hand')
  await page.keyboard.press('Enter')
  await expect(rows.last()).toContainText('a ferry hand · confirmed · Paragraph 9')
  await expectAsked(page, asked.slice(0, 2))
  await choose(page, /^Said by…/, 'Nobody: not a quotation')
  await expect(rows.last()).toContainText('Not a quotation · confirmed')
  await expectAsked(page, asked.slice(0, 2))
  await page.getByRole('button', { name: 'Take back', exact: true }).click()
  await expect(rows.last()).toContainText('Nobody is named')
  await expectAsked(page, asked)
})

test('a speaker is corrected by keyboard alone, and the filter follows', async ({ startDesk, target }) => {
  const { page } = await startDesk({ 'ferry.txt': draft })
  await page.getByRole('tab', { name: 'Quotes 5' }).click()
  const rows = page.getByRole('list', { name: 'Quotations' }).locator('button.row-line')
  await tabTo(page, page.getByRole('button', { name: 'Doubtful first' }))
  await page.keyboard.press('Space')
  await expect(rows.first()).toContainText('Nobody is named')
  await tabTo(page, rows.first())
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: /^Said by…/ }))
  await page.keyboard.press('Enter')
  await page.keyboard.type('ren')
  await expect(page.getByRole('menu').getByText('Renata Osei', { exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(rows.last()).toContainText('Renata Osei · confirmed')
  await expect(page.getByRole('button', { name: /^Said by…/ })).toBeFocused()

  const filter = page.getByRole('combobox', { name: 'Said by' })
  await filter.selectOption('Renata Osei')
  await expect(rows).toHaveCount(2)
  await choose(page, /^Said by…/, 'Tomasz Bielak')
  await expect(rows).toHaveCount(1)
  await expect(rows.first()).toBeFocused()
  test.skip(target === 'electron', 'a window of Electron cannot read the clipboard')
  await page.getByRole('button', { name: 'Copy list' }).click()
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe('Paragraph 7\tRenata Osei\t“Count them again,”\n')
})
