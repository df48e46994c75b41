import { castWords } from './cast-on-page.ts'
import { expect, test } from './desk.ts'

const draft = `Council weighs an end to the night ferry

EASTPORT — Mayor Dolores Whitcombe asked the council on Tuesday to end the night ferry, which loses money.

“The boats are half empty on most nights,” Whitcombe said. She called the timetable “a relic of the cannery years.”

City Engineer Tomasz Bielak and Police Chief Renata Osei had not been asked.

Mayor Bielak said the pier would “stand for thirty years.” Whitcombe did not answer.

Rain fell on the pier for hours that night.

“Nobody on this side of the bay can get home without it.”
`

test('the cast shows who is who, highlights a person and goes to a conflict', async ({ startDesk }) => {
  const { page } = await startDesk({ 'ferry.txt': draft })
  await page.getByRole('tab', { name: 'Cast 3' }).click()
  const people = page.getByRole('list', { name: 'People' })
  const rows = people.locator('button.row-line')
  await expect(rows).toHaveText([
    'Dolores WhitcombeMayor · 3 references',
    /Tomasz BielakCity Engineer · 2 references/,
    'Renata OseiPolice Chief · 1 reference',
  ])

  await rows.first().click()
  await expect(rows.first()).toHaveAttribute('aria-expanded', 'true')
  expect(await castWords(page)).toEqual(['Mayor Dolores Whitcombe', 'Whitcombe', 'Whitcombe'])
  const references = page.getByRole('list', { name: 'References to Dolores Whitcombe' }).getByRole('button')
  await expect(references).toHaveText([
    'Mayor Dolores WhitcombeParagraph 1 · full name, with title',
    'WhitcombeParagraph 2 · surname',
    'WhitcombeParagraph 4 · surname',
  ])
  await page.keyboard.press('Escape')
  expect(await castWords(page)).toEqual([])

  await page.getByRole('button', { name: /^Ask: Tomasz Bielak/ }).click()
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Mayor Bielak' })
    .getByRole('button', { name: /^Ask: / })
    .last()
    .click()
  await expect(page.getByRole('tab', { name: /Flags/ })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('button', { name: /^Ask: Mayor Bielak/ })).toHaveAttribute('aria-expanded', 'true')
})

test('the panels work by keyboard alone', async ({ startDesk }) => {
  const { page } = await startDesk({ 'ferry.txt': draft })
  await page.getByRole('tab', { name: 'Cast 3' }).waitFor()
  await page.getByRole('tab', { name: /Flags/ }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: /Cast/ })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await castWords(page)).toHaveLength(3)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('button', { name: 'Whitcombe Paragraph 2 · surname' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Dolores Whitcombe/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox', { name: 'Draft' })).toBeFocused()

  await page.getByRole('tab', { name: /Flags/ }).focus()
  await page.keyboard.press('End')
  await expect(page.getByRole('tab', { name: 'Quotes 4' })).toBeFocused()
  await page.keyboard.press('F8')
  await expect(page.getByRole('tab', { name: /Flags/ })).toHaveAttribute('aria-selected', 'true')
})

test('the quotes say who said what and how sure that is', async ({ startDesk, target }) => {
  const { page } = await startDesk({ 'ferry.txt': draft })
  await page.getByRole('tab', { name: 'Quotes 4' }).click()
  const rows = page.getByRole('list', { name: 'Quotations' }).locator('button.row-line')
  await expect(rows).toHaveText([
    '“The boats are half empty on most nights,”Dolores Whitcombe · said · sure · Paragraph 2',
    /“a relic of the cannery years.”Dolores Whitcombe · called · (?:sure|likely) · Paragraph 2/,
    /“stand for thirty years.”Tomasz Bielak · said · (?:sure|likely) · Paragraph 4/,
    /“Nobody on this side of the bay can get home without it.”Nobody is named · Paragraph 6/,
  ])
  await page.getByRole('button', { name: 'Doubtful first' }).click()
  await expect(rows.first()).toContainText('Nobody is named')
  await page.getByRole('combobox', { name: 'Said by' }).selectOption('Dolores Whitcombe')
  await expect(rows).toHaveCount(2)
  await page.getByRole('button', { name: 'Doubtful first' }).click()
  await rows.first().click()
  await expect(page.getByRole('button', { name: 'Paragraph 2, said by: Whitcombe' })).toBeVisible()
  expect(await castWords(page)).toEqual(['“The boats are half empty on most nights,”'])
  await page.getByRole('tab', { name: /Cast/ }).click()
  expect(await castWords(page)).toEqual([])
  await page.getByRole('tab', { name: /Quotes/ }).click()

  test.skip(target === 'electron', 'a window of Electron cannot read the clipboard')
  await page.getByRole('button', { name: 'Copy list' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  const [line] = (await page.evaluate(() => navigator.clipboard.readText())).split('\n')
  expect(line).toBe('Paragraph 2\tDolores Whitcombe\t“The boats are half empty on most nights,”')
})

test('the panels follow what is typed', async ({ startDesk }) => {
  const { page } = await startDesk({ 'ferry.txt': draft })
  await page.getByRole('tab', { name: 'Cast 3' }).click()
  await page.getByRole('button', { name: /^Dolores Whitcombe/ }).click()
  await page.getByText('Rain fell on the pier').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Whitcombe walked home.')
  await expect(page.getByRole('button', { name: /^Dolores Whitcombe/ })).toContainText('4 references')
  await expect.poll(() => castWords(page)).toHaveLength(4)
})
