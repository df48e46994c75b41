import { buildEditorFromExtensions } from '@lexical/extension'
import { HistoryExtension } from '@lexical/history'
import { LinkExtension } from '@lexical/link'
import { RichTextExtension } from '@lexical/rich-text'
import {
  $getNodeByKey,
  CLEAR_HISTORY_COMMAND,
  configExtension,
  defineExtension,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical'
import type { Block, Draft } from '#shared/draft/block.ts'
import { BlocksExtension } from './blocks.ts'
import { CaretAtFocusExtension } from './caret-at-focus.ts'
import { CaretInTimeExtension } from './caret-in-time.ts'
import { CopyExtension } from './copy.ts'
import { $readBlock, $readDraft, $writeDraft } from './draft-nodes.ts'
import { PasteExtension } from './paste.ts'
import { PlainFormatsExtension } from './plain-formats.ts'
import { $around } from './source-state.ts'

/** An empty editor for drafts, with undo; it shows itself once `setRootElement` gave it a place in the page. */
export function createDraftEditor(): LexicalEditor {
  return buildEditorFromExtensions(
    defineExtension({
      name: '@blue-pencil/draft',
      namespace: 'blue-pencil',
      theme: { blockCursor: 'between' },
      dependencies: [
        RichTextExtension,
        BlocksExtension,
        CaretInTimeExtension,
        CaretAtFocusExtension,
        // Without this there is no undo where there is no window, as in tests.
        configExtension(HistoryExtension, { disabled: false }),
        LinkExtension,
        PasteExtension,
        CopyExtension,
        PlainFormatsExtension,
      ],
    }),
  )
}

/** Replaces what the editor holds; there is nothing to undo afterwards. */
export function loadDraft(editor: LexicalEditor, draft: Draft): void {
  editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined)
  editor.update(() => $writeDraft(draft), { discrete: true, tag: HISTORY_MERGE_TAG })
}

/** Puts another draft in the place of what the editor holds, which one undo takes back. */
export function replaceDraft(editor: LexicalEditor, draft: Draft): void {
  editor.update(() => $writeDraft(draft), { discrete: true, tag: HISTORY_PUSH_TAG })
}

/** Blocks of the editor by their ids; those that are not there any more are left out. */
export function readBlocks(editor: LexicalEditor, ids: Iterable<NodeKey>): Block[] {
  return editor.read(() =>
    [...ids].flatMap((id) => {
      const node = $getNodeByKey(id)
      return node ? $readBlock(node) : []
    }),
  )
}

/** What the editor holds. */
export function readDraft(editor: LexicalEditor): Draft {
  return editor.read($readDraft)
}

/** What stands around the blocks, as one object for as long as it stays the same. */
export function readAround(editor: LexicalEditor): Omit<Draft, 'blocks'> {
  return editor.read($around)
}
