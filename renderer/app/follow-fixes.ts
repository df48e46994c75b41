import { $getNodeByKey, $isElementNode, type EditorState, HISTORIC_TAG, type LexicalEditor } from 'lexical'
import { $readBlockText } from '#renderer/editor/block-text.ts'
import type { ChosenFix } from '#renderer/flags/fix-choice.ts'
import type { EditLog } from './edit-log.ts'

/** Fixes that were made in one step of the editor's history, and the draft before and after. */
interface Step {
  made: readonly ChosenFix[]
  before: EditorState
  after: EditorState
  undone: boolean
}

/** As many steps back are known again. */
const MOST = 200

/**
 * Notes fixes, those that an undo takes back, and those that a redo makes again. Gives what is to be told of fixes right after
 * they were made, and tells `onUndone` of those that were taken back.
 */
export function followFixes(
  editor: LexicalEditor,
  log: EditLog,
  onUndone: (made: readonly ChosenFix[]) => void,
): (made: readonly ChosenFix[]) => void {
  let steps: Step[] = []
  let before = editor.getEditorState()

  editor.registerUpdateListener(({ editorState, prevEditorState, tags }) => {
    before = prevEditorState
    if (!tags.has(HISTORIC_TAG)) return
    const same = (one: EditorState, other: EditorState, step: Step) => textsIn(one, step) === textsIn(other, step)
    const undone = steps.findLast((step) => !step.undone)
    if (undone && same(prevEditorState, undone.after, undone) && same(editorState, undone.before, undone)) {
      undone.undone = true
      log.noteUndone(undone.made)
      onUndone(undone.made)
      return
    }
    const again = steps.find((step) => step.undone)
    if (again && same(prevEditorState, again.before, again) && same(editorState, again.after, again)) {
      again.undone = false
      log.noteFixes(again.made)
    }
  })

  return (made) => {
    // What was undone cannot be had back once something else is done.
    steps = [...steps.filter((step) => !step.undone), { made, before, after: editor.getEditorState(), undone: false }]
    steps = steps.slice(-MOST)
    log.noteFixes(made)
  }
}

/** The words of the blocks that the fixes of a step are about. */
function textsIn(state: EditorState, { made }: Step): string {
  const ids = new Set(made.flatMap(({ fix }) => fix.edits.map(({ block }) => block)))
  return state.read(() =>
    JSON.stringify(
      [...ids].map((id) => {
        const node = $getNodeByKey(id)
        return $isElementNode(node) ? $readBlockText(node).text : null
      }),
    ),
  )
}
