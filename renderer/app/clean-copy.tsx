import type { LexicalEditor } from 'lexical'
import { Fragment, useState } from 'react'
import { readDraft } from '#renderer/editor/create-editor.ts'
import { whatIsLeft } from '#renderer/flags/grade-words.ts'
import { countByGrade, openFlags, type ReviewStore } from '#renderer/flags/review-store.ts'
import { announce } from '#renderer/ui/announcer.tsx'
import { Dialog, showDialog, tell } from '#renderer/ui/dialogs.tsx'
import { type ExportFormat, HostError } from '#shared/api/contract.ts'
import { baseOf, nameAs, saveFormats } from '#shared/api/save-formats.ts'
import { whatGoes } from '#shared/api/what-goes.ts'
import type { Draft } from '#shared/draft/block.ts'
import { exportDraft } from '#shared/draft/export-draft.ts'
import { type DeskHost, sentenceOf } from './desk-host.ts'
import type { DraftFile } from './draft-file.ts'

const formats: readonly { format: ExportFormat; about: string }[] = [
  { format: 'txt', about: '.txt: the words, a blank line between paragraphs' },
  { format: 'md', about: '.md: with headings, lists, bold, italic and links' },
  { format: 'html', about: '.html: with headings, lists, bold, italic and links' },
  { format: 'docx', about: '.docx: for Word, in its own styles' },
  { format: 'odt', about: '.odt: for LibreOffice and others' },
]

/** What to write: `fragment` is HTML without the page around it. */
interface Wanted {
  format: ExportFormat
  fragment: boolean
}

/** Asks for a format and a place, saying what is still flagged, and writes clean copy there. */
export async function exportCleanCopy(
  host: DeskHost,
  editor: LexicalEditor,
  review: ReviewStore,
  { name, file: open }: Pick<DraftFile, 'name' | 'file'>,
): Promise<void> {
  const left = whatIsLeft(countByGrade(openFlags(review.getState())))
  const draft = readDraft(editor)
  const wanted = await showDialog<Wanted>((close) => <ExportDialog left={left} draft={draft} close={close} />)
  if (!wanted) return
  const { format, fragment } = wanted
  try {
    const place = await host.chooseFileToSave({
      title: 'Save clean copy as',
      suggestedName: nameAs(`${baseOf(name)}-clean`, format),
      formats: [format],
      // It was said where the format was chosen.
      whatGoes: () => undefined,
    })
    if (place === null) return
    if (place.file === open) {
      throw new HostError(
        'bad-request',
        `“${place.name}” is the draft that is open. Give clean copy another name, or save the draft.`,
      )
    }
    const written = await host.exportFile({ file: place.file, draft, ...(fragment && { fragment }) })
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
        'text/html': item('text/html', exportDraft({ blocks: draft.blocks }, 'html', { wrapper: false })),
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

function ExportDialog({
  left,
  draft,
  close,
}: {
  left: string | undefined
  draft: Draft
  close: (wanted: Wanted | null) => void
}) {
  const [chosen, setChosen] = useState<ExportFormat>('txt')
  const [fragment, setFragment] = useState(false)
  return (
    <Dialog title="Clean copy" onCancel={() => close(null)}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          close({ format: chosen, fragment: chosen === 'html' && fragment })
        }}
      >
        <p>{left ? `Still in the text: ${left}.` : 'Nothing is flagged.'}</p>
        <fieldset className="formats">
          <legend className="only-heard">Format</legend>
          {formats.map(({ format, about }) => (
            <Fragment key={format}>
              <label className="format">
                <input
                  type="radio"
                  name="format"
                  value={format}
                  checked={chosen === format}
                  onChange={() => setChosen(format)}
                />
                <span>
                  {saveFormats[format].label}
                  <span className="quiet">{about}</span>
                </span>
              </label>
              {format === 'html' && chosen === 'html' && (
                <label className="format-more">
                  <input type="checkbox" checked={!fragment} onChange={() => setFragment(!fragment)} />
                  With the page around it
                </label>
              )}
            </Fragment>
          ))}
        </fieldset>
        <p className="goes">{whatGoes(draft, chosen)}</p>
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
