import { chmod, rm, writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './desk.ts'
import { draftText, dropFile, openFile, saveAs } from './window.ts'

const ferry = 'Ferry is late\r\n\r\n  It left at noon. \r\nNobody asked.\r\n\r\n'
const bridge = 'Bridge reopens\n\nTraffic moved again on Friday.\n'

async function typeAtEnd(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Draft' }).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
}

function paste(page: Page, types: Record<string, string>): Promise<void> {
  return page.getByRole('textbox', { name: 'Draft' }).evaluate((root, given) => {
    const data = new DataTransfer()
    for (const [type, text] of Object.entries(given)) data.setData(type, text)
    root.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, types)
}

test('opens another draft from the open dialog', async ({ startDesk, target }) => {
  const desk = await startDesk({ 'ferry.txt': ferry, 'bridge.txt': bridge })
  const { page } = desk
  await expect(page.getByRole('banner')).toContainText('ferry.txt')
  await openFile(desk, target, 'bridge.txt', () => page.keyboard.press('Control+o'))
  await expect(page.getByRole('banner')).toContainText('bridge.txt')
  expect(await draftText(page)).toEqual(['Bridge reopens', 'Traffic moved again on Friday.'])
  await expect(page.getByRole('contentinfo')).toContainText('Saved')
})

test('a draft that nobody changed is saved byte for byte, and a change changes nothing else', async ({ startDesk }) => {
  const desk = await startDesk({ 'ferry.txt': `\ufeff${ferry}` })
  const { page } = desk
  await expect(page.getByText('Nobody asked.')).toBeVisible()
  await page.keyboard.press('Control+s')
  await typeAtEnd(page, ' Ever.')
  await expect(page.getByRole('contentinfo')).toContainText('Unsaved')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('contentinfo')).toContainText('Saved')
  expect(await desk.read('ferry.txt')).toBe(`\ufeff${ferry.replace('asked.', 'asked. Ever.')}`)
})

test('drops, and asks first where that would lose words', async ({ startDesk }) => {
  const desk = await startDesk({ 'ferry.txt': ferry })
  const { page } = desk
  await expect(page.getByText('Nobody asked.')).toBeVisible()
  await typeAtEnd(page, ' Ever.')
  await dropFile(page, 'bridge.txt', bridge)
  await page.getByRole('button', { name: 'Cancel' }).click()
  expect((await draftText(page)).at(-1)).toBe('Nobody asked. Ever.')
  await dropFile(page, 'bridge.txt', bridge)
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('banner')).toContainText('bridge.txt')
  expect(await draftText(page)).toEqual(['Bridge reopens', 'Traffic moved again on Friday.'])
  expect(await desk.read('ferry.txt')).toContain('Nobody asked. Ever.')

  await typeAtEnd(page, ' Soon.')
  await dropFile(page, 'ferry.txt', ferry)
  await page.getByRole('button', { name: 'Don’t save' }).click()
  await expect(page.getByRole('banner')).toContainText('ferry.txt')
})

test('a dropped draft is saved where the person says', async ({ startDesk, target }) => {
  const desk = await startDesk({ 'ferry.txt': ferry })
  const { page } = desk
  await expect(page.getByText('Nobody asked.')).toBeVisible()
  await dropFile(page, 'bridge.txt', bridge)
  await expect(page.getByRole('banner')).toContainText('bridge.txt')
  await saveAs(desk, target, 'new.txt', () => page.keyboard.press('Control+s'))
  await expect(page.getByRole('banner')).toContainText('new.txt')
  expect(await desk.read('new.txt')).toBe(bridge)
})

test('asks before it replaces another file', async ({ startDesk, target }) => {
  test.skip(target === 'electron', 'the system asks')
  const desk = await startDesk({ 'ferry.txt': ferry, 'bridge.txt': bridge })
  const { page } = desk
  await expect(page.getByText('Nobody asked.')).toBeVisible()
  await saveAs(desk, target, 'bridge', () => page.keyboard.press('Control+Shift+s'))
  await expect(page.getByText('“bridge.txt” is already in this folder.')).toBeVisible()
  await page.getByRole('button', { name: 'Keep it' }).click()
  expect(await desk.read('bridge.txt')).toBe(bridge)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Replace' }).click()
  await expect(page.getByRole('banner')).toContainText('bridge.txt')
  expect(await desk.read('bridge.txt')).toBe(ferry)
})

