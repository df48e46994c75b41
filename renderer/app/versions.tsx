import type { LexicalEditor } from 'lexical'
import { useEffect, useState } from 'react'
import { readDraft, replaceDraft } from '#renderer/editor/create-editor.ts'
import { announce } from '#renderer/ui/announcer.tsx'
import { Dialog, showDialog, tell } from '#renderer/ui/dialogs.tsx'
import type { KeptVersion } from '#shared/api/contract.ts'
import type { Draft } from '#shared/draft/block.ts'
import { CompareView } from './compare-view.tsx'
import { type DeskHost, sentenceOf } from './desk-host.ts'
import type { DraftFiles } from './draft-file.ts'
import type { EditLog } from './edit-log.ts'
import { whenWords } from './when-words.ts'
import './recovery.css'

type VersionsHost = Pick<DeskHost, 'listVersions' | 'readVersion'>

/** Shows the versions of the draft's file beside the draft, and puts one of them in its place, as one step that undo takes back. */
export async function showVersions(
  host: VersionsHost,
  editor: LexicalEditor,
  { store }: DraftFiles,
  log: EditLog,
): Promise<void> {
  const { file, name } = store.getState()
  try {
    const versions = await host.listVersions({ file })
    if (versions.length === 0) {
      await tell(
        'No versions yet',
        file === null
          ? 'This draft was never saved. From the first save on, each state of it is kept here.'
          : `From the next save on, each state of “${name}” is kept here.`,
      )
      return
    }
    const draft = readDraft(editor)
    const chosen = await showDialog<Draft>((close) => (
      <VersionsDialog host={host} file={file} name={name} draft={draft} versions={versions} close={close} />
    ))
    if (!chosen) return
    replaceDraft(editor, chosen)
    log.note('version')
    editor.focus()
    announce('The version is in the window. Undo takes it back; save to keep it.')
  } catch (problem) {
    await tell('The versions cannot be shown', sentenceOf(problem))
  }
}

function VersionsDialog({
  host,
  file,
  name,
  draft,
  versions,
  close,
}: {
  host: VersionsHost
  file: string | null
  name: string
  draft: Draft
  versions: readonly KeptVersion[]
  close: (chosen: Draft | null) => void
}) {
  const [chosen, setChosen] = useState(versions[0]?.id ?? '')
  const [shown, setShown] = useState<{ id: string; draft: Draft }>()
  const [failure, setFailure] = useState('')
  useEffect(() => {
    let left = false
    setFailure('')
    host.readVersion({ file, id: chosen }).then(
      (read) => !left && setShown({ id: chosen, draft: read.draft }),
      (problem) => !left && setFailure(sentenceOf(problem)),
    )
    return () => {
      left = true
    }
  }, [host, file, chosen])
  const ready = shown?.id === chosen
  return (
    <Dialog
      title={file === null ? 'Drafts that were let go' : `Versions of “${name}”`}
      size="large"
      onCancel={() => close(null)}
    >
      <div className="versions">
        <fieldset className="version-list">
          <legend className="only-heard">Versions, the latest first</legend>
          {versions.map((version) => (
            <label key={version.id} className="version">
              <input
                type="radio"
                name="version"
                checked={version.id === chosen}
                onChange={() => setChosen(version.id)}
                autoFocus={version.id === versions[0]?.id}
              />
              <span>
                {whenWords(version.at)}
                <span className="quiet">
                  {version.words.toLocaleString('en-US')} {version.words === 1 ? 'word' : 'words'} ·{' '}
                  {sizeWords(version.size)}
                  {version.kind === 'let-go' && ' · not saved'}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
        {shown && (
          <CompareView left={shown.draft} right={draft} names={{ left: 'This version', right: 'In the window' }} />
        )}
      </div>
      <p className="problem" role="alert">
        {failure}
      </p>
      <div className="choices">
        <button
          type="button"
          className="button primary"
          disabled={!ready}
          onClick={() => shown && ready && close(shown.draft)}
        >
          Restore this one
        </button>
        <button type="button" className="button" onClick={() => close(null)}>
          Cancel
        </button>
      </div>
    </Dialog>
  )
}

function sizeWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
