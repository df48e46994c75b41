import type { LexicalEditor } from 'lexical'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BlockTracker } from '#renderer/editor/block-tracker.ts'
import { loadDraft, readDraft } from '#renderer/editor/create-editor.ts'
import { placeIn } from '#renderer/editor/place-in.ts'
import { ask, tell } from '#renderer/ui/dialogs.tsx'
import { type Encoding, type EncodingName, HostError, type OpenedFile, plainEncoding } from '#shared/api/contract.ts'
import type { Decisions } from '#shared/api/decisions.ts'
import type { Draft } from '#shared/draft/block.ts'
import { type DeskHost, sentenceOf } from './desk-host.ts'
import { base64Of } from './dropped-file.ts'
import type { EditLog } from './edit-log.ts'
import { lineEndsOf } from './encoding-words.ts'
import type { DecisionKeeper } from './keep-decisions.ts'
import { type JournalKeeper, keepJournal } from './keep-journal.ts'
import { tellLosses } from './losses.tsx'
import { createSaver } from './save-draft.ts'
import { watchUnsaved } from './watch-unsaved.ts'

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
  disk: { draft: Draft; encoding: Encoding | null } | null
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
  /**
   * Reads the file again and stays where one is. What is unsaved is given up, or else nothing is read where anything is,
   * also what is typed meanwhile. Resolves with whether it was read.
   */
  reread: (unlessUnsaved?: boolean) => Promise<boolean>
  /** The file as it is on disk now. */
  readAgain: (file: string) => Promise<OpenedFile>
  /** Stays with the draft in the window: the next save replaces this version of the file, null where it is gone. */
  keepMine: (version: string | null) => void
  journal: JournalKeeper
}

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
  const unsaved = watchUnsaved(editor, blocks, store)
  const saver = createSaver({ host, editor, store, unsaved, decisions, log })
  /** As what encoding the person said that the file is to be read, where what its bytes look like is not believed. */
  let said: EncodingName | undefined

  /** Puts a file into the window, once it is settled what becomes of the draft there. */
  async function show(opened: OpenedFile, left?: LeftDraft): Promise<boolean> {
    const decided = await decidedAbout(opened)
    if (!(await mayReplace())) return false
    said = undefined
    put(opened, decided, left)
    log.begin(opened.companions)
    if (left) log.note('recovered')
    else if (opened.losses.length > 0) await tellLosses(store.getState())
    return true
  }

  async function decidedAbout({ file, companions }: OpenedFile): Promise<Decisions> {
    return file === null && companions ? companions.decisions : decisions.read(file)
  }

  /** At once: nothing can be typed between what is asked before and this. */
  function put(opened: OpenedFile, decided: Decisions, left?: LeftDraft): void {
    const { file, name, version, encoding, readOnly, inPlace, losses } = opened
    void decisions.flush()
    loadDraft(editor, opened.draft)
    if (left) unsaved.begin(left.disk?.draft, left.disk ? left.disk.encoding : encoding)
    else unsaved.begin(readDraft(editor), encoding)
    saver.begin(version)
    const lineEnds = lineEndsOf(opened.draft)
    store.setState({ file, name, version, encoding, readOnly, inPlace, losses, lineEnds, unsaved: left !== undefined })
    journal.begin(left?.id)
    onLoad(decided)
    decisions.begin(file)
  }

  /** Asks until nothing is unsaved: typing may have gone on while a slow disk saved. */
  async function mayReplace(): Promise<boolean> {
    while (unsaved.look()) {
      const answer = await ask('Save the draft first?', `The changes to “${store.getState().name}” are not saved.`, [
        { answer: 'save', label: 'Save' },
        { answer: 'drop', label: 'Don’t save' },
        { answer: 'cancel', label: 'Cancel' },
      ])
      if (answer === 'drop') {
        await journal.letGo()
        return true
      }
      if (answer !== 'save' || !(await saver.save())) return false
    }
    return true
  }

  async function opening(read: () => Promise<OpenedFile | null>): Promise<void> {
    try {
      const opened = await read()
      if (opened) await show(opened)
    } catch (problem) {
      await tell('This file was not opened', sentenceOf(problem))
    }
  }

  /** The file as it is now; where its bytes say no more than that it is in some old encoding, in that which the person said. */
  async function readAgain(file: string): Promise<OpenedFile> {
    const opened = await host.openFile({ file })
    const other = said !== undefined && opened.encoding && !opened.encoding.name.startsWith('utf') && said
    return other ? host.openFile({ file, encoding: other }) : opened
  }

  async function reread(unlessUnsaved = false): Promise<boolean> {
    const { file } = store.getState()
    if (file === null) return false
    const opened = await readAgain(file)
    const decided = await decidedAbout(opened)
    const given = unsaved.look()
    if (store.getState().file !== file || (given && unlessUnsaved)) return false
    if (given) await journal.letGo()
    if (store.getState().file !== file) return false
    const goBack = placeIn(editor)
    put(opened, decided)
    if (opened.companions) log.begin(opened.companions)
    goBack()
    return true
  }

  return {
    store,
    journal,
    restore: (left) => show(left.recovered, left),
    reread,
    readAgain,
    keepMine(version) {
      unsaved.begin(undefined, null)
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
    save: saver.save,
    saveAs: saver.saveAs,
    readAs: (encoding) =>
      opening(async () => {
        const { file } = store.getState()
        if (file !== null && (await show(await host.openFile({ file, encoding })))) said = encoding
        return null
      }),
    writeAs(encoding) {
      said = encoding.name
      store.setState({ encoding })
      unsaved.look()
    },
  }
}
