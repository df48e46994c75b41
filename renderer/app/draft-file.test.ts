import { $getRoot } from 'lexical'
import { afterEach, expect, it, vi } from 'vitest'
import { trackBlocks } from '#renderer/editor/block-tracker.ts'
import { createDraftEditor, readDraft, replaceDraft } from '#renderer/editor/create-editor.ts'
import { type OpenedFile, plainEncoding } from '#shared/api/contract.ts'
import { noDecisions } from '#shared/api/decisions.ts'
import { parseHtml } from '#shared/draft/html-draft.ts'
import { parseText } from '#shared/draft/text-draft.ts'
import type { DeskHost } from './desk-host.ts'
import { createDraftFiles } from './draft-file.ts'
import { createEditLog } from './edit-log.ts'
import type { DecisionKeeper } from './keep-decisions.ts'

/** What the person answers to the questions that come. */
const answers = vi.hoisted((): string[] => [])

vi.mock(import('#renderer/ui/dialogs.tsx'), async (original) => ({
  ...(await original()),
  ask: async <Answer>() => (answers.shift() ?? null) as Answer,
}))

afterEach(() => void vi.useRealTimers())

const fileOf = (name: string): OpenedFile => ({
  file: name,
  name,
  draft: parseText(`This is ${name}.\n`),
  encoding: plainEncoding,
  losses: [],
  version: '1',
  readOnly: false,
  inPlace: true,
})

/** Nothing is decided. */
const decisions: DecisionKeeper = {
  read: async () => noDecisions,
  begin: () => {},
  moveTo: () => {},
  current: () => noDecisions,
  flush: async () => {},
}

/** A host whose saves end when they are let go; what a test does not use is not there to be called. */
function slowHost() {
  let letGo: (() => void) | undefined
  const host: Pick<DeskHost, 'openFile' | 'saveFile'> = {
    openFile: async ({ file }) => fileOf(file),
    saveFile: ({ file }) => new Promise((resolve) => (letGo = () => resolve({ name: file, version: '2' }))),
  }
  return { host: host as DeskHost, letGo: () => letGo?.() }
}

it('leaves the next draft its own file when a slow save of the one before ends', async () => {
  const { host, letGo } = slowHost()
  const editor = createDraftEditor()
  const files = createDraftFiles(host, editor, trackBlocks(editor), decisions, createEditLog(), () => {})
  await files.openFile('a.txt')
  const saving = files.save()
  await files.openFile('b.txt')
  letGo()
  expect(await saving).toBe(true)
  expect(files.store.getState()).toMatchObject({ file: 'b.txt', name: 'b.txt', version: '1', unsaved: false })
})

it('keeps the version of what was saved', async () => {
  const { host, letGo } = slowHost()
  const editor = createDraftEditor()
  const files = createDraftFiles(host, editor, trackBlocks(editor), decisions, createEditLog(), () => {})
  await files.openFile('a.txt')
  const saving = files.save()
  letGo()
  await saving
  expect(files.store.getState()).toMatchObject({ file: 'a.txt', version: '2', unsaved: false })
})

/** Files on a host, and an editor to type in. */
function filesOn(host: DeskHost) {
  const editor = createDraftEditor()
  return { editor, files: createDraftFiles(host, editor, trackBlocks(editor), decisions, createEditLog(), () => {}) }
}

it('never saves twice at the same time, and says that a save takes long', async () => {
  vi.useFakeTimers()
  const { host, letGo } = slowHost()
  const saveFile = vi.spyOn(host, 'saveFile')
  const { editor, files } = filesOn(host)
  await files.openFile('a.txt')
  const first = files.save()
  replaceDraft(editor, parseText('Rain.'))
  const second = files.save()
  const third = files.save()
  await vi.advanceTimersByTimeAsync(7_000)
  expect(files.store.getState().slow).toBe(true)
  expect(saveFile).toHaveBeenCalledTimes(1)
  letGo()
  await first
  await vi.advanceTimersByTimeAsync(0)
  expect(files.store.getState()).toMatchObject({ slow: false, unsaved: true, version: '2' })
  expect(saveFile).toHaveBeenLastCalledWith(expect.objectContaining({ version: '2' }))
  expect(saveFile).toHaveBeenCalledTimes(2)
  letGo()
  await second
  await vi.advanceTimersByTimeAsync(0)
  expect(saveFile).toHaveBeenCalledTimes(3)
  letGo()
  await third
  expect(files.store.getState().unsaved).toBe(false)
})

