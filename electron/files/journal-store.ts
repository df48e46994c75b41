import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { HostError } from '#shared/api/contract.ts'
import type { Block, Draft } from '#shared/draft/block.ts'
import {
  type JournalChange,
  type JournalState,
  type JournalSubject,
  journalLine,
  readJournal,
  replayFrom,
} from './journal-file.ts'
import { HEARTBEAT, isGone, thisOwner } from './owner.ts'
import { systemCode } from './system-code.ts'
import { takeTurns } from './take-turns.ts'
import { flushFolder, writeAtomically } from './write-atomically.ts'

/** A journal is written anew when it is longer than this many characters, and three times what it began with. */
const LONG = 500_000

/** The journal of one window with unsaved words. What it is given is on disk when its promises resolve. */
export interface Journal {
  /** Resolves when its beginning is on disk. */
  begun(): Promise<void>
  /** @throws HostError `unavailable` where the disk takes nothing; the next call, also an empty one, tries all of it again. */
  add(blocks: readonly Block[], order: readonly string[] | null): Promise<void>
  /** The draft was saved; typing may have gone on. */
  saved(subject: JournalSubject): Promise<void>
  /** Takes the journal away: all is saved, or is kept elsewhere. */
  end(): Promise<void>
  /** The window is gone: what is here can be had back. */
  leave(): Promise<void>
  /** The draft as it is in the journal. */
  state(): JournalState
}

/** What a window left behind. */
export interface LeftJournal extends JournalState {
  id: string
}

/** The journals of all windows of all programs that share a data folder. */
export interface JournalStore {
  /** Resolves when the system has it, which outlives this process; the disk may take longer. @throws HostError `unavailable`. */
  start(subject: JournalSubject, draft: Draft): Promise<Journal>
  /** What windows that are gone left, the latest first. */
  left(): Promise<LeftJournal[]>
  /** @throws HostError `not-found` where it is not left, or not any more. */
  read(id: string): Promise<LeftJournal>
  remove(id: string): Promise<void>
}

/** The store in a folder, which is made when there is something to keep. */
export function createJournalStore(folder: string): JournalStore {
  /** Journals of windows of this program that are there. */
  const live = new Set<string>()
  const pathOf = (id: string) => join(folder, `${id}.jsonl`)

  async function leftOne(id: string): Promise<LeftJournal | undefined> {
    if (live.has(id)) return undefined
    const path = pathOf(id)
    try {
      const state = readJournal(await readFile(path, 'utf8'))
      if (!state) return undefined
      const mine = state.owner.run === thisOwner.run
      if (!mine && !state.left && !isGone(state.owner, (await stat(path)).mtimeMs)) return undefined
      return { ...state, id }
    } catch {
      // Gone meanwhile, or out of reach: it is there the next time.
      return undefined
    }
  }

  return {
    async start(subject, draft) {
      const id = randomUUID()
      const begin = { owner: thisOwner, subject, draft, at: Date.now(), left: false }
      live.add(id)
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        return await openJournal(pathOf(id), begin, () => live.delete(id))
      } catch (problem) {
        live.delete(id)
        throw notKept(problem)
      }
    },
    async left() {
      const names = await readdir(folder).catch(() => [])
      const ids = names.flatMap((name) => /^([0-9a-f-]{36})\.jsonl$/.exec(name)?.[1] ?? [])
      const found = await Promise.all(ids.map(leftOne))
      return found.filter((one) => one !== undefined).sort((a, b) => b.at - a.at)
    },
    async read(id) {
      const found = /^[0-9a-f-]{36}$/.test(id) ? await leftOne(id) : undefined
      if (found) return found
      throw new HostError('not-found', 'These words are not kept any more: another window took them, or let them go.')
    },
    remove: (id) => rm(pathOf(id), { force: true }),
  }
}

