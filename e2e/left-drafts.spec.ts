import { writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { exportDocument } from '#electron/files/export/export-document.ts'
import { expect, test } from './desk.ts'
import { expectKept } from './journals.ts'
import { mail } from './mail.ts'
import { draftText, dropFile, saveAs } from './window.ts'

async function typeAtEnd(page: Page, words: string): Promise<void> {
  await expect(page.getByText('Nobody asked.')).toBeVisible()
  await page.getByText('Nobody asked.').click()
  await page.keyboard.press('End')
  await page.keyboard.type(words)
}

const page =
  '<!doctype html>\n<html><head><title>Ferry</title></head><body class=x>\n<div><h1>Ferry is late</h1>\n<ul>\n <li>One boat\n <li>Two boats\n</ul>\n<table><tr><td>1</table>\n<p>Nobody asked.</p></div><script>let x</script></body></html>\n'
const md =
  '---\nslug: ferry\n---\n\n# Ferry is late\n\n* One *boat*\n* Two boats\n\n|a|b|\n|-|-|\n|1|2|\n\nNobody asked.\n'

for (const [name, source] of [
  ['ferry.html', page],
  ['ferry.md', md],
] as const) {
  test(`${name} comes back whole after a kill, and is saved with only the words changed`, async ({ startDesk }) => {
    const desk = await startDesk({ [name]: source })
    await typeAtEnd(desk.page, ' Rain fell.')
    await expectKept(desk, 'Rain fell.')
    const next = await desk.crash(name)
    await next.getByRole('dialog').getByRole('button', { name: 'Restore' }).click()
    await expect(next.getByText('Rain fell.')).toBeVisible()
    await next.keyboard.press('Control+s')
    await expect(next.getByRole('contentinfo')).toContainText('Saved')
    expect(await desk.read(name)).toBe(source.replace('asked.', 'asked. Rain fell.'))
    // An earlier version comes back, is saved, and is taken back by undo.
    await next.getByRole('button', { name: 'Versions' }).click()
    await expect(next.getByRole('dialog').getByRole('radio').first()).toBeFocused()
    await next.keyboard.press('ArrowDown')
    await expect(next.getByRole('dialog').locator('ins')).toHaveText('Rain fell.')
    await next.getByRole('button', { name: 'Restore this one' }).click()
    await next.keyboard.press('Control+s')
    await expect(next.getByRole('contentinfo')).toContainText('Saved')
    expect(await desk.read(name)).toBe(source)
    await next.keyboard.press('Control+z')
    await expect(next.getByText('Rain fell.')).toBeVisible()
    await next.keyboard.press('Control+s')
    await expect(next.getByRole('contentinfo')).toContainText('Saved')
    expect(await desk.read(name)).toBe(source.replace('asked.', 'asked. Rain fell.'))
  })
}

test('an import comes back with what it could not bring along, and is not saved over', async ({
  startDesk,
  target,
}) => {
  const desk = await startDesk(
    { 'ferry.txt': mail.replace('From', 'MIME-Version: 1.0\r\nFrom'), 'ferry.eml': mail },
    { open: 'ferry.eml' },
  )
  await desk.page.getByRole('dialog').getByRole('button', { name: 'Go on' }).click()
  await typeAtEnd(desk.page, ' Rain fell.')
  await expectKept(desk, 'Rain fell.')
  const next = await desk.crash('ferry.eml')
  await next.getByRole('dialog').getByRole('button', { name: 'Go on' }).click()
  await next.getByRole('dialog').getByRole('button', { name: 'Restore' }).click()
  await expect(next.getByText('Rain fell.')).toBeVisible()
  await expect(next.getByRole('button', { name: 'Not all of it is here' })).toBeVisible()
  await saveAs({ ...desk, page: next }, target, 'mine.bluepencil', () => next.keyboard.press('Control+s'))
  await expect(next.getByRole('contentinfo')).toContainText('Saved')
  expect(await desk.read('ferry.eml')).toBe(mail)
  const kept = JSON.parse(await desk.read('mine.bluepencil'))
  expect(Buffer.from(kept.original.base64, 'base64').toString()).toBe(mail)
})

test('a dropped file comes back under its name', async ({ startDesk }) => {
  const desk = await startDesk({ 'ferry.txt': 'Rain.\n' })
  await dropFile(desk.page, 'dropped.docx', [
    ...(await exportDocument({ blocks: [{ id: 'a', kind: 'paragraph', text: 'Nobody asked.' }] }, 'docx')),
  ])
  await typeAtEnd(desk.page, ' Rain fell.')
  await expectKept(desk, 'Rain fell.')
  const next = await desk.crash('ferry.txt')
  await expect(next.getByRole('dialog')).toContainText('dropped.docx')
  await next.getByRole('dialog').getByRole('button', { name: 'Restore' }).click()
  await expect(next.getByRole('banner')).toContainText('dropped.docx')
  expect(await draftText(next)).toEqual(['Nobody asked. Rain fell.'])
})

test('bold alone is something to save', async ({ startDesk }) => {
  const desk = await startDesk({ 'ferry.md': 'Nobody asked.\n' })
  const { page } = desk
  await expect(page.getByText('Nobody asked.')).toBeVisible()
  await page.getByText('Nobody asked.').dblclick()
  await page.keyboard.press('Control+b')
  await expect(page.getByRole('contentinfo')).toContainText('Unsaved')
  await expectKept(desk, '"bold"')
  const next = await desk.crash('ferry.md')
  const dialog = next.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Compare' }).click()
  await expect(dialog).toContainText('The words are the same. 1 paragraph looks different.')
  await dialog.getByRole('button', { name: 'Restore' }).click()
  await expect(next.locator('strong')).toHaveCount(1)
})

test('an encoding that was chosen comes back with the words', async ({ startDesk }) => {
  const desk = await startDesk({ 'ferry.txt': 'Nobody asked.\n' })
  await typeAtEnd(desk.page, ' Rain fell.')
  await expectKept(desk, 'Rain fell.')
  await desk.page
    .getByRole('contentinfo')
    .getByRole('button', { name: /how the file is encoded/ })
    .click()
  await desk.page
    .getByRole('menuitemradio', { name: /Save it in UTF-16/ })
    .first()
    .click()
  await expectKept(desk, 'utf-16')
  const next = await desk.crash('ferry.txt')
  await next.getByRole('dialog').getByRole('button', { name: 'Restore' }).click()
  await expect(next.getByRole('contentinfo')).toContainText('UTF-16')
})

test('a draft that never had a file comes back, and is saved under a name', async ({ startDesk, target }) => {
  const desk = await startDesk({ 'ferry.txt': 'Rain.\n' }, { open: null })
  await expect(desk.page.getByRole('banner')).toContainText('Sample draft')
  await desk.page.getByRole('textbox', { name: 'Draft' }).click()
  await desk.page.keyboard.type('Nobody asked.')
  await expectKept(desk, 'Nobody asked.')
  const next = await desk.crash('ferry.txt')
  await expect(next.getByRole('dialog')).toContainText('Sample draft')
  await next.getByRole('dialog').getByRole('button', { name: 'Restore' }).click()
  await expect(next.getByText('Nobody asked.')).toBeVisible()
  await saveAs({ ...desk, page: next }, target, 'mine.txt', () => next.keyboard.press('Control+s'))
  await expect(next.getByRole('contentinfo')).toContainText('Saved')
  expect(await desk.read('mine.txt')).toContain('Nobody asked.')
  expect(await desk.read('ferry.txt')).toBe('Rain.\n')
})

test('what is restored over a file that was changed since says so, and asks before it is saved', async ({
  startDesk,
}) => {
  const desk = await startDesk({ 'ferry.txt': 'Nobody asked.\n' })
  await typeAtEnd(desk.page, ' Rain fell.')
  await expectKept(desk, 'Rain fell.')
  await writeFile(desk.path('ferry.txt'), 'Nobody asked. Snow fell.\n')
  const next = await desk.crash('ferry.txt')
  await expect(next.getByRole('dialog')).toContainText('The file was changed since')
  await next.getByRole('dialog').getByRole('button', { name: 'Restore' }).click()
  await expect(next.getByText('“ferry.txt” was changed by another program.')).toBeVisible()
  await next.keyboard.press('Control+s')
  await expect(next.getByRole('dialog')).toContainText('was changed by another program after you opened it')
  await next.keyboard.press('Escape')
  expect(await desk.read('ferry.txt')).toBe('Nobody asked. Snow fell.\n')
  await next.getByRole('button', { name: 'Keep mine' }).click()
  await next.keyboard.press('Control+s')
  await expect(next.getByRole('contentinfo')).toContainText('Saved')
  expect(await desk.read('ferry.txt')).toBe('Nobody asked. Rain fell.\n')
})

test('a name that no system takes is said in the dialog', async ({ startDesk, target }) => {
  test.skip(target === 'electron', 'the dialog is the system’s')
  const { page } = await startDesk({ 'ferry.txt': 'Nobody asked.\n' })
  await expect(page.getByText('Nobody asked.')).toBeVisible()
  await page.keyboard.press('Control+Shift+s')
  await page.getByLabel('Name', { exact: true }).fill(`${'x'.repeat(300)}.txt`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('The name has 304 characters.')
})
