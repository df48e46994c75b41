import { expect, it } from 'vitest'
import { trackBlocks } from '#renderer/editor/block-tracker.ts'
import { createDraftEditor } from '#renderer/editor/create-editor.ts'
import { type OpenedFile, plainEncoding } from '#shared/api/contract.ts'
import { noDecisions } from '#shared/api/decisions.ts'
import { parseText } from '#shared/draft/text-draft.ts'
import type { DeskHost } from './desk-host.ts'
import { createDraftFiles } from './draft-file.ts'
import { createEditLog } from './edit-log.ts'
import type { DecisionKeeper } from './keep-decisions.ts'

const fileOf = (name: string): OpenedFile => ({
  file: name,
  name,
  draft: parseText(`This is ${name}.\n`),
  encoding: plainEncoding,
  losses: [],
  version: '1',
  readOnly: false,
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
