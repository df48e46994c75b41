import { longDraft } from '#shared/draft/testing/long-draft.ts'
import { expect, test } from './desk.ts'
import { paintedSpans, waitForFlags } from './flags-on-page.ts'

test('keeps every flag on its words while one types in a long draft', async ({ startDesk }) => {
  const { page } = await startDesk({ 'harbor.txt': longDraft(10_000) })
  await waitForFlags(page)
  const texts = async () => (await paintedSpans(page)).map(({ text }) => text).sort()
  const before = await texts()

  const paragraphs = page.locator('[contenteditable="true"] p')
  const middle = paragraphs.nth((await paragraphs.count()) >> 1)
  const paragraph = (await middle.textContent()) ?? ''
  await middle.click()
  await middle.evaluate((element) => {
    const selection = getSelection()
    selection?.selectAllChildren(element)
    selection?.collapseToEnd()
  })
  const typed = ' Rain rain kept the boats in port.'
  await page.keyboard.type(typed, { delay: 5 })

  await expect(middle).toHaveText(paragraph + typed)
  await expect.poll(texts).toEqual([...before, 'Rain rain'].sort())
})
