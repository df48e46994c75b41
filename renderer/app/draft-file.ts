import type { LexicalEditor } from 'lexical'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BlockTracker } from '#renderer/editor/block-tracker.ts'
import { loadDraft, readDraft } from '#renderer/editor/create-editor.ts'
import { placeIn } from '#renderer/editor/place-in.ts'
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
import { formatOfName, nameAs, type SaveFormat } from '#shared/api/save-formats.ts'
import { whatGoes } from '#shared/api/what-goes.ts'
import type { Draft } from '#shared/draft/block.ts'
import { sameDraft } from '#shared/draft/imprint.ts'
import { type DeskHost, sentenceOf } from './desk-host.ts'
import { base64Of } from './dropped-file.ts'
import type { EditLog } from './edit-log.ts'
import { lineEndsOf } from './encoding-words.ts'
import type { DecisionKeeper } from './keep-decisions.ts'
import { type JournalKeeper, keepJournal } from './keep-journal.ts'
import { tellLosses } from './losses.tsx'
import type { PlaceToSave } from './save-request.ts'

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
  /** A save is taking long: the disk or the network drive does not answer. */
  slow: boolean
}

/** What a window that is gone left, to go on from. */
export interface LeftDraft {
  id: string
  recovered: OpenedFile
  /** The file as it is on disk, where that is the one that was edited: typing back to it leaves nothing unsaved. */
  disk: Draft | null
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
  /** Opens what was left unsaved, as unsaved changes over its file. Resolves with whether it is in the window. */
  restore: (left: LeftDraft) => Promise<boolean>
  /** Reads the file again and stays where one is; what is unsaved is given up. Resolves with whether it was read. */
  reread: () => Promise<boolean>
  /** Stays with the draft in the window: the next save replaces this version of the file, null where it is gone. */
  keepMine: (version: string | null) => void
  journal: JournalKeeper
}

/** A save that takes longer is said to, in milliseconds. */
const SLOW = 6_000

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
  slow: false,
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
  log: EditLog,
  onLoad: (decided: Decisions) => void,
): DraftFiles {
  const store = createStore<DraftFile>(() => untitled)
  const journal = keepJournal(host, editor, blocks, store)
  /** What typing back to leaves nothing unsaved; undefined where that is nothing that could be typed. */
  let saved: Draft | undefined = readDraft(editor)
  /** The version of the file that the draft came from. */
  let origin: string | null = null
  /** The save that is under way. */
  let writing: { file: string; done: Promise<unknown> } | undefined
  /** How many saves were begun, and the last of them that ended well. */
  let begun = 0
  let ended = 0
  let savedIn: Encoding | null = plainEncoding
  /** How many drafts were put into the window: a save that ends after another one came says nothing of that one. */
  let loads = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const compare = () => {
    clearTimeout(timer)
    const unsaved =
      saved === undefined || !sameEncoding(store.getState().encoding, savedIn) || !sameDraft(readDraft(editor), saved)
    if (store.getState().unsaved !== unsaved) store.setState({ unsaved })
  }
  blocks.subscribe(({ changed, reordered }) => {
    if (changed.size === 0 && !reordered) return
    if (!store.getState().unsaved) store.setState({ unsaved: true })
    clearTimeout(timer)
    timer = setTimeout(compare, REST)
  })

  /** Puts a file into the window, once it is settled what becomes of the draft there. */
  async function show(opened: OpenedFile, left?: LeftDraft): Promise<boolean> {
    if (!(await mayReplace())) return false
    await put(opened, left)
    log.begin(opened.companions)
    if (left) log.note('recovered')
    return true
  }

  async function put(opened: OpenedFile, left?: LeftDraft): Promise<void> {
    const { file, name, version, encoding, readOnly, inPlace, losses, companions } = opened
    const decided = file === null && companions ? companions.decisions : await decisions.read(file)
    void decisions.flush()
    loads++
    loadDraft(editor, opened.draft)
    saved = left ? (left.disk ?? undefined) : readDraft(editor)
    savedIn = encoding
    origin = version
    const lineEnds = lineEndsOf(opened.draft)
    const unsaved = left !== undefined
    store.setState({ file, name, version, encoding, readOnly, inPlace, losses, lineEnds, unsaved })
    clearTimeout(timer)
    journal.begin(left?.id)
    onLoad(decided)
    decisions.begin(file)
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
    if (answer === 'drop') await journal.letGo()
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

  function write(file: string, version: string | null): Promise<boolean> {
    const done = writeNow(file, version)
    const mine = { file, done: done.catch(() => {}) }
    writing = mine
    return done.finally(() => {
      if (writing === mine) writing = undefined
    })
  }

  async function writeNow(file: string, version: string | null): Promise<boolean> {
    const draft = readDraft(editor)
    const load = loads
    const mine = ++begun
    const { encoding: now, file: before } = store.getState()
    const encoding = now ?? plainEncoding
    const companions = { decisions: decisions.current(), ...log.companions(), origin }
    const slow = setTimeout(() => store.setState({ slow: true }), SLOW)
    const written = await host.saveFile({ file, draft, encoding, version, companions }).finally(() => {
      clearTimeout(slow)
      if (mine === begun) store.setState({ slow: false })
    })
    // Another draft is here now, or a later save to another place is done.
    if (load !== loads || ended > mine) return true
    ended = mine
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
    log.note('saved')
    compare()
    return true
  }

  async function save(): Promise<boolean> {
    // Never two at the same time, also where several wait.
    while (writing && writing.file === store.getState().file) await writing.done
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

  async function notSaved(problem: unknown): Promise<boolean> {
    const answer = await ask('The draft was not saved', sentenceOf(problem), [
      { answer: 'as', label: 'Save as…' },
      { answer: 'cancel', label: 'Not now' },
    ])
    return answer === 'as' && saveAs()
  }

  async function reread(): Promise<boolean> {
    const { file, unsaved } = store.getState()
    if (file === null) return false
    const opened = await host.openFile({ file })
    if (store.getState().file !== file) return false
    if (unsaved) await journal.letGo()
    const goBack = placeIn(editor)
    await put(opened)
    goBack()
    return true
  }

  return {
    store,
    journal,
    restore: async (left) => show(left.recovered, left),
    reread,
    keepMine(version) {
      saved = undefined
      store.setState({ version, unsaved: true })
      journal.begin()
    },
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

/** What drafts are saved as. */
const FORMATS: readonly SaveFormat[] = ['bluepencil', 'txt', 'md', 'html']

/** What a draft is saved as, the best first: its own format, or where it has none, one that keeps all of it. */
function formatsToSave({ inPlace, file, name }: DraftFile, { format, blocks }: Draft): [SaveFormat, ...SaveFormat[]] {
  const plain = blocks.every(({ kind, marks }) => !marks && (kind === 'paragraph' || kind === 'heading'))
  const own = file === null ? undefined : formatOfName(name, FORMATS)
  const first = inPlace && (own !== undefined || plain) ? (own ?? format) : 'bluepencil'
  const others = FORMATS.filter((one) => one !== first)
  return [first, ...others]
}

/** A file's name without its extension. */
export function baseOf(name: string): string {
  return name.replace(/\.[^.]*$/, '')
}
