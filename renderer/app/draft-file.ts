import type { LexicalEditor } from 'lexical'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BlockTracker } from '#renderer/editor/block-tracker.ts'
import { loadDraft, readDraft } from '#renderer/editor/create-editor.ts'
import { ask, tell } from '#renderer/ui/dialogs.tsx'
import {
  type Encoding,
  type EncodingName,
  type ErrorCode,
  HostError,
  type OpenedFile,
  plainEncoding,
} from '#shared/api/contract.ts'
import type { Decisions } from '#shared/api/decisions.ts'
import { nameAs, type SaveFormat } from '#shared/api/save-formats.ts'
import type { Draft } from '#shared/draft/block.ts'
import { sameDraft } from '#shared/draft/imprint.ts'
import { type DeskHost, sentenceOf } from './desk-host.ts'
import { base64Of } from './dropped-file.ts'
import { lineEndsOf } from './encoding-words.ts'
import type { DecisionKeeper } from './keep-decisions.ts'
import { tellLosses } from './losses.tsx'
import type { PlaceToSave } from './save-request.ts'
import { whatGoes } from './save-words.ts'

/** The file behind the draft. */
export interface DraftFile {
  name: string
  /** Null where it cannot be saved in place: new, dropped, or the sample. */
  file: string | null
  version: string | null
  /** How its text is encoded; null where it is not text of one encoding. */
  encoding: Encoding | null
  readOnly: boolean
  /** Save writes the draft into the file; not where it was imported from another format. */
  inPlace: boolean
  /** How the lines of its text ended; undefined where it has but one. */
  lineEnds: string | undefined
  /** What of the file is not in the draft, a sentence each. */
  losses: readonly string[]
  /** Closing the window would lose words. */
  unsaved: boolean
}

/** Opens and saves the draft of a window. What fails is said in a dialog, and the text stays as it is. */
export interface DraftFiles {
  store: StoreApi<DraftFile>
  /** Opens what the app was started with. */
  openLaunchFile: () => Promise<void>
  /** Asks for a file and opens it. */
  open: () => Promise<void>
  openFile: (file: string) => Promise<void>
  openDropped: (files: readonly File[]) => Promise<void>
  /** Both resolve with whether the draft is saved now. */
  save: () => Promise<boolean>
  saveAs: () => Promise<boolean>
  /** Reads the file again, as text of another encoding. */
  readAs: (encoding: EncodingName) => Promise<void>
  /** From the next save on, the file is written in this encoding. */
  writeAs: (encoding: Encoding) => void
}

/** How long the typing rests before it is compared with what was saved, in milliseconds. */
const REST = 300

const untitled: DraftFile = {
  name: 'Untitled',
  file: null,
  version: null,
  encoding: plainEncoding,
  readOnly: false,
  inPlace: true,
  lineEnds: undefined,
  losses: [],
  unsaved: false,
}

/**
 * The file of an editor's draft. `onLoad` is called after another draft was put into the editor, with what was decided
 * about it before.
 */
