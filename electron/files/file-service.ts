import { basename } from 'node:path'
import { type EncodingName, type HostApi, HostError, maximumFileBytes, type OpenedFile } from '#shared/api/contract.ts'
import type { Decisions } from '#shared/api/decisions.ts'
import { tooLarge } from './decode.ts'
import { openDraftFile, openDraftFileWhole, replaceFile, saveDraftFile } from './draft-file.ts'
import { type Original, originalOf, writeDraftPackage } from './draft-package.ts'
import { exportDocument } from './export/export-document.ts'
import { noFolder } from './file-errors.ts'
import { isDraftPackage, requireDraftFormat, requireExportFormat } from './formats.ts'
import type { Handles } from './handles.ts'
import type { JournalSubject } from './journal-file.ts'
import { readDraftApart } from './read-draft-apart.ts'
import type { Stores } from './stores.ts'
import { versionOf } from './version-of.ts'

/** What the app was started with: a file of the person's, or the sample, which is opened as an unsaved draft. */
export type Launch = { kind: 'file'; path: string } | { kind: 'sample'; path: string }

/** The part of the host that works on files; the same in both hosts. */
export type FileService = Pick<
  HostApi,
  'takeLaunchFile' | 'openFile' | 'readDropped' | 'saveFile' | 'readDecisions' | 'saveDecisions' | 'exportFile'
>

/** What a file service of one window is made from. */
export interface FileServiceOptions {
  handles: Handles
  /** What this window is to start with; null when that was taken, or is nothing. */
  takeLaunch: () => Launch | null
  /** Gives the path that may be used for an issued path, or rejects with a `HostError`; asked before every use. */
  allow: (path: string) => Promise<string>
  stores: Pick<Stores, 'decisions' | 'versions'>
  /** The files that this window read, by their versions; one set for all services of the window. */
  origins: Origins
  /** Told of each save that succeeded. */
  onSaved?: (saved: JournalSubject & { path: string; version: string }) => Promise<void>
}

/** The bytes of the files that a window read last, for the draft files that are made from them. */
export interface Origins {
  note(version: string, file: Original): void
  get(version: string | null): Original | null
}

/** A few: the file in the window, and others that were opened and then turned away. */
export function createOrigins(): Origins {
  const files = new Map<string, Original>()
  return {
    note(version, file) {
      files.delete(version)
      files.set(version, file)
      for (const old of [...files.keys()].slice(0, -5)) files.delete(old)
    },
    get: (version) => (version === null ? null : (files.get(version) ?? null)),
  }
}

/** The file service of one window. */
export function createFileService(options: FileServiceOptions): FileService {
  const { handles, takeLaunch, allow, stores, origins, onSaved } = options
  const { decisions, versions } = stores
  /** What this window knows to be decided about each path: what it changes is against that. */
  const known = new Map<string, Decisions>()

  async function open(path: string, encoding?: EncodingName): Promise<OpenedFile> {
    const allowed = await allow(path)
    const { opened, bytes } = await openDraftFileWhole(allowed, undefined, encoding)
    origins.note(opened.version, { name: opened.name, bytes })
    // What was decided on another machine came with the draft, and is newer than what was kept here about another state of it.
    const { companions } = opened
    if (companions && !(await decisions.isAbout(allowed, opened.version))) {
      await decisions.save(allowed, companions.decisions)
    }
    return { ...opened, file: handles.issue(path) }
  }

  /** What is not found of a file that is to be written is its folder. */
  function allowToWrite(path: string): Promise<string> {
    return allow(path).catch((problem: unknown) => {
      throw problem instanceof HostError && problem.code === 'not-found' ? noFolder(basename(path)) : problem
    })
  }

  return {
    async takeLaunchFile() {
      const taken = takeLaunch()
      if (taken?.kind === 'sample') {
        return { ...(await openDraftFile(taken.path)), file: null, name: 'Sample draft', readOnly: false }
      }
      return taken && open(taken.path)
    },
    openFile: ({ file, encoding }) => open(handles.resolve(file), encoding),
    async readDropped({ name, base64 }) {
      requireDraftFormat(name)
      // Before it is decoded: four signs of base64 are three bytes.
      if (base64.length > Math.ceil(maximumFileBytes / 3) * 4) throw tooLarge(name)
      const bytes = Buffer.from(base64, 'base64')
      const read = await readDraftApart(bytes, name)
      const opened = { file: null, name, ...read, version: versionOf(bytes), readOnly: false }
      origins.note(opened.version, { name, bytes })
      return opened
    },
    async saveFile({ file, draft, encoding, version, companions }) {
      const path = handles.resolve(file)
      const allowed = await allowToWrite(path)
      const origin = companions ? origins.get(companions.origin) : null
      const saved = await saveDraftFile(allowed, draft, {
        encoding,
        version,
        versions,
        ...(isDraftPackage(allowed) && {
          bytes: writeDraftPackage(draft, encoding, origin && originalOf(origin), {
            ...{ decisions: { stets: [], corrections: [] }, queries: [], log: [] },
            ...companions,
          }),
        }),
      })
      await decisions.fileSaved(allowed, saved.version).catch(() => {})
      await onSaved?.({ ...saved, path, encoding })
      return saved
    },
    async readDecisions({ file }) {
      const path = await allow(handles.resolve(file))
      known.delete(path)
      const before = await decisions.read(path)
      known.set(path, before)
      return before
    },
    async saveDecisions({ file, decisions: decided }) {
      const path = await allow(handles.resolve(file))
      await decisions.save(path, decided, known.get(path))
      known.set(path, decided)
      return {}
    },
    async exportFile({ file, draft, fragment }) {
      const path = await allowToWrite(handles.resolve(file))
      const format = requireExportFormat(path)
      await replaceFile(path, await exportDocument(draft, format, { fragment }))
      return { name: basename(path) }
    },
  }
}
