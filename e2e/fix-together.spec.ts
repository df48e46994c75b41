import type { Page } from '@playwright/test'
import { tabTo } from './cast-on-page.ts'
import { expect, test } from './desk.ts'
import { draftText, expectFlags, wordsInHand } from './window.ts'

const draft = `Council weighs an end to the night ferry

EASTPORT — Mayor Dolores Whitcombe asked the the council on Tuesday to end the night ferry, which loses money. . It sails at ten.

Sign up for our weekly newsletter.

Mayor Dolores Whitcombe said the boats were “half empty on most nights” and that fares would not not rise.

Divers found the anchor under four metres of mud near the old pier. The crew had had doubts and and left.

Rain fell on the pier for hours that night. Divers found the anchor under four metres of mud near the old pier.

Share on Facebook

Copyright 2024 Eastport Harbor Media. All rights reserved.
`

const repeated = 'Divers found the anchor under four metres of mud near the old pier.'
const leftovers = [
  '. .',
  'Sign up for our weekly newsletter.',
  'Share on Facebook',
  'Copyright 2024 Eastport Harbor Media. All rights reserved.',
]
const fixes = [
  'the the',
  '. .',
  'Sign up for our weekly newsletter.',
  'Mayor Dolores Whitcombe',
  'not not',
  'and and',
  'Share on Facebook',
  'Copyright 2024 Eastport Harbor Media. All rights reserved.',
]
const query = [repeated]

/** The preview, and its rows. */
function preview(page: Page, name: string) {
  const region = page.getByRole('region', { name, exact: true })
  return { region, ticks: region.getByRole('checkbox') }
}

async function draftIs(page: Page, text: string): Promise<void> {
  await expect.poll(async () => (await draftText(page)).join('\n\n')).toBe(text.trimEnd())
}

test('the text has the focus again when the last leftovers are stripped and their button is gone', async ({
  startDesk,
}) => {
  const { page } = await startDesk({ 'ferry.txt': draft })
  await expectFlags(page, { fix: fixes, query })
  const button = page.getByRole('button', { name: 'Strip 4 leftovers…' })
  await button.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(button).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Draft' })).toBeFocused()
})

test('what many fixes came to is in sight, however far the list was walked', async ({ startDesk }) => {
  const paragraphs = Array.from({ length: 40 }, (_, index) => `Boat ${index} left the the pier in the the rain.`)
  const { page } = await startDesk({ 'ferry.txt': `The night ferry\n\n${paragraphs.join('\n\n')}\n` })
  await expect(page.getByRole('contentinfo')).toContainText('80 to fix')
  await page.keyboard.press('Shift+F8')
  await page.keyboard.press('Control+Shift+Enter')
  await page.keyboard.press('End')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.outcome')).toContainText('80 fixed.')
  await expect(page.locator('.outcome')).toBeInViewport()
})

test('all fixes of one rule are looked at, one is left out, and one undo takes the others back', async ({
  startDesk,
}) => {
  const { page } = await startDesk({ 'ferry.txt': draft })
  await expectFlags(page, { fix: fixes, query })
  await page.getByRole('button', { name: /^Fix: the the/ }).click()
  await page.getByRole('button', { name: 'Fix all 3 like this…' }).click()
  const { region, ticks } = preview(page, 'Fix all: word repeated')
  await expect(ticks).toHaveCount(3)
  await expect(ticks.first()).toHaveAccessibleName(/asked the the becomes the council .* Paragraph 1$/)
  await expect(region.getByRole('button', { name: 'Fix all 3' })).toBeVisible()

  await region.getByRole('button', { name: /fares would not not/ }).click()
  await expect.poll(() => wordsInHand(page)).toEqual(['not not'])
  await draftIs(page, draft)
  await ticks.nth(1).uncheck()
  await region.getByRole('button', { name: 'Fix 2 of 3' }).click()
  await expect(region).toHaveCount(0)
  const fixed = draft.replace('the the', 'the').replace('and and', 'and')
  await draftIs(page, fixed)
  await expectFlags(page, { fix: fixes.filter((words) => words !== 'the the' && words !== 'and and'), query })
  await expect(page.getByText('2 fixed.').first()).toBeVisible()

  await page.keyboard.press('Control+z')
  await draftIs(page, draft)
  await expectFlags(page, { fix: fixes, query })
  await expect(page.getByRole('contentinfo')).toContainText('Saved')
  await page.keyboard.press('Control+y')
  await draftIs(page, fixed)
})

test('leftovers are stripped after a look, whole paragraphs without a hole', async ({ startDesk }) => {
  const { page } = await startDesk({ 'ferry.txt': draft })
  await expectFlags(page, { fix: fixes, query })
  await page.getByRole('button', { name: 'Strip 4 leftovers…' }).click()
  const { region, ticks } = preview(page, 'Strip leftovers')
  await expect(ticks).toHaveCount(4)
  await expect(ticks.first()).toBeFocused()
  await expect(region).toContainText('Paragraph 2 · Left over from a page')
  await page.keyboard.press('Escape')
  await expect(region).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Strip 4 leftovers…' })).toBeFocused()
  await draftIs(page, draft)

  await page.getByRole('button', { name: 'Strip 4 leftovers…' }).click()
  await region.getByRole('button', { name: 'Strip all 4' }).click()
  const stripped = draft
    .replace('money. . It', 'money. It')
    .replace(`${leftovers[1]}\n\n`, '')
    .replace(`\n\n${leftovers[2]}`, '')
    .replace(`\n\n${leftovers[3]}`, '')
  await draftIs(page, stripped)
  await expectFlags(page, { fix: fixes.filter((words) => !leftovers.includes(words)), query })
  await expect(page.getByRole('button', { name: /^Strip/ })).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await draftIs(page, draft)
})

