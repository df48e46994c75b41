import { $getNodeByKey, $getSelection, $isElementNode, $isRangeSelection, REDO_COMMAND, UNDO_COMMAND } from 'lexical'
import { describe, expect, it } from 'vitest'
import { trackBlocks } from '#renderer/editor/block-tracker.ts'
import { createDraftEditor, loadDraft } from '#renderer/editor/create-editor.ts'
import { $placeCaret } from '#renderer/editor/replace-text.ts'
import type { ChosenFix } from '#renderer/flags/fix-choice.ts'
import { carryReview, createReviewStore, takeFlags } from '#renderer/flags/review-store.ts'
import { liveFlagOn } from '#renderer/flags/testing/flag.ts'
import { parseText } from '#shared/draft/text-draft.ts'
import { applyFixes } from './apply-fixes.ts'

const paragraphs = ['The the ferry left on Monday and and came back late,, they said.', 'Sign up now.', 'It it rained.']

function open() {
  const editor = createDraftEditor()
  const blocks = trackBlocks(editor)
  loadDraft(editor, parseText(`Ferry late\n\n${paragraphs.join('\n\n')}\n`))
  const store = createReviewStore()
  blocks.subscribe(({ touched, changed }) =>
    carryReview(
      store,
      changed,
      [...touched].filter((id) => !blocks.get(id)),
    ),
  )
  const ids = blocks.order().slice(1)
  const flag = (index: number, actual: string, becomes: string) =>
    liveFlagOn(ids[index] ?? '', paragraphs[index] ?? '', actual, { becomes })
  const chosen = (...flags: ReturnType<typeof flag>[]): ChosenFix[] =>
    flags.flatMap((one) => one.fixes.map((fix) => ({ flag: one, fix })))
  return {
    editor,
    blocks,
    store,
    ids,
    flag,
    chosen,
    texts: () => blocks.order().map((id) => blocks.get(id)?.text),
    /** Undo or redo, and its update, which would else come a moment later. */
    run(command: typeof UNDO_COMMAND) {
      editor.dispatchCommand(command, undefined)
      editor.read(() => {})
    },
  }
}

describe('applyFixes', () => {
  it('makes many fixes in one step, several of a paragraph and whole paragraphs among them', () => {
    const { editor, blocks, store, flag, chosen, texts, run } = open()
    const fixed = [
      flag(0, 'The the', 'The'),
      flag(0, 'and and', 'and'),
      flag(0, ',,', ','),
      flag(1, 'Sign up now.', ''),
      flag(2, 'It it', 'It'),
    ]
    const left = [flag(0, 'Monday', 'Tuesday'), flag(0, 'late', 'later'), flag(2, 'rained', 'snowed')]
    takeFlags(store, [...fixed, ...left])
    const before = texts()
    expect(applyFixes(editor, blocks, store, chosen(...fixed), [])).toHaveLength(5)
    const after = ['Ferry late', 'The ferry left on Monday and came back late, they said.', 'It rained.']
    expect(texts()).toEqual(after)
    const { flags } = store.getState()
    expect(flags.map(({ actual }) => actual)).toEqual(['Monday', 'late', 'rained'])
    for (const { block, start, end, actual } of flags) {
      expect(blocks.get(block)?.text.slice(start, end)).toBe(actual)
    }
    run(UNDO_COMMAND)
    expect(texts()).toEqual(before)
    run(REDO_COMMAND)
    expect(texts()).toEqual(after)
  })

  it('makes a fix that edits two blocks', () => {
    const { editor, blocks, store, ids, flag, texts } = open()
    const one = flag(2, 'It it', 'It')
    const edits = [
      { block: ids[1] ?? '', start: 0, end: 12, insert: '' },
      { block: ids[2] ?? '', start: 0, end: 5, insert: 'Sign up: it' },
    ]
    applyFixes(editor, blocks, store, [{ flag: one, fix: { label: 'Join', edits } }], [])
    expect(texts()).toEqual(['Ferry late', paragraphs[0], 'Sign up: it rained.'])
  })

  it('leaves alone what has other words by now, and says so by what it gives', () => {
    const { editor, blocks, store, flag, chosen, texts } = open()
    const good = flag(2, 'It it', 'It')
    const changed = { ...flag(0, 'and and', 'and'), start: 30, end: 37 }
    const beyond = {
      ...flag(1, 'Sign', ''),
      fixes: [{ label: 'Cut', edits: [{ ...flag(1, 'Sign', ''), insert: '', end: 99 }] }],
    }
    expect(
      applyFixes(editor, blocks, store, chosen(changed, beyond, good), []).map(({ flag: { actual } }) => actual),
    ).toEqual(['It it'])
    expect(texts()).toEqual(['Ferry late', paragraphs[0], paragraphs[1], 'It rained.'])
  })

  it('keeps the caret by its words', () => {
    const { editor, blocks, store, flag, chosen } = open()
    const words = flag(0, 'Monday', '')
    editor.update(
      () => {
        const node = $getNodeByKey(words.block)
        if ($isElementNode(node)) $placeCaret(node, words.start)
      },
      { discrete: true },
    )
    applyFixes(editor, blocks, store, chosen(flag(0, 'The the', 'The'), flag(0, 'and and', 'and')), [])
    const at = editor.read(() => {
      const selection = $getSelection()
      return $isRangeSelection(selection) ? selection.focus.offset : undefined
    })
    expect(at).toBe('The ferry left on '.length)
  })

  it('leaves the caret somewhere in the text when its paragraph goes', () => {
    const { editor, blocks, store, flag, chosen } = open()
    const gone = flag(1, 'Sign up now.', '')
    editor.update(
      () => {
        const node = $getNodeByKey(gone.block)
        if ($isElementNode(node)) $placeCaret(node, 7)
      },
      { discrete: true },
    )
    applyFixes(editor, blocks, store, chosen(gone, flag(2, 'It it', 'It')), [])
    const block = editor.read(() => {
      const selection = $getSelection()
      return $isRangeSelection(selection) ? selection.focus.getNode().getTopLevelElement()?.getKey() : undefined
    })
    expect(blocks.order()).toContain(block)
  })
})
