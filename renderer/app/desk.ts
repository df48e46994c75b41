import { type LexicalEditor, REDO_COMMAND, UNDO_COMMAND } from 'lexical'
import type { StoreApi } from 'zustand/vanilla'
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
import { paintCast } from '#renderer/panels/cast-painter.ts'
import {
  carryStory,
  createStoryStore,
  type StoryStore,
  showPanel,
  startStory,
  takeReading,
} from '#renderer/panels/story-store.ts'
import { copyClean, exportCleanCopy } from './clean-copy.tsx'
import type { Command } from './commands.ts'
import type { DeskHost } from './desk-host.ts'
import { createDraftFiles, type DraftFiles } from './draft-file.ts'
import { createEditLog } from './edit-log.ts'
import { followCaret } from './follow-caret.ts'
import { createHouseDesk, type HouseDesk } from './house-desk.ts'
import { type DecisionKeeper, keepDecisions } from './keep-decisions.ts'
import { type OutsideChange, watchOutside } from './outside-change.ts'
import { createRecovery, type Recovery } from './recovery.tsx'
import { createReviewDesk, type ReviewCommands } from './review-desk.ts'
import { showVersions } from './versions.tsx'

/** Everything of one window that is not drawn. */
export interface Desk {
  host: DeskHost
  editor: LexicalEditor
  blocks: BlockTracker
  review: ReviewCommands
  story: StoryStore
  painter: Painter
  files: DraftFiles
  house: HouseDesk
  decisions: DecisionKeeper
  outside: StoreApi<OutsideChange>
  recovery: Recovery
  copyClean: () => Promise<boolean>
  run: (command: Command) => void
}

/** Sets up a window's editor, its checking and its files. */
export function createDesk(host: DeskHost): Desk {
  const editor = createDraftEditor()
  const blocks = trackBlocks(editor)
  const store = createReviewStore()
  const story = createStoryStore()
  const house = createHouseDesk(host)
  const check = checkEditor(editor, blocks, store, story, house)
  const painter = paintFlags(editor, blocks, store)
  const log = createEditLog()
  const review = createReviewDesk(editor, blocks, store, log)
  paintCast(editor, blocks, story)
  followCaret(editor, blocks, store)
  const decisions = keepDecisions(host, store, story)
  const files = createDraftFiles(host, editor, blocks, decisions, log, ({ stets, corrections }) => {
    startReview(store, stets)
    startStory(story, corrections)
    check.changed(blocks.order(), true, true)
  })
  const outside = watchOutside(host, files)
  const copy = () => copyClean(editor)

  /** A command about the flags, which shows their list. */
  const amongFlags = (act: () => void) => () => {
    showPanel(story, 'flags')
    act()
  }

  const commands: Readonly<Record<Command, () => unknown>> = {
    open: files.open,
    save: files.save,
    'save-as': files.saveAs,
    export: () => exportCleanCopy(host, editor, store, files.store.getState()),
    versions: () => showVersions(host, editor, files, log),
    'copy-clean': copy,
    'next-flag': amongFlags(() => review.goToNext('next')),
    'previous-flag': amongFlags(() => review.goToNext('previous')),
    fix: review.fixInHand,
    'fix-all': amongFlags(review.fixAll),
    'strip-leftovers': amongFlags(review.stripLeftovers),
    stet: review.stetInHand,
    undo: () => editor.dispatchCommand(UNDO_COMMAND, undefined),
    redo: () => editor.dispatchCommand(REDO_COMMAND, undefined),
  }
  return {
    host,
    editor,
    blocks,
    review,
    story,
    painter,
    files,
    house,
    decisions,
    outside,
    recovery: createRecovery(host, files),
    copyClean: copy,
    run: (command) => void commands[command](),
  }
}

/** Keeps flags, people and quotations those of the text: checks what changes, and carries them along until then. */
function checkEditor(
  editor: LexicalEditor,
  blocks: BlockTracker,
  store: ReviewStore,
  story: StoryStore,
  house: HouseDesk,
) {
  const check = scheduleChecks(startWorker(), {
    block: blocks.get,
    order: blocks.order,
    isComposing: () => editor.isComposing(),
    holds: () => story.getState().revision,
    corrections: () => story.getState().corrections,
    house: () => house.store.getState().house,
    onChecked: ({ revision, flags, reading, unread }) => {
      takeFlags(
        store,
        liveFlags(flags, (block) => blocks.get(block)?.text ?? '', store.getState().flags),
        unread?.words,
      )
      if (reading) takeReading(story, reading, revision)
    },
    onState: (checking) => store.getState().checking !== checking && store.setState({ checking }),
  })
  story.subscribe(({ corrections }, before) => {
    if (corrections !== before.corrections) check.changed([], false, true)
  })
  house.store.subscribe(({ house }, before) => {
    if (house !== before.house) check.changed([], false, true)
  })
  blocks.subscribe(({ touched, changed, reordered }) => {
    if (changed.size === 0 && !reordered) return
    const removed = [...touched].filter((id) => !blocks.get(id))
    carryReview(store, changed, removed)
    carryStory(story, changed)
    check.changed(changed.keys(), reordered)
  })
  return check
}
