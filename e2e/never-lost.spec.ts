import { chmod, mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './desk.ts'
import { expectKept } from './journals.ts'
import { draftText, openFile, saveAs } from './window.ts'

const ferry = 'Ferry is late\n\nIt left at noon.\n\nNobody asked.\n'

async function typeAtEnd(page: Page, words: string): Promise<void> {
  await expect(page.getByText('Nobody asked.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Draft' }).press('ControlOrMeta+End')
  await page.keyboard.type(words)
}

test('what was typed is offered after the host was killed, beside the file, and comes back as unsaved words', async ({
  startDesk,
}) => {
  const desk = await startDesk({ 'ferry.txt': ferry })
  await typeAtEnd(desk.page, ' Rain fell all night.')
  await expectKept(desk, 'Rain fell all night.')
  const page = await desk.crash('ferry.txt')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Some of what you wrote was not saved')
  await expect(dialog).toContainText('ferry.txt')
  await expect(dialog).toContainText('13 words')
  await expect(dialog).toContainText('The file has not changed since.')
  expect(await desk.read('ferry.txt')).toBe(ferry)
  // By keyboard alone.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('1 paragraph differs.')
  await expect(dialog.locator('ins')).toHaveText('Rain fell all night.')
  await dialog.getByRole('button', { name: 'Restore' }).press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect.poll(async () => (await draftText(page)).at(-1)).toBe('Nobody asked. Rain fell all night.')
  await expect(page.getByRole('contentinfo')).toContainText('Unsaved')
  await expect(page.getByRole('textbox', { name: 'Draft' })).toBeFocused()
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByRole('contentinfo')).toContainText('Saved')
  expect(await desk.read('ferry.txt')).toBe(ferry.replace('asked.', 'asked. Rain fell all night.'))
  expect(await readdir(desk.folder)).toEqual(['ferry.txt'])
  const last = await desk.reopen('ferry.txt')
  await expect(last.getByText('Rain fell all night.')).toBeVisible()
  await expect(last.getByRole('dialog')).toHaveCount(0)
})

test('what was left waits until somebody decides, and is among the versions when it is discarded', async ({
  startDesk,
}) => {
  const desk = await startDesk({ 'ferry.txt': ferry })
  await typeAtEnd(desk.page, ' Rain fell.')
  await expectKept(desk, 'Rain fell.')
  const second = await desk.crash('ferry.txt')
  await second.getByRole('button', { name: 'Later' }).click()
  await expect(second.getByRole('dialog')).toHaveCount(0)
  const third = await desk.reopen('ferry.txt')
  await third.getByRole('button', { name: 'Discard' }).click()
  await expect(third.getByRole('dialog')).toHaveCount(0)
  await third.getByRole('button', { name: 'Versions' }).click()
  const dialog = third.getByRole('dialog')
  await expect(dialog).toContainText('not saved')
  await expect(dialog.locator('del')).toHaveText('Rain fell.')
  await dialog.getByRole('button', { name: 'Restore this one' }).click()
  await expect.poll(async () => (await draftText(third)).at(-1)).toBe('Nobody asked. Rain fell.')
})

test('a window that is loaded again offers what was typed in it', async ({ startDesk }) => {
  const desk = await startDesk({ 'ferry.txt': ferry })
  await typeAtEnd(desk.page, ' Rain fell.')
  await expectKept(desk, 'Rain fell.')
  desk.page.once('dialog', (dialog) => void dialog.accept())
  await desk.page.reload()
  await desk.page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click()
  await expect(desk.page.getByText('Rain fell.')).toBeVisible()
  await expect(desk.page.getByRole('banner')).toContainText('ferry.txt')
})

test('a file that is changed outside is read again, and says so, while nothing is unsaved', async ({ startDesk }) => {
  const desk = await startDesk({ 'ferry.txt': ferry })
  const { page } = desk
  await expect(page.getByText('Nobody asked.')).toBeVisible()
  await writeFile(desk.path('ferry.txt'), ferry.replace('noon', 'dusk'))
  await expect(page.getByText('“ferry.txt” was changed by another program, and was read again.')).toBeVisible()
  expect(await draftText(page)).toEqual(['Ferry is late', 'It left at dusk.', 'Nobody asked.'])
  await expect(page.getByRole('contentinfo')).toContainText('Saved')
  await page.getByRole('button', { name: 'OK' }).click()
  await expect(page.getByRole('button', { name: 'OK' })).toHaveCount(0)
})

