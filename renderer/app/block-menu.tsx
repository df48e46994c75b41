import type { LexicalEditor } from 'lexical'
import { useCallback, useSyncExternalStore } from 'react'
import { blockForms, isSameForm } from '#renderer/editor/block-forms.ts'
import { formAtCaret, setForm } from '#renderer/editor/blocks.ts'
import { ChoiceMenu } from '#renderer/ui/choice-menu.tsx'
import { blockKeys } from '#renderer/ui/key-cap.tsx'

/** What the block at the caret is, and the way to make it another kind. */
export function BlockMenu({ editor }: { editor: LexicalEditor }) {
  const subscribe = useCallback((listener: () => void) => editor.registerUpdateListener(listener), [editor])
  const label = useSyncExternalStore(subscribe, () => labelAtCaret(editor))
  if (label === undefined) return null
  return (
    <ChoiceMenu
      quiet
      label={label}
      about="is the kind of this block. Change it"
      choices={blockForms.map(({ digit, form, label: name }) => ({
        label: name,
        keys: blockKeys(digit),
        chosen: name === label,
        choose: () => {
          setForm(editor, form)
          editor.focus()
        },
      }))}
    />
  )
}

function labelAtCaret(editor: LexicalEditor): string | undefined {
  const now = formAtCaret(editor)
  return now && blockForms.find(({ form }) => isSameForm(form, now.form, now.first))?.label
}
