import { readFile } from 'node:fs/promises'
import { exportDocument } from '#electron/files/export/export-document.ts'
import type { Block } from '#shared/draft/block.ts'
import { chooseFileToOpen, chooseFileToSave } from './choose-file.ts'
import { type Desk, expect, test } from './desk.ts'
import { mail } from './mail.ts'
import { draftText } from './window.ts'

const words = ['Ferry is late', 'The last boat leaves at noon.', 'One boat', 'Two boats', 'Nobody asked.']

const blocks: Block[] = [
  { id: 'a', kind: 'heading', level: 1, text: 'Ferry is late' },
  {
    id: 'b',
    kind: 'paragraph',
    text: 'The last boat leaves at noon.',
    marks: [{ start: 14, end: 20, kind: 'bold' }],
  },
  { id: 'c', kind: 'list-item', text: 'One boat' },
  { id: 'd', kind: 'list-item', text: 'Two boats' },
  { id: 'e', kind: 'paragraph', text: 'Nobody asked.' },
]

const rtf = String.raw`{\rtf1\ansi\deff0{\fonttbl{\f0 Times;}}\pard Ferry is late\par
The last boat {\b leaves} at noon.\par One boat\par Two boats\par Nobody asked.\par}`

async function changeNoon({ page }: Desk): Promise<void> {
  await expect(page.getByRole('contentinfo')).toContainText('Checked')
  await page.getByText('at noon.').last().click()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type(' sharp')
}

async function save({ page }: Desk): Promise<void> {
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('contentinfo')).toContainText('Saved')
}

for (const { name, source } of [
  {
    name: 'ferry.md',
    source:
      '---\r\nslug: ferry\r\n---\r\n\r\nFerry is late\r\n=============\r\n\r\nThe *last* boat __leaves__ at noon.\r\n\r\n* One boat\r\n* Two boats\r\n\r\n|a|b|\r\n|-|-|\r\n|1|2|\r\n\r\nNobody asked.[^1]\r\n\r\n[^1]: A note.\r\n',
  },
  {
    name: 'ferry.html',
    source:
      '<!doctype html>\n<HTML><body class=x>\n<h1 id="top">Ferry is late</h1>\n<p>The <i>last</i> boat <b>leaves</b> at noon.\n<ul>\n <li>One boat\n <li>Two boats\n</ul>\n<table><tr><td>1</table>\n<p>Nobody   asked.</p></body></HTML>\n',
  },
]) {
  test(`${name} is saved as it was but for the words that changed`, async ({ startDesk }) => {
    const desk = await startDesk({ [name]: source })
    const { page } = desk
    await expect(page.getByRole('textbox', { name: 'Draft' })).toContainText('Ferry is late')
    await expect(page.locator('.kept').first()).toContainText('kept as it is in the file')
    await changeNoon(desk)
    await save(desk)
    expect(await desk.read(name)).toBe(source.replace('at noon.', 'at noon sharp.'))
  })
}

test('what is kept is walked over, taken in hand, deleted and brought back by keyboard', async ({ startDesk }) => {
  const source = '<p>It left at noon.</p>\n<table><tr><td>1</td></tr></table>\n<p>Nobody asked.</p>\n'
  const desk = await startDesk({ 'ferry.html': source })
  const { page } = desk
  const kept = page.locator('.kept')
  await expect(kept).toHaveText('Table — kept as it is in the file')
  await page.getByText('Nobody asked.').click()
  await page.keyboard.press('Home')
  await page.keyboard.press('Backspace')
  await expect(kept).toHaveAttribute('data-selected', 'true')
  await page.keyboard.press('Delete')
  await expect(kept).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(kept).toHaveCount(1)
  await page.getByText('It left at noon.').click()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('X')
  expect((await draftText(page)).join(' ')).toContain('XNobody')
  await page.keyboard.press('Control+z')
  await kept.click()
  await expect(kept).toHaveAttribute('data-selected', 'true')
  await save(desk)
  expect(await desk.read('ferry.html')).toBe(source)
})

