import { type FormEvent, useCallback, useEffect, useId, useState } from 'react'
import { ask, Dialog, showDialog } from '#renderer/ui/dialogs.tsx'
import { type FolderEntry, HostError, type Result } from '#shared/api/contract.ts'
import { formatOfName, nameAs, type SaveFormat, saveFormat, saveFormats } from '#shared/api/save-formats.ts'
import { FolderList } from './folder-list.tsx'
import { namesToGive, type PlaceToSave, type SaveRequest } from './save-request.ts'

type Folder = Result<'listFolder'>

/** What a file dialog in the page asks its host for. */
export interface FolderHost {
  listFolder: (params: { folder: string | null }) => Promise<Folder>
  placeFile: (params: { folder: string; name: string }) => Promise<Result<'placeFile'>>
}

/** Asks in the page which file to open; null where the person turned away. */
export function chooseFileToOpen(host: FolderHost): Promise<string | null> {
  return showDialog<string>((close) => (
    <FileDialog host={host} title="Open a draft" close={(chosen) => close(chosen?.file ?? null)} />
  ))
}

/** Asks in the page where to save, and before replacing a file; null where the person turned away. */
export function chooseFileToSave(host: FolderHost, request: SaveRequest): Promise<PlaceToSave | null> {
  return showDialog<PlaceToSave>((close) => (
    <FileDialog host={host} title={request.title} close={close} save={request} />
  ))
}

/** No system takes a longer name of a file, in characters. */
const LONGEST_NAME = 255

interface FileDialogProps {
  host: FolderHost
  title: string
  close: (chosen: PlaceToSave | null) => void
  save?: SaveRequest
}

function FileDialog({ host, title, close, save }: FileDialogProps) {
  const [folder, setFolder] = useState<Folder>()
  const [problem, setProblem] = useState('')
  const [chosen, setChosen] = useState<FolderEntry>()
  const [name, setName] = useState(save?.suggestedName ?? '')
  const [format, setFormat] = useState<SaveFormat>(save?.formats[0] ?? 'txt')
  const nameId = useId()
  const formatId = useId()

  /** The format follows the name that is typed, and the name the format that is chosen. */
  function call(typed: string): void {
    setName(typed)
    setFormat((save && formatOfName(typed, save.formats)) ?? format)
  }

  const go = useCallback(
    async (handle: string | null) => {
      try {
        setFolder(await host.listFolder({ folder: handle }))
        setChosen(undefined)
        setProblem('')
      } catch (reason) {
        setProblem(sentence(reason))
      }
    },
    [host],
  )
  useEffect(() => void go(null), [go])

  async function take(entry: FolderEntry | undefined): Promise<void> {
    if (entry?.kind === 'folder') await go(entry.handle)
    else if (save) await place()
    else if (entry?.canOpen) close({ file: entry.handle, name: entry.name })
  }

  async function place(): Promise<void> {
    if (!save || name.trim() === '') return
    if (formatOfName(name.trim(), saveFormat.options) && !formatOfName(name.trim(), save.formats)) {
      setProblem(`“${name.trim()}” ${namesToGive(save.formats)}`)
      return
    }
    const full = nameAs(name.trim(), format)
    if (full.length > LONGEST_NAME) {
      setProblem(
        `The name has ${full.length} characters. Give it no more than ${LONGEST_NAME}, the extension included.`,
      )
      return
    }
    try {
      // Enter can come before the folder is listed.
      const into = folder ?? (await host.listFolder({ folder: null }))
      const { file, exists } = await host.placeFile({ folder: into.handle, name: full })
      const text = `“${full}” is already in this folder. What is in it now will be lost.`
      const replace = !exists || (await ask('Replace the file?', text, replaceChoices)) === true
      if (replace) close({ file, name: full })
    } catch (reason) {
      setProblem(sentence(reason))
    }
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    void (save ? place() : take(chosen))
  }

  return (
    <Dialog title={title} size="wide" onCancel={() => close(null)}>
      <form className="file-dialog" onSubmit={submit}>
        {save && (
          <div className="field">
            <label htmlFor={nameId}>Name</label>
            <input
              ref={selectBase}
              id={nameId}
              value={name}
              spellCheck={false}
              autoComplete="off"
              onChange={(event) => call(event.target.value)}
            />
            {save.formats.length > 1 && (
              <>
                <label htmlFor={formatId}>Save as</label>
                <select
                  id={formatId}
                  className="button"
                  value={format}
                  onChange={({ currentTarget: { value } }) => {
                    const chosenFormat = save.formats.find((one) => one === value) ?? format
                    setFormat(chosenFormat)
                    setName(nameAs(name.trim(), chosenFormat))
                  }}
                >
                  {save.formats.map((one) => (
                    <option key={one} value={one}>
                      {saveFormats[one].label} ({saveFormats[one].extensions[0]})
                    </option>
                  ))}
                </select>
              </>
            )}
          </div>
        )}
        <div className="folder">
          <button
            type="button"
            className="button small"
            disabled={!folder?.parent}
            onClick={() => void go(folder?.parent ?? null)}
          >
            Up
          </button>
          <span className="folder-name">{folder?.name}</span>
        </div>
        <FolderList
          entries={folder?.entries ?? []}
          chosen={chosen}
          canTake={(entry) => entry.canOpen || save !== undefined}
          onChoose={(entry) => {
            setChosen(entry)
            if (save && entry.kind === 'file') call(entry.name)
          }}
          onTake={(entry) => void take(entry)}
          onUp={() => folder?.parent && void go(folder.parent)}
          takesFocus={!save}
        />
        {save && <p className="goes">{save.whatGoes(format)}</p>}
        <p className="problem" role="alert">
          {problem}
        </p>
        <div className="choices">
          <button type="submit" className="button primary" disabled={save ? name.trim() === '' : !chosen}>
            {save ? 'Save' : 'Open'}
          </button>
          <button type="button" className="button" onClick={() => close(null)}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  )
}

/** Whoever types gives the file another name and keeps its extension. */
function selectBase(input: HTMLInputElement | null): void {
  input?.setSelectionRange(0, input.value.replace(/\.[^.]*$/, '').length)
}

const replaceChoices = [
  { answer: false, label: 'Keep it' },
  { answer: true, label: 'Replace' },
]

function sentence(reason: unknown): string {
  return reason instanceof HostError ? reason.message : 'The folder cannot be shown. Try again.'
}
