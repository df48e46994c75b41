import { $createParagraphNode, $createTextNode, $getRoot, $isElementNode, type ElementNode } from 'lexical'
import { WebSocket } from 'ws'
import { createDraftFiles, type DraftFiles } from '#renderer/app/draft-file.ts'
import { createEditLog } from '#renderer/app/edit-log.ts'
import type { DecisionKeeper } from '#renderer/app/keep-decisions.ts'
import { connectWebSocket } from '#renderer/bridge/web-socket-connection.ts'
import { $readBlockText } from '#renderer/editor/block-text.ts'
import { trackBlocks } from '#renderer/editor/block-tracker.ts'
import { createDraftEditor, readDraft } from '#renderer/editor/create-editor.ts'
import { $replaceInBlock } from '#renderer/editor/replace-text.ts'
import { noDecisions } from '#shared/api/decisions.ts'
import { createHostClient, type HostClient } from '#shared/api/host-client.ts'
import { serializeDraft } from '#shared/draft/source.ts'

/** The text of the draft at one moment, in milliseconds since 1970. */
export interface TypedState {
  at: number
  text: string
}

/** The window's own editor, files and journal, in front of a real host, without a page. */
export interface ScriptedWindow {
  host: HostClient
  files: DraftFiles
  /** The text after each thing that was typed, from the draft as it was opened. */
  states: TypedState[]
  /** The text of the last save that the host reported, and that of one that is under way. */
  saved: { done: string | undefined; underWay: string | undefined }
  /** Types one thing: mostly a letter, at times a paragraph, a line of pasted words, or a letter taken back. */
  type(random: () => number): void
  save(): void
  /** Notes the draft as it is now. */
  note(): void
  /** Nothing that happens from now on counts. */
  stop(): void
}

const LETTERS = 'etaoin shrdlu cmfwyp, .'
const PASTED = ' The board met again on Friday, and nobody had counted the boats.'

const decisions: DecisionKeeper = {
  read: async () => noDecisions,
  begin: () => {},
  moveTo: () => {},
  current: () => noDecisions,
  flush: async () => {},
}

/** Opens a window on the draft that a browser host was started with. */
export async function openScriptedWindow(address: string): Promise<ScriptedWindow> {
  const entered = await fetch(address, { redirect: 'manual' })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const { host: name, origin } = new URL(address)
  const socket = new WebSocket(`ws://${name}/api`, { headers: { origin, cookie } })
  const client = createHostClient(await connectWebSocket(socket))
  const saved: ScriptedWindow['saved'] = { done: undefined, underWay: undefined }
  let stopped = false
  const host: HostClient = {
    ...client,
    async saveFile(params) {
      const text = serializeDraft(params.draft, 'txt')
      // A save that waited for one cut off by the kill begins when the host is gone: the one cut off is still the one under way.
      if (!stopped) saved.underWay = text
      const written = await client.saveFile(params)
      saved.done = text
      saved.underWay = undefined
      return written
    },
  }
  const editor = createDraftEditor()
  const nobody = async () => null
  const desk = { ...host, kind: 'browser' as const, chooseFileToOpen: nobody, chooseFileToSave: nobody }
  const files = createDraftFiles(desk, editor, trackBlocks(editor), decisions, createEditLog(), () => {})
  const states: TypedState[] = []
  const note = () => {
    if (!stopped) states.push({ at: Date.now(), text: serializeDraft(readDraft(editor), 'txt') })
  }
  await files.openLaunchFile()
  note()
  return {
    host,
    files,
    states,
    saved,
    note,
    type(random) {
      if (stopped) return
      editor.update(() => $type(random), { discrete: true })
      note()
    },
    save: () => void files.save().catch(() => {}),
    stop() {
      stopped = true
    },
  }
}

function $type(random: () => number): void {
  const root = $getRoot()
  const block = root.getChildAtIndex(Math.floor(random() * root.getChildrenSize()))
  if (!$isElementNode(block)) return
  const { length } = $readBlockText(block).text
  const at = Math.floor(random() * (length + 1))
  const what = random()
  if (what < 0.04) $newParagraph(block, random)
  else if (what < 0.1 && length > 1) $replaceInBlock(block, [{ start: Math.max(0, at - 1), end: at, insert: '' }])
  else if (what < 0.12) $replaceInBlock(block, [{ start: at, end: at, insert: PASTED }])
  else $replaceInBlock(block, [{ start: at, end: at, insert: LETTERS[Math.floor(random() * LETTERS.length)] ?? 'e' }])
}

function $newParagraph(block: ElementNode, random: () => number): void {
  block.insertAfter($createParagraphNode().append($createTextNode(`Word ${Math.floor(random() * 1e9)}`)))
}
