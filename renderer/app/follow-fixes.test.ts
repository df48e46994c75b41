import { HISTORY_PUSH_TAG, REDO_COMMAND, UNDO_COMMAND } from 'lexical'
import { expect, it } from 'vitest'
import { trackBlocks } from '#renderer/editor/block-tracker.ts'
import { createDraftEditor, loadDraft, replaceDraft } from '#renderer/editor/create-editor.ts'
import { createReviewStore } from '#renderer/flags/review-store.ts'
import { liveFlagOn } from '#renderer/flags/testing/flag.ts'
import { parseText } from '#shared/draft/text-draft.ts'
import { applyFixes } from './apply-fixes.ts'
import { createEditLog } from './edit-log.ts'
import { followFixes } from './follow-fixes.ts'

it('notes what an undo takes back and a redo makes again, and nothing of other steps', () => {
  const log = createEditLog()
  const editor = createDraftEditor()
  const blocks = trackBlocks(editor)
  const undone: string[] = []
  const told = followFixes(editor, log, (made) => undone.push(...made.map((one) => one.flag.actual)))
  loadDraft(editor, parseText('It was the the end.\n'))
  const block = blocks.order()[0] ?? ''
  const flag = liveFlagOn(block, 'It was the the end.', 'the the')
  const fix = { label: '', edits: [{ block, start: 10, end: 14, insert: '' }] }
  told(applyFixes(editor, blocks, createReviewStore(), [{ flag, fix }], [HISTORY_PUSH_TAG]))
  replaceDraft(editor, parseText('Other words.\n'))
  for (const command of [UNDO_COMMAND, UNDO_COMMAND, REDO_COMMAND, REDO_COMMAND]) {
    editor.dispatchCommand(command, undefined)
  }
  const words = { before: 'the the', after: 'the' }
  expect(log.companions().log.map(({ what, before, after }) => ({ what, before, after }))).toEqual([
    { what: 'fix', ...words },
    { what: 'undone', before: 'the', after: 'the the' },
    { what: 'fix', ...words },
  ])
  expect(undone).toEqual(['the the'])
})
