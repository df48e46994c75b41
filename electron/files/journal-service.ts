import { constants } from 'node:fs'
import { access, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { HostApi, OpenedFile, Recovered } from '#shared/api/contract.ts'
import { plainEncoding } from '#shared/api/contract.ts'
import { sameDraft } from '#shared/draft/imprint.ts'
import { serializeDraft } from '#shared/draft/source.ts'
import { writeDraftPackage } from './draft-package.ts'
import { encodeText } from './encode.ts'
import type { Origins } from './file-service.ts'
import { isDraftPackage, isSavedInPlace, requireSavedFormat } from './formats.ts'
import type { Handles } from './handles.ts'
import type { JournalState, JournalSubject } from './journal-file.ts'
import type { Journal, LeftJournal } from './journal-store.ts'
import { readDraftApart } from './read-draft-apart.ts'
import type { Stores } from './stores.ts'
import { takeTurns } from './take-turns.ts'
import { versionOf } from './version-of.ts'
import { wordsOf } from './version-store.ts'

/** How long a file is waited for that may be on a drive which does not answer, in milliseconds. */
const LONGEST_LOOK = 3_000

/** The part of the host that keeps what a window has not saved, and gives back what others left. */
export interface JournalService
  extends Pick<
    HostApi,
    'startJournal' | 'journal' | 'endJournal' | 'listRecovered' | 'readRecovered' | 'discardRecovered'
  > {
  /** The draft of the window was saved. */
  saved(subject: JournalSubject): Promise<void>
  /** The window is gone, or its page is loaded anew: its journal can be had back. */
  leave(): Promise<void>
  /** The person gave up what is unsaved in the window: it is kept as a version. */
  letGo(): Promise<void>
}

/** What a journal service of one window is made from. */
export interface JournalServiceOptions {
  handles: Handles
  /** Gives the path that may be used for an issued path, or rejects with a `HostError`. */
  allow: (path: string) => Promise<string>
  stores: Pick<Stores, 'journals' | 'versions'>
  origins: Origins
}

/** The journal service of one window. */
export function createJournalService({ handles, allow, stores, origins }: JournalServiceOptions): JournalService {
  const { journals, versions } = stores
  const turns = takeTurns()
  let current: Journal | undefined

  /** Keeps a draft that is given up; where that fails, its journal must stay. */
  async function keepLetGo({ subject: { path, name, encoding }, draft, at }: JournalState): Promise<void> {
    const companions = { decisions: { stets: [], corrections: [] }, queries: [], log: [] }
    const bytes = writeDraftPackage(draft, encoding, null, companions)
    const kept = { name: `${name}.bluepencil`, bytes, at, words: wordsOf(draft), kind: 'let-go' as const }
    await versions.keep(path, kept)
  }

  /** What goes on in a journal of its own; it may have been taken by another window too. */
  async function takeAway(id: string): Promise<void> {
    const left = await journals.read(id).catch(() => undefined)
    if (left) await journals.remove(left.id).catch(() => {})
  }

  async function end(letGo: boolean): Promise<void> {
    const ending = current
    current = undefined
    if (!ending) return
    try {
      if (letGo) await keepLetGo(ending.state())
    } catch (problem) {
      // It is offered the next time instead.
      await ending.leave()
      throw problem
    }
    await ending.end()
  }

  async function leave(): Promise<void> {
    const left = current
    current = undefined
    await left?.leave()
  }

  /** What was left, and its file as it is now; nothing where the file is what was left. */
  async function lookAt(left: LeftJournal): Promise<(Recovered & { bytes: Uint8Array | undefined }) | undefined> {
    const { id, at, draft, subject } = left
    const about = { id, name: subject.name, at, words: wordsOf(draft) }
    const allowed = subject.path === null ? undefined : await allow(subject.path).catch(() => undefined)
    if (subject.path === null || allowed === undefined) return { ...about, file: null, disk: 'none', bytes: undefined }
    const bytes = await Promise.race([
      readFile(allowed).catch(() => undefined),
      pause(LONGEST_LOOK, undefined, { ref: false }),
    ])
    const version = bytes && versionOf(bytes)
    if (bytes && (version === versionToBe(left) || (await isInDraftFile(bytes, left)))) return undefined
    const disk = version === undefined ? 'gone' : version === subject.version ? 'same' : 'changed'
    return { ...about, file: handles.issue(subject.path), disk, bytes }
  }

  return {
    async startJournal({ file, draft, restores, ...about }) {
      const path = file === null ? null : handles.resolve(file)
      const { begun, before } = await turns(async () => {
        const last = current
        current = await journals.start({ path, ...about }, draft)
        return { begun: current, before: last }
      })
      await begun.begun()
      // Only now: there is always one whole journal on disk.
      await before?.end()
      if (restores !== null) await takeAway(restores)
      return {}
    },
    async journal({ blocks, order }) {
      // In its turn, but the next one need not wait until the disk has it.
      const { added } = await turns(async () => ({ added: current?.add(blocks, order) }))
      await added
      return {}
    },
    endJournal: ({ letGo }) =>
      turns(async () => {
        await end(letGo)
        return {}
      }),
    async listRecovered() {
      const found: Recovered[] = []
      for (const left of await journals.left()) {
        const { bytes: _, ...seen } = (await lookAt(left)) ?? { bytes: undefined }
        if ('id' in seen) found.push(seen)
        else await journals.remove(left.id)
      }
      return found
    },
    async readRecovered({ id }) {
      const left = await journals.read(id)
      const { draft, subject } = left
      const seen = await lookAt(left)
      const bytes = seen?.bytes
      // A draft file has the file that it was made from inside, also after it was changed by somebody else.
      if (bytes && subject.version !== null && (seen.disk === 'same' || isDraftPackage(subject.name))) {
        origins.note(subject.version, { name: basename(subject.name), bytes })
      }
      const disk = bytes && (await readDraftApart(bytes, subject.name).catch(() => undefined))
      const recovered: OpenedFile = {
        file: seen?.file ?? null,
        name: subject.name,
        draft,
        encoding: subject.encoding,
        losses: subject.losses ?? [],
        inPlace: subject.inPlace ?? isSavedInPlace(subject.name),
        version: subject.version ?? versionOf(Buffer.alloc(0)),
        readOnly: subject.path !== null && seen?.disk !== 'gone' && !(await isWritable(subject.path)),
        // The log and the queries are in the file only.
        ...(disk?.companions && { companions: disk.companions }),
      }
      return { recovered, disk: disk ? { draft: disk.draft, encoding: disk.encoding } : null }
    },
    async discardRecovered({ id }) {
      const left = await journals.read(id)
      await keepLetGo(left)
      await journals.remove(left.id)
      return {}
    },
    saved: (subject) =>
      turns(async () => {
        // What cannot be noted only looks as if the file had been changed outside.
        await current?.saved(subject).catch(() => {})
      }),
    leave: () => turns(leave),
    letGo: () => turns(() => end(true)),
  }
}

/** The version of the file if the draft were saved now; undefined where it is not saved in place. */
function versionToBe({ draft, subject: { name, encoding } }: LeftJournal): string | undefined {
  if (isDraftPackage(name)) return undefined
  try {
    return versionOf(encodeText(serializeDraft(draft, requireSavedFormat(name)), encoding ?? plainEncoding))
  } catch {
    return undefined
  }
}

/** Whether the bytes are those of a draft file that holds what was left: its log can be another one. */
async function isInDraftFile(bytes: Uint8Array, { draft, subject: { name, encoding } }: LeftJournal): Promise<boolean> {
  if (!isDraftPackage(name)) return false
  const read = await readDraftApart(bytes, name).catch(() => undefined)
  const sameEncoding =
    read?.encoding?.name === encoding?.name && read?.encoding?.byteOrderMark === encoding?.byteOrderMark
  return read !== undefined && sameEncoding && sameDraft(read.draft, draft)
}

async function isWritable(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    () => false,
  )
}