for (const name of ['ferry.docx', 'ferry.odt'] as const) {
  test(`${name} comes in with its kinds, and goes out again`, async ({ startDesk }) => {
    const format = name === 'ferry.docx' ? 'docx' : 'odt'
    const desk = await startDesk({ [name]: await exportDocument({ blocks }, format) })
    const { page } = desk
    await expect(page.getByText('Nobody asked.')).toBeVisible()
    expect(await draftText(page)).toEqual(words)
    const text = page.getByRole('textbox', { name: 'Draft' })
    await expect(text.locator('h1')).toHaveText('Ferry is late')
    await expect(text.locator('strong')).toHaveText('leaves')
    await expect(text.locator('.list-item')).toHaveText(['One boat', 'Two boats'])
    await changeNoon(desk)
    const before = await readFile(desk.path(name))
    await exportAs(desk, format === 'docx' ? 'Word' : 'OpenDocument', `clean.${format}`)
    expect(await readFile(desk.path(name))).toEqual(before)
    await page.keyboard.press('Control+s')
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('ferry.bluepencil')
    await page.keyboard.press('Escape')
    await chooseFileToOpen(desk, `clean.${format}`, () => page.getByRole('button', { name: /^Open/ }).click())
    await page.getByRole('button', { name: 'Don’t save' }).click()
    await expect(page.getByRole('banner')).toContainText('clean')
    expect(await draftText(page)).toEqual(words.map((line) => line.replace('noon.', 'noon sharp.')))
  })
}

test('rich text comes in with its words', async ({ startDesk }) => {
  const desk = await startDesk({ 'ferry.rtf': rtf })
  await expect(desk.page.getByText('Nobody asked.')).toBeVisible()
  expect(await draftText(desk.page)).toEqual(words)
  await expect(desk.page.getByRole('textbox', { name: 'Draft' }).locator('strong')).toHaveText('leaves')
})

test('what a mail could not bring along is said before editing, and can be read again', async ({ startDesk }) => {
  const { page } = await startDesk({ 'ferry.eml': mail })
  const dialog = page.getByRole('dialog', { name: 'What this file could not bring along' })
  await expect(dialog).toContainText('1 attachment left out.')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  expect((await draftText(page)).slice(-2)).toEqual(['The last boat leaves at noon.', 'Nobody asked.'])
  await page.getByRole('button', { name: 'Not all of it is here' }).click()
  await expect(dialog).toContainText('1 attachment left out.')
})

test('text in an old encoding is shown in it, read in another one, and saved in either', async ({ startDesk }) => {
  const bytes = Buffer.from('Caf\xe9 is late\r\n\r\nThe na\xefve ferry left at noon.\r\n', 'latin1')
  const desk = await startDesk({ 'old.txt': bytes })
  const { page } = desk
  const encoding = page.getByRole('contentinfo').getByRole('button', { name: /how the file is encoded/ })
  await expect(encoding).toContainText('Windows-1252 · CRLF')
  expect((await draftText(page))[0]).toBe('Café is late')
  await encoding.click()
  await page.getByRole('menuitem', { name: 'Read it as Mac Roman' }).click()
  await expect(encoding).toContainText('Mac Roman')
  expect((await draftText(page))[0]).toBe('CafÈ is late')
  await encoding.click()
  await page.getByRole('menuitem', { name: 'Read it as Windows-1252' }).click()
  await expect(encoding).toContainText('Windows-1252')
  await changeNoon(desk)
  await save(desk)
  expect((await readFile(desk.path('old.txt'))).toString('latin1')).toBe(
    bytes.toString('latin1').replace('noon.', 'noon sharp.'),
  )
  await encoding.click()
  await page.getByRole('menuitemradio', { name: 'Save it in UTF-8' }).click()
  await expect(page.getByRole('contentinfo')).toContainText('Unsaved')
  await save(desk)
  expect(await desk.read('old.txt')).toBe('Café is late\r\n\r\nThe naïve ferry left at noon sharp.\r\n')
})

