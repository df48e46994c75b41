import type { LexicalEditor, NodeKey } from 'lexical'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BlockTracker } from '#renderer/editor/block-tracker.ts'
import { readAround, readBlocks, readDraft } from '#renderer/editor/create-editor.ts'
import { sameAround } from '#shared/draft/imprint.ts'
import type { DeskHost } from './desk-host.ts'
import { sentenceOf } from './desk-host.ts'
import type { DraftFile } from './draft-file.ts'

/** Keeps what is typed and not saved with the host, within a second, so that no crash takes it. */
export interface JournalKeeper {
  /** Why what is typed is not kept just now; null while it is. */
  store: StoreApi<{ problem: string | null }>
  /** Another draft is in the window; where it goes on from what was left, that goes once it is in the journal. */
  begin: (restores?: string | null) => void
  /** Keeps what was typed since the last time, now. */
  flush: () => Promise<void>
  /** The person gives up what is unsaved. */
  letGo: () => Promise<void>
}

/** How long what was typed waits for more of it, in milliseconds; typing that never rests is kept as often. */
const WAIT = 150

/** How many changes may be on their way: the host of a slow disk is not buried in them. */
const MOST_UNDER_WAY = 20

/** How long until it is tried again where it could not be kept, in milliseconds. */
const AGAIN = 3_000

/** The keeper of what is unsaved in `file`, the state of the window's draft. */
export function keepJournal(
  host: Pick<DeskHost, 'startJournal' | 'journal' | 'endJournal'>,
  editor: LexicalEditor,
  blocks: BlockTracker,
  file: StoreApi<DraftFile>,
): JournalKeeper {
  const store = createStore<{ problem: string | null }>(() => ({ problem: null }))
  const changed = new Set<NodeKey>()
  let reordered = false
  /** The host has a journal of this window. */
  let begun = false
  /** What the journal has of each block, as JSON; undefined where it is to begin anew with the whole draft. */
  let kept: Map<NodeKey, string> | undefined
  /** What stood around the blocks then: a version that is restored, or an undo, brings another one. */
  let keptAround = readAround(editor)
  let restores: string | null = null
  let waiting = false
  let working: Promise<void> | undefined
  let underWay = 0

  function soon(): void {
    if (waiting) return
    waiting = true
    setTimeout(
      () => {
        waiting = false
        void keep()
      },
      store.getState().problem === null ? WAIT : AGAIN,
    )
  }

  /** One thing at a time: what is typed meanwhile is kept next. */
  function keep(): Promise<void> {
    working ??= work().finally(() => {
      working = undefined
      const more = file.getState().unsaved ? !kept || changed.size > 0 || reordered : begun
      if (more) soon()
    })
    return working
  }

  async function work(): Promise<void> {
    try {
      // All is saved: a journal that cannot be ended is known by its file at the next start.
      if (!file.getState().unsaved) await end(false).catch(() => {})
      else if (kept && sameAround(keptAround, readAround(editor))) add(kept)
      else start()
    } catch (problem) {
      failed(problem)
    }
  }

  function failed(problem: unknown): void {
    kept = undefined
    store.setState({ problem: sentenceOf(problem) })
  }

  function start(): void {
    const { file: handle, name, encoding, version, inPlace, losses } = file.getState()
    const draft = readDraft(editor)
    keptAround = readAround(editor)
    forget()
    const from = restores
    const has = new Map(draft.blocks.map((block) => [block.id, JSON.stringify(block)]))
    kept = has
    begun = true
    send(
      has,
      host.startJournal({ file: handle, name, encoding, version, inPlace, losses: [...losses], draft, restores: from }),
      () => {
        if (restores === from) restores = null
        store.setState({ problem: null })
      },
    )
  }

  /** Sends on its way, and does not wait for the disk: what is typed next is sent whether that is slow or not. */
  function send(has: Map<NodeKey, string>, call: Promise<unknown>, done = () => {}): void {
    underWay++
    call
      // A journal that was begun meanwhile has all of it.
      .then(done, (problem: unknown) => kept === has && failed(problem))
      .finally(() => {
        underWay--
        if (!kept && file.getState().unsaved) soon()
      })
  }

  function add(has: Map<NodeKey, string>): void {
    if (underWay >= MOST_UNDER_WAY) return
    const order = reordered ? [...blocks.order()] : null
    const another = readBlocks(editor, changed).filter((block) => has.get(block.id) !== JSON.stringify(block))
    forget()
    if (another.length === 0 && order === null) return
    for (const block of another) has.set(block.id, JSON.stringify(block))
    const here = new Set(order)
    if (order) for (const id of has.keys()) if (!here.has(id)) has.delete(id)
    send(has, host.journal({ blocks: another, order }))
  }

  async function end(letGo: boolean): Promise<void> {
    forget()
    kept = undefined
    // There is nothing any more that would have to be kept.
    if (store.getState().problem !== null) store.setState({ problem: null })
    if (!begun) return
    begun = false
    await host.endJournal({ letGo })
  }

  function forget(): void {
    changed.clear()
    reordered = false
  }

  blocks.subscribe((change) => {
    for (const id of change.touched) changed.add(id)
    reordered ||= change.reordered
    if (file.getState().unsaved) soon()
  })
  file.subscribe((now, before) => {
    // The journal says in which encoding the words are to be written.
    if (now.encoding !== before.encoding) kept = undefined
    if (now.unsaved !== before.unsaved || now.encoding !== before.encoding) soon()
  })

  return {
    store,
    begin(from = null) {
      restores = from
      kept = undefined
      soon()
    },
    flush: keep,
    async letGo() {
      await working
      await end(true).catch((problem: unknown) => store.setState({ problem: sentenceOf(problem) }))
    },
  }
}