test('all of it works by keyboard alone, and nothing but what is let stand, asked or unticked stays', async ({
  startDesk,
}) => {
  const { page } = await startDesk({ 'ferry.txt': draft })
  await expectFlags(page, { fix: fixes, query })
  await page.getByRole('button', { name: /^Fix: the the/ }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(preview(page, 'Fix all: word repeated').ticks).toHaveCount(3)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Fix all 3 like this…' })).toBeFocused()
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+Shift+Enter')
  const { region, ticks } = preview(page, 'Fix all')
  await expect(ticks).toHaveCount(8)
  await expect(ticks.first()).toBeFocused()
  await page.keyboard.press('End')
  await expect(ticks.last()).toBeFocused()
  await page.keyboard.press('Home')
  await expect(ticks.first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(ticks.nth(2)).toBeFocused()
  expect(await wordsInHand(page)).toEqual([leftovers[1]])
  await page.keyboard.press('Space')
  await expect(ticks.nth(2)).not.toBeChecked()
  await page.keyboard.press('F8')
  await expect(ticks.nth(3)).toBeFocused()
  await page.keyboard.press('Alt+s')
  await expect(ticks).toHaveCount(7)
  await expect(ticks.nth(3)).toBeFocused()
  expect(await wordsInHand(page)).toEqual(['not not'])
  await expect(region.getByRole('button', { name: 'Fix 6 of 7' })).toBeVisible()

  await page.keyboard.down('Control')
  for (let held = 0; held < 4; held++) await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  await page.keyboard.up('Control')
  await expect(region).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Draft' })).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: '6 fixed.' })).toHaveCount(1)
  await expectFlags(page, { fix: [leftovers[1] ?? ''], query })
  expect((await draftText(page)).join('\n')).toContain('Mayor Dolores Whitcombe said the boats')
  await page.keyboard.press('Control+z')
  await draftIs(page, draft)
  await page.keyboard.press('Control+y')
  await expectFlags(page, { fix: [leftovers[1] ?? ''], query })
})

test('the preview follows what is typed and undone, and keeps its ticks', async ({ startDesk }) => {
  const { page } = await startDesk({ 'ferry.txt': draft })
  await expectFlags(page, { fix: fixes, query })
  await page.getByRole('button', { name: 'Fix all 8…' }).click()
  const { region, ticks } = preview(page, 'Fix all')
  await ticks.nth(4).uncheck()
  await page.getByText('Mayor Dolores Whitcombe said').click({ position: { x: 5, y: 45 } })
  await page.keyboard.press('End')
  await page.keyboard.type(' It was not not late.')
  await expect(ticks).toHaveCount(9)
  await expect(ticks.nth(4)).not.toBeChecked()
  // Beside the words that stay, which the check then finds under another name.
  for (let steps = 0; steps < ' rise. It was not not late.'.length; steps++) await page.keyboard.press('ArrowLeft')
  await page.keyboard.type(' ever')
  await expect(region).toContainText('becomes not ever rise.')
  await expect(page.getByRole('contentinfo')).toContainText('Checked')
  await expect(ticks.nth(4)).not.toBeChecked()
  await expect(region.getByRole('button', { name: 'Fix 8 of 9' })).toBeVisible()
  // How many steps the typing is depends on how fast it was.
  await expect(async () => {
    await page.keyboard.press('Control+z')
    expect((await draftText(page)).join('\n\n')).toBe(draft.trimEnd())
  }).toPass()
  await expect(ticks).toHaveCount(8)
  await expect(ticks.nth(4)).not.toBeChecked()

  await region.getByRole('button', { name: 'Tick all' }).click()
  await region.getByRole('button', { name: 'Untick all' }).click()
  await expect(region.getByRole('button', { name: 'Fix 0 of 8' })).toBeDisabled()
  await page.getByRole('tab', { name: /^Cast/ }).click()
  await page.getByRole('tab', { name: /^Flags/ }).click()
  await expect(region).toHaveCount(0)
})

test('of a sentence that stands twice, the one that is kept is chosen', async ({ startDesk }) => {
  const { page } = await startDesk({ 'ferry.txt': draft })
  await expectFlags(page, { fix: fixes, query })
  const row = page.getByRole('button', { name: /^Ask: Divers found/ })
  await row.focus()
  await page.keyboard.press('Enter')
  const places = page.getByRole('list', { name: 'The same words' }).getByRole('listitem')
  await expect(places).toHaveText([
    new RegExp(`^Paragraph 5, here: ${repeated}`),
    new RegExp(`^Paragraph 4: ${repeated}Keep this one in Paragraph 4`),
  ])
  const keep = places.nth(1).getByRole('button', { name: 'Keep this one in Paragraph 4' })
  await tabTo(page, places.nth(1).getByRole('button', { name: repeated }))
  await page.keyboard.press('Enter')
  await tabTo(page, keep)
  await page.keyboard.press('Enter')
  await draftIs(page, draft.replace(`that night. ${repeated}`, 'that night.'))
  await expectFlags(page, { fix: fixes })
  await page.keyboard.press('Control+z')
  await expectFlags(page, { fix: fixes, query })

  await row.click()
  await keep.click()
  await expectFlags(page, { fix: fixes })
})
