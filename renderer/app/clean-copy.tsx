import type { LexicalEditor } from 'lexical'
import { useState } from 'react'
import { readDraft } from '#renderer/editor/create-editor.ts'
import { whatIsLeft } from '#renderer/flags/grade-words.ts'
import { countByGrade, openFlags, type ReviewStore } from '#renderer/flags/review-store.ts'
import { announce } from '#renderer/ui/announcer.tsx'
import { Dialog, showDialog, tell } from '#renderer/ui/dialogs.tsx'
import type { ExportFormat } from '#shared/api/contract.ts'
import { exportDraft, exportHtmlFragment } from '#shared/draft/export-draft.ts'
import { type DeskHost, sentenceOf } from './desk-host.ts'
import { baseOf } from './draft-file.ts'

const formats: readonly { format: ExportFormat; label: string; about: string }[] = [
  { format: 'txt', label: 'Plain text', about: '.txt: the words, a blank line between paragraphs' },
  { format: 'md', label: 'Markdown', about: '.md: with headings, bold, italic and links' },
  { format: 'html', label: 'Web page', about: '.html: with headings, bold, italic and links' },
]

/** Asks for a format and a place, saying what is still flagged, and writes clean copy there. */
export async function exportCleanCopy(
  host: DeskHost,
  editor: LexicalEditor,
  review: ReviewStore,
  name: string,
): Promise<void> {
  const left = whatIsLeft(countByGrade(openFlags(review.getState())))
  const format = await showDialog<ExportFormat>((close) => <ExportDialog left={left} close={close} />)
  if (!format) return
  try {
    const file = await host.chooseFileToSave('Save clean copy as', `${baseOf(name)}-clean.${format}`, format)
    if (file === null) return
    const written = await host.exportFile({ file, draft: readDraft(editor) })
    announce(`Clean copy is in ${written.name}.`)
  } catch (problem) {
    await tell('Clean copy was not written', sentenceOf(problem))
  }
}

/** Puts clean copy on the clipboard, as rich and as plain text. Resolves with whether it is there. */
export async function copyClean(editor: LexicalEditor): Promise<boolean> {
  const draft = readDraft(editor)
  const item = (type: string, text: string) => new Blob([text], { type })
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': item('text/html', exportHtmlFragment(draft)),
        'text/plain': item('text/plain', exportDraft(draft, 'txt')),
      }),
    ])
  } catch {
    await tell('Nothing was copied', 'The clipboard is not open to Blue Pencil. Click into the text, then copy again.')
    return false
  }
  announce('Clean copy is on the clipboard.')
  return true
}

function ExportDialog({ left, close }: { left: string | undefined; close: (format: ExportFormat | null) => void }) {
  const [chosen, setChosen] = useState<ExportFormat>('txt')
  return (
    <Dialog title="Clean copy" onCancel={() => close(null)}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          close(chosen)
        }}
      >
        <p>{left ? `Still in the text: ${left}.` : 'Nothing is flagged any more.'}</p>
        <fieldset className="formats">
          <legend className="only-heard">Format</legend>
          {formats.map(({ format, label, about }) => (
            <label key={format} className="format">
              <input
                type="radio"
                name="format"
                value={format}
                checked={chosen === format}
                onChange={() => setChosen(format)}
              />
              <span>
                {label}
                <span className="quiet">{about}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <div className="choices">
          <button type="submit" className="button primary">
            Choose where…
          </button>
          <button type="button" className="button" onClick={() => close(null)}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  )
}
