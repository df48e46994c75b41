import { ContentEditableElement } from '@lexical/react/LexicalContentEditable'
import type { LexicalEditor } from 'lexical'
import './draft-editor.css'

/** The page: where the draft of an editor is read and written. */
export function DraftEditor({ editor }: { editor: LexicalEditor }) {
  return (
    <ContentEditableElement
      editor={editor}
      className="page"
      aria-multiline
      aria-label="Draft"
      aria-placeholder="Open a draft, drop a file here, or paste its words."
      lang="en"
      spellCheck={false}
    />
  )
}
