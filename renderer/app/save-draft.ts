import type { LexicalEditor } from 'lexical'
import type { StoreApi } from 'zustand/vanilla'
import { readDraft } from '#renderer/editor/create-editor.ts'
import { ask } from '#renderer/ui/dialogs.tsx'
import { type ErrorCode, HostError, plainEncoding } from '#shared/api/contract.ts'
import { baseOf, formatOfName, nameAs, type SaveFormat } from '#shared/api/save-formats.ts'
import { whatGoes } from '#shared/api/what-goes.ts'
import type { Draft } from '#shared/draft/block.ts'
import { type DeskHost, sentenceOf } from './desk-host.ts'
import type { DraftFile } from './draft-file.ts'
import type { EditLog } from './edit-log.ts'
import type { DecisionKeeper } from './keep-decisions.ts'
import type { PlaceToSave } from './save-request.ts'
import type { UnsavedWatch } from './watch-unsaved.ts'

/** Saves the draft of a window, one save of a file at a time. */
export interface Saver {
  /** Another draft is in the window, which came from this version of its file. */
  begin: (origin: string | null) => void
  /** Both resolve with whether the draft is saved now; why it is not was said in a dialog. */
  save: () => Promise<boolean>
  saveAs: () => Promise<boolean>
}

/** What a saver works with: `store` is the file behind the draft, which it keeps up to date. */
export interface SaverOptions {
  host: DeskHost
  editor: LexicalEditor
  store: StoreApi<DraftFile>
  unsaved: UnsavedWatch
  decisions: DecisionKeeper
  log: EditLog
}

/** A save that takes longer is said to, in milliseconds. */
const SLOW = 6_000

/** The saver of one window. */
export function createSaver({ host, editor, store, unsaved, decisions, log }: SaverOptions): Saver {
  /** The version of the file that the draft came from. */
  let origin: string | null = null
  /** The save that is under way. */
  let writing: { file: string; done: Promise<unknown> } | undefined
  /** How many saves were begun, and the last of them that ended well. */
  let begun = 0
  let ended = 0
  /** How many drafts were put into the window: a save that ends after another one came says nothing of that one. */
  let loads = 0

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
    unsaved.begin(draft, encoding)
    store.setState({
      file,
      encoding,
      name: written.name,
      version: written.version,
      readOnly: false,
      inPlace: true,
      // In another format it is clean copy, whose lines end as they do everywhere.
      ...(isCleanCopy(written.name, draft) && { lineEnds: undefined }),
      // What was left out of one file is of no concern in another.
      ...(file !== before && { losses: [] }),
    })
    decisions.moveTo(file)
    log.note('saved')
    unsaved.look()
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

  return {
    begin(from) {
      loads++
      origin = from
    },
    save,
    saveAs,
  }
}

function hasCode(problem: unknown, code: ErrorCode): boolean {
  return problem instanceof HostError && problem.code === code
}

function isCleanCopy(name: string, { format }: Draft): boolean {
  const saved = formatOfName(name, FORMATS)
  return saved !== 'bluepencil' && saved !== format
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
