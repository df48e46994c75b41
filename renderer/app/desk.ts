import { type LexicalEditor, REDO_COMMAND, UNDO_COMMAND } from 'lexical'
import { scheduleChecks } from '#renderer/checking/check-scheduler.ts'
import { startWorker } from '#renderer/checking/start-worker.ts'
import { type BlockTracker, trackBlocks } from '#renderer/editor/block-tracker.ts'
import { createDraftEditor } from '#renderer/editor/create-editor.ts'
import { type Painter, paintFlags } from '#renderer/flags/highlight-painter.ts'
import { liveFlags } from '#renderer/flags/live-flag.ts'
import {
  carryReview,
  createReviewStore,
  type ReviewStore,
  startReview,
  takeFlags,
} from '#renderer/flags/review-store.ts'
import { copyClean, exportCleanCopy } from './clean-copy.tsx'
import type { Command } from './commands.ts'
import type { DeskHost } from './desk-host.ts'
import { createDraftFiles, type DraftFiles } from './draft-file.ts'
import { followCaret } from './follow-caret.ts'
import { createReviewDesk, type ReviewCommands } from './review-desk.ts'

/** Everything of one window that is not drawn. */
export interface Desk {
  host: DeskHost
  editor: LexicalEditor
  blocks: BlockTracker
  review: ReviewCommands
  painter: Painter
  files: DraftFiles
  copyClean: () => Promise<boolean>
  run: (command: Command) => void
}

/** Sets up a window's editor, its checking and its files. */
export function createDesk(host: DeskHost): Desk {
  const editor = createDraftEditor()
  const blocks = trackBlocks(editor)
  const store = createReviewStore()
  const check = checkEditor(editor, blocks, store)
  const painter = paintFlags(editor, blocks, store)
  const review = createReviewDesk(editor, blocks, store)
  followCaret(editor, blocks, store)
  const files = createDraftFiles(host, editor, blocks, () => {
    startReview(store)
    check.changed(blocks.order(), true, true)
  })
  const copy = () => copyClean(editor)

  const commands: Readonly<Record<Command, () => unknown>> = {
    open: files.open,
    save: files.save,
    'save-as': files.saveAs,
    export: () => exportCleanCopy(host, editor, store, files.store.getState().name),
    'copy-clean': copy,
    'next-flag': () => review.goToNext('next'),
    'previous-flag': () => review.goToNext('previous'),
    fix: review.fixInHand,
    stet: review.stetInHand,
    undo: () => editor.dispatchCommand(UNDO_COMMAND, undefined),
    redo: () => editor.dispatchCommand(REDO_COMMAND, undefined),
  }
  return { host, editor, blocks, review, painter, files, copyClean: copy, run: (command) => void commands[command]() }
}

/** Keeps the flags of the review those of the text: checks what changes, and carries them along until then. */
function checkEditor(editor: LexicalEditor, blocks: BlockTracker, store: ReviewStore) {
  const check = scheduleChecks(startWorker(), {
    block: blocks.get,
    order: blocks.order,
    isComposing: () => editor.isComposing(),
    onFlags: (flags) =>
      takeFlags(
        store,
        liveFlags(flags, (block) => blocks.get(block)?.text ?? ''),
      ),
    onState: (checking) => store.getState().checking !== checking && store.setState({ checking }),
  })
  blocks.subscribe(({ touched, changed, reordered }) => {
    if (changed.size === 0 && !reordered) return
    const removed = [...touched].filter((id) => !blocks.get(id))
    carryReview(store, changed, removed)
    check.changed(changed.keys(), reordered)
  })
  return check
}