test('what an encoding has no sign for is said, and saved in UTF-8 when told to', async ({ startDesk }) => {
  const desk = await startDesk({ 'old.txt': Buffer.from('Caf\xe9 is late\n\nIt left at noon.\n', 'latin1') })
  const { page } = desk
  await page.getByText('It left at noon.').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Ωmega.')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('dialog')).toContainText('Ω')
  await page.getByRole('button', { name: 'Save in UTF-8' }).click()
  await expect(page.getByRole('contentinfo')).toContainText('Saved')
  expect(await desk.read('old.txt')).toBe('Café is late\n\nIt left at noon. Ωmega.\n')
})

test('clean copy goes out in every format, and never over the draft that is open', async ({ startDesk }) => {
  const desk = await startDesk({ 'ferry.txt': 'Ferry is late\n\nIt left at noon.\n' })
  const { page } = desk
  await expect(page.getByText('It left at noon.')).toBeVisible()
  await page.getByText('It left at noon.').click()
  await page.keyboard.press('Control+Alt+Digit8')
  await exportAs(desk, 'Plain text', 'out.txt')
  expect(await desk.read('out.txt')).toBe('Ferry is late\n\n- It left at noon.\n')
  await exportAs(desk, 'Markdown', 'out.md')
  expect(await desk.read('out.md')).toBe('# Ferry is late\n\n- It left at noon.\n')
  await exportAs(desk, 'Web page', 'out.html')
  expect(await desk.read('out.html')).toContain('<title>Ferry is late</title>')
  await exportAs(desk, 'Web page', 'part.html', false)
  expect(await desk.read('part.html')).toBe('<h1>Ferry is late</h1>\n<ul>\n<li>It left at noon.</li>\n</ul>\n')
  await exportAs(desk, 'Plain text', 'ferry.txt')
  await expect(page.getByRole('dialog')).toContainText('is the draft that is open')
  await page.keyboard.press('Enter')
  expect(await desk.read('ferry.txt')).toBe('Ferry is late\n\nIt left at noon.\n')
  await expect(page.getByRole('contentinfo')).toContainText('Unsaved')
})

test('the name and the format of what is saved agree, and what a format has no place for is said', async ({
  startDesk,
  target,
}) => {
  test.skip(target === 'electron', 'the dialog of the system')
  const desk = await startDesk({ 'ferry.docx': await exportDocument({ blocks }, 'docx') })
  const { page } = desk
  await expect(page.getByText('Nobody asked.')).toBeVisible()
  await page.keyboard.press('Control+Shift+s')
  const dialog = page.getByRole('dialog')
  const name = dialog.getByLabel('Name', { exact: true })
  await expect(name).toHaveValue('ferry.bluepencil')
  await dialog.getByLabel('Save as').selectOption('txt')
  await expect(name).toHaveValue('ferry.txt')
  await expect(dialog).toContainText('Plain text holds the words alone, without bold or kinds of paragraphs.')
  await name.fill('ferry.html')
  await expect(dialog.getByLabel('Save as')).toHaveValue('html')
  await expect(dialog).not.toContainText('the words alone')
  await name.fill('ferry.docx')
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('“ferry.docx” has to end in')
  await name.fill('ferry.md')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('contentinfo')).toContainText('Saved')
  await expect(page.getByRole('banner')).toContainText('ferry.md')
  expect(await desk.read('ferry.md')).toBe(
    '# Ferry is late\n\nThe last boat **leaves** at noon.\n\n- One boat\n- Two boats\n\nNobody asked.\n',
  )
})

async function exportAs(desk: Desk, label: string, name: string, page = true): Promise<void> {
  const { page: window } = desk
  await window.getByRole('button', { name: /^Clean copy/ }).click()
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('radio', { name: new RegExp(`^${label}`) }).check()
  if (!page) await dialog.getByLabel('With the page around it').uncheck()
  await chooseFileToSave(desk, name, () => dialog.getByRole('button', { name: 'Choose where…' }).click())
  const replace = window.getByRole('button', { name: 'Replace', exact: true })
  if (name === 'ferry.txt') await replace.click()
  else
    await expect
      .poll(() =>
        readFile(desk.path(name)).then(
          (bytes) => bytes.length,
          () => 0,
        ),
      )
      .toBeGreaterThan(0)
}
