import type { LexicalEditor } from 'lexical'
import { useCallback } from 'react'
import './draft-editor.css'

/** The page: where the draft of an editor is read and written. */
export function DraftEditor({ editor }: { editor: LexicalEditor }) {
  const root = useCallback(
    (element: HTMLElement | null) => {
      editor.setRootElement(element)
      return () => editor.setRootElement(null)
    },
    [editor],
  )
  return (
    <div
      ref={root}
      className="page"
      contentEditable
      suppressContentEditableWarning
      role="textbox"
      tabIndex={0}
      aria-multiline
      aria-label="Draft"
      aria-placeholder="Open a draft, drop a file here, or paste its words"
      lang="en"
      spellCheck={false}
    />
  )
}