async function openJournal(path: string, begin: JournalState, ended: () => void): Promise<Journal> {
  const turns = takeTurns()
  const replay = replayFrom(begin)
  let file: FileHandle | undefined
  let size = 0
  let limit = 0
  let done = false
  let flushing: Promise<void> = Promise.resolve()
  let nextFlush: Promise<void> | undefined

  /** All of it, for a file that begins anew. */
  function whole(): string {
    const { owner, subject, draft, at, left } = replay.state()
    const text = journalLine({ journal: 1, owner, at, subject, draft }) + (left ? journalLine({ at, left }) : '')
    size = text.length
    limit = Math.max(LONG, 3 * size)
    return text
  }

  /** Writes all of it anew, and goes on from there. */
  async function rewrite(): Promise<void> {
    await close()
    await writeAtomically(path, Buffer.from(whole(), 'utf8'))
    file = await open(path, 'a')
  }

  /** Nothing is replaced, and half a first line is known as such: so it need not wait for the disk. */
  async function writeFirst(): Promise<void> {
    file = await open(path, 'ax', 0o600)
    await file.appendFile(whole())
  }

  async function close(): Promise<void> {
    const before = file
    file = undefined
    await before?.close().catch(() => {})
  }

  async function append(change: JournalChange): Promise<void> {
    replay.apply(change)
    if (!file || size > limit) return rewrite()
    const line = journalLine(change)
    try {
      await file.appendFile(line)
      size += line.length
    } catch (problem) {
      // There may be half a line now, after which nothing would be read.
      await close()
      throw problem
    }
  }

  /**
   * Resolves when what was written so far is on disk. A slow disk holds up no line that comes meanwhile: those are with the
   * system by then, which outlives this process, and one flush is for all of them.
   */
  function flush(): Promise<void> {
    nextFlush ??= flushing
      .catch(() => {})
      .then(() => {
        nextFlush = undefined
        const flushed = file
        flushing = (flushed?.datasync() ?? Promise.resolve()).catch(async (problem: unknown) => {
          if (file === flushed) await close()
          throw problem
        })
        return flushing
      })
    return nextFlush
  }

  /** Says that the owner is there, and mends a journal that could not be written, or that somebody took away. */
  async function beat(): Promise<void> {
    if (done) return
    const now = new Date()
    if (file) await utimes(path, now, now).catch(rewrite)
    else await rewrite()
  }

  const timer = setInterval(() => void turns(beat).catch(() => {}), HEARTBEAT)
  timer.unref()

  function finish(last: () => Promise<void>): Promise<void> {
    return turns(async () => {
      if (done) return
      done = true
      clearInterval(timer)
      try {
        await last()
      } finally {
        await close()
        ended()
      }
    })
  }

  const add = (change: Omit<JournalChange, 'at'>) =>
    turns(async () => {
      if (!done) await append({ at: Date.now(), ...change })
    })
      .then(flush)
      .catch((problem: unknown) => {
        throw notKept(problem)
      })

  try {
    await writeFirst()
  } catch (problem) {
    clearInterval(timer)
    await close()
    await rm(path, { force: true }).catch(() => {})
    throw problem
  }
  const begun = Promise.all([flush(), flushFolder(dirname(path))]).then(
    () => {},
    (problem: unknown) => {
      throw notKept(problem)
    },
  )
  // Whoever wants to know asks; nobody may.
  begun.catch(() => {})
  return {
    begun: () => begun,
    add: (blocks, order) => add({ blocks: [...blocks], ...(order && { order: [...order] }) }),
    saved: (subject) => add({ subject }),
    end: () =>
      finish(async () => {
        await close()
        await rm(path, { force: true })
      }),
    leave: () => finish(() => append({ at: replay.state().at, left: true })),
    state: replay.state,
  }
}

function notKept(problem: unknown): unknown {
  const code = systemCode(problem)
  if (code === undefined) return problem
  const full = code === 'ENOSPC' || code === 'EDQUOT'
  return new HostError(
    full ? 'disk-full' : 'unavailable',
    full
      ? 'What you type is not kept against a crash just now: there is no room on the disk of Blue Pencil’s own data. Make room, and save often until then.'
      : 'What you type is not kept against a crash just now: Blue Pencil’s own data cannot be written. Save often; it is tried again.',
  )
}
