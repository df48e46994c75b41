import { expect, type Page } from '@playwright/test'
import type { Desk, Target } from './desk.ts'
import { type PaintedSpan, paintedSpans } from './flags-on-page.ts'

/** The draft as it stands in the window, a line for each block. */
export function draftText(page: Page): Promise<string[]> {
  return page
    .getByRole('textbox', { name: 'Draft' })
    .evaluate((root) => [...root.children].map((block) => block.textContent))
}

/** Resolves once the window has painted exactly these words, by grade, and is done checking. */
export async function expectFlags(
  page: Page,
  words: Partial<Record<'fix' | 'query' | 'note', string[]>>,
): Promise<void> {
  const wanted = { fix: [], query: [], note: [], ...words }
  await expect(page.getByRole('contentinfo')).toContainText('Checked')
  await expect.poll(async () => byGrade(await paintedSpans(page))).toEqual(wanted)
}

/** The words that are painted as the flag in hand. */
export async function wordsInHand(page: Page): Promise<string[]> {
  return (await paintedSpans(page)).filter((span) => span.highlight === 'selected-flag').map((span) => span.text)
}

/** The middle of the first line of a painted flag, in CSS pixels of the window. */
export function placeOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const ranges = ['fix', 'query', 'note'].flatMap((grade) => [...(CSS.highlights.get(grade) ?? [])])
    for (const { startContainer, startOffset, endContainer, endOffset } of ranges) {
      const range = document.createRange()
      range.setStart(startContainer, startOffset)
      range.setEnd(endContainer, endOffset)
      const line = range.getClientRects()[0]
      if (range.toString() === wanted && line) return { x: line.x + line.width / 2, y: line.y + line.height / 2 }
    }
    throw new Error(`“${wanted}” is not flagged`)
  }, words)
}

/** Answers a save dialog, the system's or the page's, which `ask` brings up. */
export async function saveAs(desk: Desk, target: Target, name: string, ask: () => Promise<void>): Promise<void> {
  if (target === 'electron') await desk.answerNativeDialog(name)
  await ask()
  if (target === 'electron') return
  await desk.page.getByLabel('Name', { exact: true }).fill(name)
  await desk.page.keyboard.press('Enter')
}

/** Answers an open dialog, the system's or the page's, which `ask` brings up. */
export async function openFile(desk: Desk, target: Target, name: string, ask: () => Promise<void>): Promise<void> {
  if (target === 'electron') await desk.answerNativeDialog(name)
  await ask()
  if (target === 'electron') return
  await desk.page.getByRole('option', { name }).dblclick()
}

/** Drops a file on the draft, as the system would. */
export async function dropFile(page: Page, name: string, content: string | readonly number[]): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ fileName, bytes }) => {
      const data = new DataTransfer()
      data.items.add(new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], fileName))
      return data
    },
    { fileName: name, bytes: content },
  )
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await page.getByRole('textbox', { name: 'Draft' }).dispatchEvent(event, { dataTransfer: transfer })
  }
}

function byGrade(spans: readonly PaintedSpan[]): Record<'fix' | 'query' | 'note', string[]> {
  const of = (grade: string) => spans.filter((span) => span.highlight === grade).map((span) => span.text)
  return { fix: of('fix'), query: of('query'), note: of('note') }
}