it('goes on with the file that was saved elsewhere while the drive of the first one hung', async () => {
  const done = new Map<string, () => void>()
  const host: Pick<DeskHost, 'openFile' | 'saveFile' | 'chooseFileToSave'> = {
    openFile: async ({ file }) => fileOf(file),
    saveFile: ({ file }) => new Promise((resolve) => done.set(file, () => resolve({ name: file, version: '2' }))),
    chooseFileToSave: async () => ({ file: 'b.txt', name: 'b.txt' }),
  }
  const { files } = filesOn(host as DeskHost)
  await files.openFile('a.txt')
  const stalled = files.save()
  const elsewhere = files.saveAs()
  await vi.waitFor(() => expect(done.has('b.txt')).toBe(true))
  done.get('b.txt')?.()
  await elsewhere
  done.get('a.txt')?.()
  await stalled
  expect(files.store.getState()).toMatchObject({ file: 'b.txt', version: '2' })
})

it('opens what was left as unsaved words, and stays with what the person keeps', async () => {
  const { host, letGo } = slowHost()
  const saveFile = vi.spyOn(host, 'saveFile')
  const { editor, files } = filesOn(host)
  const recovered = { ...fileOf('a.txt'), draft: parseText('This is a.txt. And more.\n') }
  expect(
    await files.restore({ id: 'left', recovered, disk: { draft: fileOf('a.txt').draft, encoding: plainEncoding } }),
  ).toBe(true)
  expect(files.store.getState()).toMatchObject({ file: 'a.txt', version: '1', unsaved: true })
  // Typed back to what is in the file, nothing is unsaved.
  replaceDraft(editor, fileOf('a.txt').draft)
  await vi.waitFor(() => expect(files.store.getState().unsaved).toBe(false))
  files.keepMine('9')
  expect(files.store.getState()).toMatchObject({ version: '9', unsaved: true })
  const saving = files.save()
  letGo()
  await saving
  expect(saveFile).toHaveBeenLastCalledWith(expect.objectContaining({ version: '9' }))
})

/** A promise that ends when it is let go. */
function gate() {
  let open = () => {}
  const passed = new Promise<void>((resolve) => (open = resolve))
  return { passed, open: () => open() }
}

it('never reads a file again over what was typed while it was read', async () => {
  const { host } = slowHost()
  const { editor, files } = filesOn(host)
  await files.openFile('a.txt')
  const reading = gate()
  host.openFile = async ({ file }) => {
    await reading.passed
    return { ...fileOf(file), draft: parseText('Changed.\n'), version: '2' }
  }
  const reread = files.reread(true)
  replaceDraft(editor, parseText('This is a.txt. And more.\n'))
  reading.open()
  expect(await reread).toBe(false)
  expect(readDraft(editor).blocks[0]?.text).toBe('This is a.txt. And more.')
  expect(files.store.getState()).toMatchObject({ version: '1', unsaved: true })
})

it('asks again about what is typed while a slow disk saves', async () => {
  const { host, letGo } = slowHost()
  const { editor, files } = filesOn(host)
  await files.openFile('a.txt')
  replaceDraft(editor, parseText('Rain.\n'))
  answers.push('save', 'cancel')
  const opening = files.openFile('b.txt')
  await vi.waitFor(() => expect(answers).toHaveLength(1))
  replaceDraft(editor, parseText('Rain fell.\n'))
  letGo()
  await opening
  expect(answers).toEqual([])
  expect(files.store.getState()).toMatchObject({ file: 'a.txt', unsaved: true })
  expect(readDraft(editor).blocks[0]?.text).toBe('Rain fell.')
})

it('takes formatting alone for something to save', async () => {
  const { host } = slowHost()
  const { editor, files } = filesOn(host)
  await files.openFile('a.txt')

  expect(files.store.getState().unsaved).toBe(false)
  editor.update(
    () => {
      for (const node of $getRoot().getAllTextNodes()) node.toggleFormat('bold')
    },
    { discrete: true },
  )
  await vi.waitFor(() => expect(files.store.getState().unsaved).toBe(true))
})

it('takes what stands around the blocks for something to save', async () => {
  const { host } = slowHost()
  const { editor, files } = filesOn(host)
  const page = (title: string) =>
    parseHtml(`<html><head><title>${title}</title></head><body><p>Rain.</p></body></html>`)
  host.openFile = async () => ({ ...fileOf('a.html'), draft: page('New') })
  await files.openFile('a.html')
  replaceDraft(editor, page('Old'))
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(files.store.getState().unsaved).toBe(true)
})

it('takes another encoding than that of the file for something to save after a crash', async () => {
  const { host } = slowHost()
  const { editor, files } = filesOn(host)
  const mac = { name: 'macintosh', byteOrderMark: false } as const
  const recovered = { ...fileOf('a.txt'), draft: parseText('This is a.txt. And more.\n'), encoding: mac }
  await files.restore({ id: 'left', recovered, disk: { draft: fileOf('a.txt').draft, encoding: plainEncoding } })
  replaceDraft(editor, fileOf('a.txt').draft)
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(files.store.getState().unsaved).toBe(true)
})
