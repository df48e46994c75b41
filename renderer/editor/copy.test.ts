import { $exportMimeTypeFromSelection } from '@lexical/clipboard'
import { $getRoot, $getSelection, $isElementNode, $isRangeSelection, $selectAll } from 'lexical'
import { expect, it } from 'vitest'
import type { Draft } from '#shared/draft/block.ts'
import { createDraftEditor, loadDraft } from './create-editor.ts'
import { $placeCaret } from './replace-text.ts'

const draft: Draft = {
  format: 'txt',
  head: '',
  blocks: [
    { id: 'a', kind: 'heading', text: 'Night boats' },
    { id: 'b', kind: 'list-item', text: 'One boat' },
    { id: 'c', kind: 'list-item', text: 'Two boats', marks: [{ start: 0, end: 3, kind: 'bold' }] },
  ],
  tail: '',
}

function copied(select: () => void): string | null {
  const editor = createDraftEditor()
  loadDraft(editor, draft)
  let html: string | null = null
  editor.update(
    () => {
      select()
      html = $exportMimeTypeFromSelection('text/html')
    },
    { discrete: true },
  )
  return html
}

it('goes to other programs as clean copy', () => {
  expect(copied($selectAll)).toBe(
    '<h1>Night boats</h1>\n<ul>\n<li>One boat</li>\n<li><strong>Two</strong> boats</li>\n</ul>\n',
  )
})

it('cuts the blocks at the ends to what is selected', () => {
  const html = copied(() => {
    const [, one, two] = $getRoot().getChildren()
    if (!$isElementNode(one) || !$isElementNode(two)) return
    $placeCaret(two, 4)
    const selection = $getSelection()
    const text = one.getFirstChild()
    if ($isRangeSelection(selection) && text) selection.focus.set(text.getKey(), 4, 'text')
  })
  expect(html).toBe('<ul>\n<li>boat</li>\n<li><strong>Two</strong></li>\n</ul>\n')
})