export function createDraftFiles(
  host: DeskHost,
  editor: LexicalEditor,
  blocks: BlockTracker,
  decisions: DecisionKeeper,
  onLoad: (decided: Decisions) => void,
): DraftFiles {
  const store = createStore<DraftFile>(() => untitled)
  let saved: Draft = readDraft(editor)
  let savedIn: Encoding | null = plainEncoding
  /** How many drafts were put into the window: a save that ends after another one came says nothing of that one. */
  let loads = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const compare = () => {
    clearTimeout(timer)
    const unsaved = !sameEncoding(store.getState().encoding, savedIn) || !sameDraft(readDraft(editor), saved)
    if (store.getState().unsaved !== unsaved) store.setState({ unsaved })
  }
  blocks.subscribe(({ changed, reordered }) => {
    if (changed.size === 0 && !reordered) return
    if (!store.getState().unsaved) store.setState({ unsaved: true })
    clearTimeout(timer)
    timer = setTimeout(compare, REST)
  })

  /** Puts a file into the window, once it is settled what becomes of the draft there. */
  async function show(opened: OpenedFile): Promise<void> {
    if (!(await mayReplace())) return
    const decided = await decisions.read(opened.file)
    void decisions.flush()
    loads++
    loadDraft(editor, opened.draft)
    saved = readDraft(editor)
    const { file, name, version, encoding, readOnly, inPlace, losses } = opened
    savedIn = encoding
    const lineEnds = lineEndsOf(opened.draft)
    store.setState({ file, name, version, encoding, readOnly, inPlace, losses, lineEnds, unsaved: false })
    clearTimeout(timer)
    onLoad(decided)
    decisions.begin(opened.file)
    if (losses.length > 0) await tellLosses(store.getState())
  }

  async function mayReplace(): Promise<boolean> {
    compare()
    const { unsaved, name } = store.getState()
    if (!unsaved) return true
    const answer = await ask('Save the draft first?', `The changes to “${name}” are not saved.`, [
      { answer: 'save', label: 'Save' },
      { answer: 'drop', label: 'Don’t save' },
      { answer: 'cancel', label: 'Cancel' },
    ])
    return answer === 'drop' || (answer === 'save' && (await save()))
  }

  async function opening(read: () => Promise<OpenedFile | null>): Promise<void> {
    try {
      const opened = await read()
      if (opened) await show(opened)
    } catch (problem) {
      await tell('This file was not opened', sentenceOf(problem))
    }
  }

  async function write(file: string, version: string | null): Promise<boolean> {
    const draft = readDraft(editor)
    const load = loads
    const { encoding: now, file: before } = store.getState()
    const encoding = now ?? plainEncoding
    const written = await host.saveFile({ file, draft, encoding, version })
    if (load !== loads) return true
    saved = draft
    savedIn = encoding
    store.setState({
      file,
      encoding,
      name: written.name,
      version: written.version,
      readOnly: false,
      inPlace: true,
      // What was left out of one file is of no concern in another.
      ...(file !== before && { losses: [] }),
    })
    decisions.moveTo(file)
    compare()
    return true
  }

  async function save(): Promise<boolean> {
    const { file, version, readOnly, inPlace } = store.getState()
    if (file === null || readOnly || !inPlace) return saveAs()
    try {
      return await write(file, version)
    } catch (problem) {
      if (hasCode(problem, 'wrong-encoding')) return inUnicode(problem, () => write(file, version))
      if (!hasCode(problem, 'changed-outside')) return notSaved(problem)
      const answer = await ask('This file was changed outside', sentenceOf(problem), [
        { answer: 'as', label: 'Save as…' },
        { answer: 'replace', label: 'Replace the file' },
        { answer: 'cancel', label: 'Cancel' },
      ])
      if (answer === 'as') return saveAs()
      return answer === 'replace' ? write(file, null).catch(notSaved) : false
    }
  }

  async function saveAs(): Promise<boolean> {
    const draft = readDraft(editor)
    const formats = formatsToSave(store.getState(), draft)
    const suggestedName = nameAs(baseOf(store.getState().name), formats[0])
    let place: PlaceToSave | null = null
    try {
      const goes = (format: SaveFormat) => whatGoes(draft, format)
      place = await host.chooseFileToSave({ title: 'Save the draft as', suggestedName, formats, whatGoes: goes })
      return place !== null && (await write(place.file, null))
    } catch (problem) {
      const file = place?.file
      if (file && hasCode(problem, 'wrong-encoding')) return inUnicode(problem, () => write(file, null))
      return notSaved(problem)
    }
  }

  /** What the encoding of the file has no place for is written in one that has. */
  async function inUnicode(problem: unknown, again: () => Promise<boolean>): Promise<boolean> {
    const answer = await ask('The draft was not saved', sentenceOf(problem), [
      { answer: true, label: 'Save in UTF-8' },
      { answer: false, label: 'Cancel' },
    ])
    if (answer !== true) return false
    const before = store.getState().encoding
    store.setState({ encoding: plainEncoding })
    return again().catch((reason) => {
      store.setState({ encoding: before })
      return notSaved(reason)
    })
  }

  return {
    store,
    openLaunchFile: () => opening(() => host.takeLaunchFile({})),
    open: () =>
      opening(async () => {
        const file = await host.chooseFileToOpen()
        return file === null ? null : host.openFile({ file })
      }),
    openFile: (file) => opening(() => host.openFile({ file })),
    openDropped: (files) =>
      opening(async () => {
        const [file, ...others] = files
        if (!file) return null
        if (others.length > 0)
          throw new HostError('bad-request', 'Drop one file: the window holds one draft at a time.')
        return host.readDropped({ name: file.name, base64: await base64Of(file) })
      }),
    save,
    saveAs,
    readAs: (encoding) =>
      opening(async () => {
        const { file } = store.getState()
        return file === null ? null : host.openFile({ file, encoding })
      }),
    writeAs(encoding) {
      store.setState({ encoding })
      compare()
    },
  }
}

function hasCode(problem: unknown, code: ErrorCode): boolean {
  return problem instanceof HostError && problem.code === code
}

function sameEncoding(a: Encoding | null, b: Encoding | null): boolean {
  return a?.name === b?.name && a?.byteOrderMark === b?.byteOrderMark
}

/** What a draft is saved as, the best first: its own format, or where it has none, one that keeps all of it. */
function formatsToSave({ inPlace, file }: DraftFile, { format, blocks }: Draft): [SaveFormat, ...SaveFormat[]] {
  const plain = blocks.every(({ kind, marks }) => !marks && (kind === 'paragraph' || kind === 'heading'))
  const first = inPlace && (file !== null || plain) ? format : 'bluepencil'
  const others = (['bluepencil', 'txt', 'md', 'html'] as const).filter((one) => one !== first)
  return [first, ...others]
}

async function notSaved(problem: unknown): Promise<false> {
  await tell('The draft was not saved', sentenceOf(problem))
  return false
}

/** A file's name without its extension. */
export function baseOf(name: string): string {
  return name.replace(/\.[^.]*$/, '')
}
