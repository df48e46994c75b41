import type { LexicalEditor } from 'lexical'
import type { StoreApi } from 'zustand/vanilla'
import type { BlockTracker } from '#renderer/editor/block-tracker.ts'
import { readDraft } from '#renderer/editor/create-editor.ts'
import type { Encoding } from '#shared/api/contract.ts'
import type { Draft } from '#shared/draft/block.ts'
import { sameDraft } from '#shared/draft/imprint.ts'
import type { DraftFile } from './draft-file.ts'

/** Knows whether the draft in a window is what its file holds. */
export interface UnsavedWatch {
  /** What the file holds, and in which encoding; undefined where nothing that could be typed is in it. */
  begin: (saved: Draft | undefined, encoding: Encoding | null) => void
  /** Compares now, and gives whether anything is unsaved. */
  look: () => boolean
}

/** How long the typing rests before it is compared with what was saved, in milliseconds. */
const REST = 300

/** Keeps `unsaved` of the file that of the editor's draft. */
export function watchUnsaved(
  editor: LexicalEditor,
  blocks: BlockTracker,
  file: StoreApi<Pick<DraftFile, 'encoding' | 'unsaved'>>,
): UnsavedWatch {
  let saved: Draft | undefined = readDraft(editor)
  let savedIn: Encoding | null = file.getState().encoding
  let timer: ReturnType<typeof setTimeout> | undefined

  function set(unsaved: boolean): void {
    if (file.getState().unsaved !== unsaved) file.setState({ unsaved })
  }

  function look(): boolean {
    clearTimeout(timer)
    const unsaved =
      saved === undefined || !sameEncoding(file.getState().encoding, savedIn) || !sameDraft(readDraft(editor), saved)
    set(unsaved)
    return unsaved
  }

  blocks.subscribe(({ touched, changed, reordered }) => {
    if (touched.size === 0 && !reordered) return
    // Other words are said at once. What else was touched may be another formatting, or nothing.
    if (changed.size > 0 || reordered) set(true)
    clearTimeout(timer)
    timer = setTimeout(look, REST)
  })

  return {
    begin(draft, encoding) {
      clearTimeout(timer)
      saved = draft
      savedIn = encoding
    },
    look,
  }
}

function sameEncoding(a: Encoding | null, b: Encoding | null): boolean {
  return a?.name === b?.name && a?.byteOrderMark === b?.byteOrderMark
}