const binary = [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 255]
for (const { what, name, content } of [
  { what: 'binary', name: 'photo.txt', content: binary },
  { what: 'empty', name: 'nothing.txt', content: [] },
  { what: 'of an unknown format', name: 'story.rtf', content: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
]) {
  test(`says it when a file is ${what}, and keeps the draft`, async ({ startDesk }) => {
    const { page } = await startDesk({ 'ferry.txt': ferry })
    await expect(page.getByText('Nobody asked.')).toBeVisible()
    await dropFile(page, name, content)
    await expect(page.getByRole('dialog')).toContainText(`“${name}”`)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    expect(await draftText(page)).toEqual(['Ferry is late', 'It left at noon.', 'Nobody asked.'])
    await expect(page.getByRole('contentinfo')).toContainText('Saved')
  })
}

test('says it when a file is gone or may not be read', async ({ startDesk, target }) => {
  test.skip(target === 'electron', 'the system lists what is there now')
  const desk = await startDesk({ 'ferry.txt': ferry, 'bridge.txt': bridge })
  const { page } = desk
  await expect(page.getByText('Nobody asked.')).toBeVisible()
  await openFile(desk, target, 'bridge.txt', async () => {
    await page.keyboard.press('Control+o')
    await expect(page.getByRole('option', { name: 'bridge.txt' })).toBeVisible()
    await rm(desk.path('bridge.txt'))
  })
  await expect(page.getByRole('dialog')).toContainText('“bridge.txt” is not there.')
  await page.keyboard.press('Escape')
  expect((await draftText(page)).at(-1)).toBe('Nobody asked.')
})

test('notices that a file was changed outside, and replaces it only when told to', async ({ startDesk }) => {
  const desk = await startDesk({ 'ferry.txt': ferry })
  const { page } = desk
  await expect(page.getByText('Nobody asked.')).toBeVisible()
  await typeAtEnd(page, ' Ever.')
  await writeFile(desk.path('ferry.txt'), 'Somebody else was here.\n')
  await page.keyboard.press('Control+s')
  await page.getByRole('button', { name: 'Cancel' }).click()
  expect(await desk.read('ferry.txt')).toBe('Somebody else was here.\n')
  await expect(page.getByRole('contentinfo')).toContainText('Unsaved')
  await page.keyboard.press('Control+s')
  await page.getByRole('button', { name: 'Replace the file' }).click()
  await expect(page.getByRole('contentinfo')).toContainText('Saved')
  expect(await desk.read('ferry.txt')).toContain('Nobody asked. Ever.')
})

test('a file that cannot be written says so, and the words stay', async ({ startDesk, target }) => {
  test.skip(target === 'electron' && process.getuid?.() === 0, 'the system lets its administrator write everywhere')
  const desk = await startDesk({ 'ferry.txt': ferry }, { asPerson: true })
  const { page } = desk
  await expect(page.getByText('Nobody asked.')).toBeVisible()
  await chmod(desk.folder, 0o555)
  await typeAtEnd(page, ' Ever.')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('dialog')).toContainText('“ferry.txt”')
  await chmod(desk.folder, 0o755)
  expect((await draftText(page)).at(-1)).toBe('Nobody asked. Ever.')
})

test('pasted words make the draft, a paragraph for each line', async ({ startDesk }) => {
  const { page } = await startDesk({}, { open: null })
  const text = page.getByRole('textbox', { name: 'Draft' })
  await expect(page.getByRole('contentinfo')).toContainText('Checked')
  await expect(text).not.toHaveText('')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await paste(page, { 'text/plain': 'Ferry is late\n\nIt left at noon.\r\n\r\n\r\nNobody asked.\n' })
  expect(await draftText(page)).toEqual(['Ferry is late', 'It left at noon.', 'Nobody asked.'])
  await expect(text.locator('h1')).toHaveText('Ferry is late')
  await page.keyboard.press('Control+z')
  expect((await draftText(page)).join('')).toBe('')
})

test('pasted rich text keeps structure, bold, italic and links, and nothing else', async ({ startDesk }) => {
  const { page } = await startDesk({ 'ferry.txt': bridge })
  await expect(page.getByText('Traffic moved again')).toBeVisible()
  await typeAtEnd(page, ' ')
  await page.keyboard.press('Enter')
  await paste(page, {
    'text/html': `<html><body><style>p{color:red}</style><script>window.ran = true</script>
      <h2 style="color:red">The <u>night</u> boats</h2>
      <p class="MsoNormal" align="right"><span style="font-size:30px;color:#f00">It <b>left</b> at <i>noon</i>,</span>
      <a href="https://example.com/x" onclick="window.ran = true">said the mayor</a>.<img src="x" onerror="window.ran = true"></p>
      <p>&nbsp;</p><ul><li>One boat</li><li><a href="javascript:window.ran = true">Two</a> boats</li></ul></body></html>`,
    'text/plain': 'not this',
  })
  expect((await draftText(page)).slice(2)).toEqual([
    'The night boats',
    'It left at noon, said the mayor.',
    'One boat',
    'Two boats',
  ])
  const text = page.getByRole('textbox', { name: 'Draft' })
  await expect(text.locator('h2')).toHaveText('The night boats')
  await expect(text.locator('strong')).toHaveText('left')
  await expect(text.locator('em')).toHaveText('noon')
  await expect(text.locator('a')).toHaveCount(1)
  await expect(text.locator('img, script, style, u, ul, li')).toHaveCount(0)
  expect(await text.locator('[style*=color], [style*=size], [style*=align]').count()).toBe(0)
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
})
