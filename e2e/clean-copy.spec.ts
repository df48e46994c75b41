import { chooseFileToOpen, chooseFileToSave } from './choose-file.ts'
import { expect, test } from './desk.ts'
import { paintedSpans, waitForFlags } from './flags-on-page.ts'

const FERRY = '\ufeffFerry is late & full\r\n\r\n  The the *ferry* left at noon. \r\nNobody asked.\r\n'

test('opens a draft, shows its flags and writes the words of the window as clean copy', async ({ startDesk }) => {
  const desk = await startDesk({ 'ferry.txt': FERRY })
  const { page } = desk
  await waitForFlags(page)
  expect((await paintedSpans(page)).map(({ text }) => text)).toEqual(['The the', '*ferry*'])

  const formats = [
    ['Plain text', 'out.txt', 'Ferry is late & full\n\nThe the *ferry* left at noon.\n\nNobody asked.\n'],
    ['Markdown', 'out.md', '# Ferry is late & full\n\nThe the \\*ferry\\* left at noon.\n\nNobody asked.\n'],
    [
      'Web page',
      'out.html',
      /<h1>Ferry is late &amp; full<\/h1>\n<p>The the \*ferry\* left at noon\.<\/p>\n<p>Nobody asked\.<\/p>/,
    ],
  ] as const
  for (const [label, name, text] of formats) {
    await page.getByRole('button', { name: /^Clean copy/ }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('2 to fix')
    await dialog.getByLabel(label).check()
    await chooseFileToSave(desk, name, () => dialog.getByRole('button', { name: 'Choose where…' }).click())
    await expect.poll(() => desk.read(name).catch(() => '')).toMatch(text instanceof RegExp ? text : /\S/)
    if (typeof text === 'string') expect(await desk.read(name)).toBe(text)
  }
  expect(await desk.read('ferry.txt')).toBe(FERRY)
})

test('opens another draft of the folder', async ({ startDesk }) => {
  const desk = await startDesk({ 'ferry.txt': FERRY, 'tea.txt': 'Tea is served\n\nIt was was hot.\n' })
  await waitForFlags(desk.page)
  await chooseFileToOpen(desk, 'tea.txt', () => desk.page.getByRole('button', { name: /^Open/ }).click())
  await expect(desk.page.getByText('It was was hot.')).toBeVisible()
})
