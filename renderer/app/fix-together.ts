import type { LexicalEditor, UpdateTag } from 'lexical'
import type { BlockTracker } from '#renderer/editor/block-tracker.ts'
import { type ChosenFix, chooseFixes, type FixScope, fixesIn } from '#renderer/flags/fix-choice.ts'
import { outcomeWords } from '#renderer/flags/fix-words.ts'
import type { ReviewDesk } from '#renderer/flags/review-context.ts'
import { closePreview, openFlags, openPreview, type ReviewStore } from '#renderer/flags/review-store.ts'
import { announce } from '#renderer/ui/announcer.tsx'
import { applyFixes } from './apply-fixes.ts'

/** Fixes that are looked at together and made together. */
export type FixesTogether = Pick<ReviewDesk, 'preview' | 'makeFixes' | 'closePreview'>

/** `tags` gives the tags of an update that leaves focus and scroll alone; `onFixed` is told of fixes that were made. */
export function fixTogether(
  editor: LexicalEditor,
  blocks: BlockTracker,
  store: ReviewStore,
  tags: () => UpdateTag[],
  onFixed: (made: readonly ChosenFix[]) => void,
): FixesTogether {
  const fixesOf = (scope: FixScope) => fixesIn(openFlags(store.getState()), scope)

  function preview(scope: FixScope): void {
    if (fixesOf(scope).length > 0) openPreview(store, scope)
    else announce(scope.kind === 'leftovers' ? 'No leftovers to strip.' : 'Nothing has one right replacement.')
  }

  function makeFixes(): void {
    const { preview: open } = store.getState()
    if (!open) return
    const { taken, waiting } = chooseFixes(fixesOf(open.scope), open.unticked)
    if (taken.length === 0) return
    const made = applyFixes(editor, blocks, store, taken, tags())
    onFixed(made)
    closePreview(store)
    const outcome = outcomeWords(open.scope, {
      made: made.length,
      changed: taken.length - made.length,
      waiting: waiting.size,
    })
    store.setState({ outcome })
    announce(outcome)
  }

  return { preview, makeFixes, closePreview: () => closePreview(store) }
}
