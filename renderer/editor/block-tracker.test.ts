import { $getRoot, $isElementNode, type LexicalEditor, UNDO_COMMAND } from 'lexical'
import { expect, it } from 'vitest'
import { parseText } from '#shared/draft/text-draft.ts'
import { type DraftChange, trackBlocks } from './block-tracker.ts'
import { createDraftEditor, loadDraft } from './create-editor.ts'
import { $replaceInBlock } from './replace-text.ts'

function open(text: string) {
  const editor = createDraftEditor()
  const blocks = trackBlocks(editor)
  loadDraft(editor, parseText(text))
  const changes: DraftChange[] = []
  blocks.subscribe((change) => changes.push(change))
  const texts = () => blocks.order().map((id) => blocks.get(id)?.text)
  return { editor, blocks, changes, texts }
}

function replace(editor: LexicalEditor, index: number, start: number, end: number, insert: string): void {
  editor.update(
    () => {
      const node = $getRoot().getChildAtIndex(index)
      if ($isElementNode(node)) $replaceInBlock(node, [{ start, end, insert }])
    },
    { discrete: true },
  )
}

/** Undo, and its update, which would else come a moment later. */
function undo(editor: LexicalEditor): void {
  editor.dispatchCommand(UNDO_COMMAND, undefined)
  editor.read(() => {})
}

it('reads a draft, its words and its paragraph numbers', () => {
  const { blocks, texts } = open('Ferry late\n\nIt left at noon.\n\nNobody asked.\n')
  expect(texts()).toEqual(['Ferry late', 'It left at noon.', 'Nobody asked.'])
  expect(blocks.words()).toBe(8)
  expect(blocks.order().map(blocks.paragraphNumber)).toEqual([undefined, 1, 2])
})

it('tells how a block changed, and touches no other', () => {
  const { editor, blocks, changes } = open('Ferry late\n\nIt left at noon.\n\nNobody asked.\n')
  replace(editor, 1, 11, 15, 'dusk')
  const id = blocks.order()[1] ?? ''
  expect(changes).toHaveLength(1)
  expect([...(changes[0]?.touched ?? [])]).toEqual([id])
  expect(changes[0]?.changed).toEqual(new Map([[id, { start: 11, removed: 4, inserted: 4 }]]))
  expect(changes[0]?.reordered).toBe(false)
})

it('follows blocks that go, and undo that brings them back', () => {
  const { editor, blocks, changes, texts } = open('Ferry late\n\nIt left at noon.\n\nNobody asked.\n')
  const gone = blocks.order()[1] ?? ''
  replace(editor, 1, 0, 16, '')
  expect(texts()).toEqual(['Ferry late', 'Nobody asked.'])
  expect(changes.at(-1)?.touched.has(gone)).toBe(true)
  expect(changes.at(-1)?.reordered).toBe(true)
  expect(blocks.words()).toBe(4)
  expect(blocks.order().map(blocks.paragraphNumber)).toEqual([undefined, 1])
  undo(editor)
  expect(texts()).toEqual(['Ferry late', 'It left at noon.', 'Nobody asked.'])
  expect(blocks.words()).toBe(8)
})

it('sees what undo takes back in the text of a block', () => {
  const { editor, texts } = open('Ferry late\n\nIt left at noon.\n')
  replace(editor, 1, 11, 15, 'dusk')
  expect(texts()).toEqual(['Ferry late', 'It left at dusk.'])
  undo(editor)
  expect(texts()).toEqual(['Ferry late', 'It left at noon.'])
})