test('a file that is changed outside under unsaved words is compared, and kept or read as the person says', async ({
  startDesk,
}) => {
  const desk = await startDesk({ 'ferry.txt': ferry })
  const { page } = desk
  await typeAtEnd(page, ' Ever.')
  await writeFile(desk.path('ferry.txt'), ferry.replace('noon', 'dusk'))
  await expect(page.getByText('“ferry.txt” was changed by another program.')).toBeVisible()
  expect((await draftText(page)).at(-1)).toBe('Nobody asked. Ever.')
  await page.getByRole('button', { name: 'Keep mine' }).click()
  await expect(page.getByText('was changed by another program')).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Draft' })).toBeFocused()
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByRole('contentinfo')).toContainText('Saved')
  expect(await desk.read('ferry.txt')).toBe(ferry.replace('asked.', 'asked. Ever.'))

  await page.keyboard.type(' At all.')
  await writeFile(desk.path('ferry.txt'), ferry.replace('noon', 'dawn'))
  await page.getByRole('button', { name: 'Compare' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('2 paragraphs differ.')
  await dialog.getByRole('button', { name: 'Reload' }).click()
  await expect.poll(() => draftText(page)).toEqual(['Ferry is late', 'It left at dawn.', 'Nobody asked.'])
  await expect(page.getByRole('contentinfo')).toContainText('Saved')
  // What was given up is among the versions.
  await page.getByRole('button', { name: 'Versions' }).click()
  await expect(page.getByRole('dialog')).toContainText('not saved')
})

test('a file that was moved away is said, and the words are saved where the person wants', async ({
  startDesk,
  target,
}) => {
  const desk = await startDesk({ 'ferry.txt': ferry })
  const { page } = desk
  await typeAtEnd(page, ' Ever.')
  await rename(desk.path('ferry.txt'), desk.path('moved.txt'))
  await expect(page.getByText('“ferry.txt” was moved or deleted by another program.')).toBeVisible()
  await saveAs(desk, target, 'mine.txt', () =>
    page.getByRole('alert').getByRole('button', { name: 'Save as…' }).click(),
  )
  await expect(page.getByRole('contentinfo')).toContainText('Saved')
  await expect(page.getByText('was moved or deleted')).toHaveCount(0)
  expect(await desk.read('mine.txt')).toContain('Nobody asked. Ever.')
  expect(await desk.read('moved.txt')).toBe(ferry)
})

test('a read-only file says so, and its words are saved elsewhere', async ({ startDesk, target }) => {
  test.skip(target === 'electron' && process.getuid?.() === 0, 'the system lets its administrator write everywhere')
  const desk = await startDesk({ 'other.txt': 'Rain.\n', 'ferry.txt': ferry }, { asPerson: true })
  const { page } = desk
  await expect(page.getByText('Rain.')).toBeVisible()
  await expect(page.getByRole('banner')).not.toContainText('Read-only')
  await chmod(desk.path('ferry.txt'), 0o444)
  await openFile(desk, target, 'ferry.txt', () => page.keyboard.press('Control+o'))
  await typeAtEnd(page, ' Ever.')
  await expect(page.getByRole('banner')).toContainText('Read-only')
  await saveAs(desk, target, 'mine.txt', () => page.keyboard.press('Control+s'))
  await expect(page.getByRole('contentinfo')).toContainText('Saved')
  expect(await desk.read('ferry.txt')).toBe(ferry)
})

test('a save that fails says why, and offers another place at once', async ({ startDesk, target }) => {
  const desk = await startDesk({ 'ferry.txt': ferry })
  const { page } = desk
  await typeAtEnd(page, ' Ever.')
  await rename(desk.path('ferry.txt'), desk.path('old.txt'))
  await mkdir(desk.path('ferry.txt'))
  await page.keyboard.press('Control+s')
  const dialog = page.getByRole('dialog').filter({ hasText: 'The draft was not saved' })
  await expect(dialog).toContainText('“ferry.txt” is not a file but a folder')
  await saveAs(desk, target, 'mine.txt', () => dialog.getByRole('button', { name: 'Save as…' }).click())
  await expect(page.getByRole('contentinfo')).toContainText('Saved')
  expect(await desk.read('mine.txt')).toContain('Ever.')
})

test('versions are walked by keyboard, and one comes back as one step', async ({ startDesk }) => {
  const desk = await startDesk({ 'ferry.txt': ferry })
  const { page } = desk
  for (const words of [' Ever.', ' At all.']) {
    await typeAtEnd(page, words)
    await page.keyboard.press('ControlOrMeta+s')
    await expect(page.getByRole('contentinfo')).toContainText('Saved')
  }
  await page.getByRole('button', { name: 'Versions' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('radio')).toHaveCount(3)
  await expect(dialog).toContainText('The words are the same.')
  await expect(dialog.getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(dialog.locator('ins')).toHaveText('At all.')
  await page.keyboard.press('ArrowDown')
  await expect(dialog.locator('ins')).toHaveText('Ever. At all.')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Versions' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(dialog.locator('ins')).toHaveText('Ever. At all.')
  await dialog.getByRole('button', { name: 'Restore this one' }).press('Enter')
  await expect.poll(async () => (await draftText(page)).at(-1)).toBe('Nobody asked.')
  await expect(page.getByRole('contentinfo')).toContainText('Unsaved')
  await expect(page.getByRole('textbox', { name: 'Draft' })).toBeFocused()
  await page.keyboard.press('ControlOrMeta+z')
  expect((await draftText(page)).at(-1)).toBe('Nobody asked. Ever. At all.')
  await expect(page.getByRole('contentinfo')).toContainText('Saved')
})

test('two windows on one file know of each other, and a save in one is seen in the other', async ({
  startDesk,
  target,
}) => {
  test.skip(target === 'electron', 'the app has one window')
  const desk = await startDesk({ 'ferry.txt': ferry })
  const { page } = desk
  const other = await page.context().newPage()
  await other.goto(new URL('/', desk.address).href)
  for (const one of [page, other]) {
    await expect(one.getByRole('banner')).toContainText('Also open in another window')
  }
  await typeAtEnd(page, ' Ever.')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByRole('contentinfo')).toContainText('Saved')
  await expect(other.getByText('“ferry.txt” was changed by another program, and was read again.')).toBeVisible()
  expect((await draftText(other)).at(-1)).toBe('Nobody asked. Ever.')
  await expect(page.getByText('changed by another program')).toHaveCount(0)
  await other.close()
  await expect(page.getByRole('banner')).not.toContainText('Also open')
})

test('a draft file carries what was decided, what was done, and the file that it came from', async ({
  startDesk,
  target,
}) => {
  const draft = 'Ferry late\n\nIt left the the pier at noon, and and nobody asked.\n'
  const desk = await startDesk({ 'ferry.txt': draft })
  const { page } = desk
  await page.getByRole('button', { name: /^Fix: the the/ }).click()
  await page.getByRole('button', { name: /^Stet/ }).click()
  await page.getByRole('button', { name: /^Fix: and and/ }).click()
  await page.keyboard.press('ControlOrMeta+Enter')
  await saveAs(desk, target, 'ferry.bluepencil', () => page.keyboard.press('Control+Shift+s'))
  await expect(page.getByRole('contentinfo')).toContainText('Saved')
  const kept = JSON.parse(await desk.read('ferry.bluepencil'))
  expect(kept).toMatchObject({
    format: 'bluepencil',
    version: 1,
    queries: [],
    decisions: { stets: [expect.any(String)] },
  })
  expect(kept.log).toMatchObject([{ what: 'opened' }, { what: 'fix', before: expect.stringContaining('and') }])
  expect(Buffer.from(kept.original.base64, 'base64').toString()).toBe(draft)
  const again = await desk.reopen('ferry.bluepencil')
  await expect(again.getByText('It left the the pier at noon, and nobody asked.')).toBeVisible()
  await expect(again.getByText('Let stand 1')).toBeVisible()
})
