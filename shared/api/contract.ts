import { z } from 'zod'
import { blockSchema, draftSchema } from '#shared/draft/draft-schema.ts'
import { houseStyle } from '#shared/house/house-style.ts'
import { decisions } from './decisions.ts'
import { companions } from './draft-package.ts'
import { type Encoding, encoding, encodingName } from './encoding.ts'
import { saveFormat } from './save-formats.ts'

export type { Encoding, EncodingName } from './encoding.ts'

// Before the first schema: zod would try to compile schemas with `new Function`, which the window's policy forbids.
z.config({ jitless: true })

/** Names a file or folder that the host has issued to this window; never a path, and of no use to another window. */
export const handle = z.string().min(1).max(64)

/** What a save compares with, so that a change from outside is noticed: a digest of the bytes that were read. */
export const fileVersion = z.string().min(1).max(128)

export const exportFormat = saveFormat.exclude(['bluepencil'])
export type ExportFormat = z.infer<typeof exportFormat>

/** The largest file that is opened or dropped, in bytes. */
export const maximumFileBytes = 50_000_000

/** What a new file is written in. */
export const plainEncoding: Encoding = { name: 'utf-8', byteOrderMark: false }

/** A file that was read. `file` is null where it cannot be saved in place: a dropped file, the sample draft. */
export const openedFile = z.object({
  file: handle.nullable(),
  /** The file's name without its folder. */
  name: z.string(),
  draft: draftSchema,
  /** Null where the file is not text of one encoding, such as a Word file. */
  encoding: encoding.nullable(),
  /** What of the file is not in the draft, a sentence each, for people; empty where everything is. */
  losses: z.array(z.string()),
  version: fileVersion,
  readOnly: z.boolean(),
  /** Whether the draft can be saved in the file; false for what was imported, which is saved under another name. */
  inPlace: z.boolean(),
  /** What came with the draft; only where it was read from a draft file (.bluepencil). */
  companions: companions.exactOptional(),
})
export type OpenedFile = z.infer<typeof openedFile>

export const folderEntry = z.object({
  handle,
  name: z.string(),
  kind: z.enum(['file', 'folder']),
  /** False for files of a format that cannot be opened; always true for folders. */
  canOpen: z.boolean(),
  /** Milliseconds since 1970. */
  modified: z.number(),
})
export type FolderEntry = z.infer<typeof folderEntry>

/** What a window that went without saving left behind. `file` is null where it had none that this window may use. */
export const recovered = z.object({
  id: z.string().min(1).max(64),
  file: handle.nullable(),
  name: z.string(),
  /** When the last word of it was kept, in milliseconds since 1970. */
  at: z.number(),
  words: z.number().int(),
  /** The file on disk against the one that was edited; `none` where there was no file. */
  disk: z.enum(['same', 'changed', 'gone', 'none']),
})
export type Recovered = z.infer<typeof recovered>

/** A state of a file that was kept as it was saved, or as it was replaced, or a draft that was let go. */
export const keptVersion = z.object({
  id: z.string().min(1).max(255),
  /** When it was kept, in milliseconds since 1970. */
  at: z.number(),
  words: z.number().int(),
  /** Of its file, in bytes. */
  size: z.number().int(),
  kind: z.enum(['file', 'let-go']),
})
export type KeptVersion = z.infer<typeof keptVersion>

/** What is of the file of a window now: as that window read or wrote it, something else, or not there. */
export const diskState = z.enum(['same', 'changed', 'gone'])
export type DiskState = z.infer<typeof diskState>

/**
 * The contract between the window and its host, in both hosts: a schema of what goes in and of what comes out for
 * each method. Types are derived from it (see `HostApi`); the server parses both ways and always answers.
 */
export const methods = {
  /** What kind of host this is. `dialogs` says who draws open and save dialogs: the system, or the page. */
  describeHost: {
    params: z.object({}),
    result: z.object({
      host: z.enum(['electron', 'browser']),
      dialogs: z.enum(['native', 'page']),
      platform: z.string(),
      version: z.string(),
    }),
  },
  /**
   * The draft that the app was started with, or the sample; null once this window has taken it, or has no such draft.
   * Rejects when it cannot be read. A page that is loaded again is a new window.
   */
  takeLaunchFile: { params: z.object({}), result: openedFile.nullable() },
  /** Asks with a native dialog; null when the person cancels. Only where `dialogs` is `native`. */
  chooseFileToOpen: { params: z.object({}), result: handle.nullable() },
  /**
   * Asks where to save with a native dialog, which also asks before replacing; null when the person cancels. `formats` are what
   * may be chosen, the suggested one first; a person can still give a name that is none of them.
   */
  chooseFileToSave: {
    params: z.object({ suggestedName: z.string().max(255), formats: z.array(saveFormat).min(1) }),
    result: z.object({ file: handle, name: z.string() }).nullable(),
  },
  /** What is in a folder, folders first; null is the folder the host was started on. Only where `dialogs` is `page`. */
  listFolder: {
    params: z.object({ folder: handle.nullable() }),
    result: z.object({ handle, name: z.string(), parent: handle.nullable(), entries: z.array(folderEntry) }),
  },
  /** A handle for a file of that name in a listed folder, which may not exist yet. Only where `dialogs` is `page`. */
  placeFile: {
    params: z.object({ folder: handle, name: z.string().min(1).max(255) }),
    result: z.object({ file: handle, exists: z.boolean() }),
  },
  /** `encoding` is what the person says the file is in, where it was read in another one. */
  openFile: { params: z.object({ file: handle, encoding: encodingName.exactOptional() }), result: openedFile },
  /** Reads the bytes of a file dropped on the window, with the same checks as a file that is opened. */
  readDropped: { params: z.object({ name: z.string().max(255), base64: z.string() }), result: openedFile },
  /**
   * Writes the draft atomically, in the format that the file's name says; what was not edited stays byte for byte where that
   * is the draft's own format. `version` is what was read, or null for a file that is new or that the person agreed to
   * replace; rejects with `changed-outside` when the file is another one.
   */
  saveFile: {
    params: z.object({
      file: handle,
      draft: draftSchema,
      encoding,
      version: fileVersion.nullable(),
      /** What goes with the draft where it is saved as a draft file; `origin` is the version of the file that it came from. */
      companions: companions.extend({ origin: fileVersion.nullable() }).exactOptional(),
    }),
    result: z.object({ name: z.string(), version: fileVersion }),
  },
  /**
   * Which file the window has open, and the version of it that it read or wrote; null for none. From then on the window is
   * told of changes from outside (`fileChanged`) and of other windows on the file (`alsoOpen`).
   */
  holdFile: { params: z.object({ file: handle.nullable(), version: fileVersion.nullable() }), result: z.object({}) },
  /**
   * Begins the journal of a draft that has unsaved words, in place of the window's journal before. Answers when it is on disk.
   * `restores` is what it goes on from (see `listRecovered`), which then goes.
   */
  startJournal: {
    params: z.object({
      file: handle.nullable(),
      name: z.string().max(255),
      draft: draftSchema,
      encoding: encoding.nullable(),
      version: fileVersion.nullable(),
      inPlace: z.boolean(),
      losses: z.array(z.string()),
      restores: z.string().max(64).nullable(),
    }),
    result: z.object({}),
  },
  /** Adds to the journal: blocks that are new or another, and the ids of all blocks where those are. Answers when it is on disk. */
  journal: {
    params: z.object({ blocks: z.array(blockSchema), order: z.array(z.string()).nullable() }),
    result: z.object({}),
  },
  /** Ends the journal. `letGo`: the words in it were given up, and are kept as a version; else they are all saved. */
  endJournal: { params: z.object({ letGo: z.boolean() }), result: z.object({}) },
  /** What windows that are gone left unsaved, the latest first. */
  listRecovered: { params: z.object({}), result: z.array(recovered) },
  /** A draft that was left unsaved, as it was last; `disk` is what its file holds now, null where that cannot be read. */
  readRecovered: {
    params: z.object({ id: z.string().max(64) }),
    result: z.object({
      recovered: openedFile,
      disk: z.object({ draft: draftSchema, encoding: encoding.nullable() }).nullable(),
    }),
  },
  /** Gives up what was left unsaved: it is kept as a version of its file. */
  discardRecovered: { params: z.object({ id: z.string().max(64) }), result: z.object({}) },
  /** The versions that are kept of a file, the latest first; null for drafts that never had a file. */
  listVersions: { params: z.object({ file: handle.nullable() }), result: z.array(keptVersion) },
  readVersion: {
    params: z.object({ file: handle.nullable(), id: z.string().max(255) }),
    result: z.object({ draft: draftSchema }),
  },
  /**
   * What was decided about a file when it was in a window before; never in it or beside it. Rejects with `damaged` where
   * that cannot be understood and was set aside, so that nothing stands in the way of new decisions.
   */
  readDecisions: { params: z.object({ file: handle }), result: decisions },
  saveDecisions: { params: z.object({ file: handle, decisions }), result: z.object({}) },
  /** Writes clean copy, atomically, in the format that the file's name says; `fragment` leaves the page around HTML out. */
  exportFile: {
    params: z.object({ file: handle, draft: draftSchema, fragment: z.boolean().exactOptional() }),
    result: z.object({ name: z.string() }),
  },
  /** The house style that is kept between starts. `problem` says why it could not be read: then it is none, and stays on disk. */
  readHouse: { params: z.object({}), result: z.object({ house: houseStyle, problem: z.string().nullable() }) },
  /** Keeps a house style. `kept` is where the file is now that could not be read, null where there was none. */
  saveHouse: { params: z.object({ house: houseStyle }), result: z.object({ kept: z.string().nullable() }) },
  /** Tells the host what the window shows: its title, and whether closing it would lose anything. */
  describeWindow: { params: z.object({ title: z.string(), unsaved: z.boolean() }), result: z.object({}) },
} as const

/** What the host tells the window unasked. */
export const events = {
  /**
   * Open this file: chosen in the system's file manager, or by starting the app a second time. Told only to a window
   * that has asked for its launch file, so listen before asking.
   */
  openRequested: z.object({ file: handle }),
  /** A menu item or its accelerator. */
  commandRequested: z.object({
    command: z.enum([
      'open',
      'save',
      'save-as',
      'export',
      'versions',
      'copy-clean',
      'next-flag',
      'previous-flag',
      'fix',
      'fix-all',
      'strip-leftovers',
      'stet',
      'undo',
      'redo',
    ]),
  }),
  /** The file of the window is another one on disk, or again the one it was. `version` is null where it is gone. */
  fileChanged: z.object({ file: handle, state: diskState, version: fileVersion.nullable() }),
  /** How many other windows have the file of this window open. */
  alsoOpen: z.object({ file: handle, windows: z.number().int() }),
  /** The host is gone and every call will reject with `unavailable`. Made at the window's end of the channel. */
  closed: z.object({}),
} as const

export type MethodName = keyof typeof methods
export type Params<M extends MethodName> = z.infer<(typeof methods)[M]['params']>
export type Result<M extends MethodName> = z.infer<(typeof methods)[M]['result']>
export type EventName = keyof typeof events
export type EventPayload<E extends EventName> = z.infer<(typeof events)[E]>

/** The host as the window sees it. A failed call rejects with a `HostError`. */
export type HostApi = { [M in MethodName]: (params: Params<M>) => Promise<Result<M>> }

/** Why a call failed, for programs; `message` is for people: it names the file, what is wrong and what to do. */
export const errorCode = z.enum([
  'bad-request',
  'not-found',
  'not-a-file',
  'not-permitted',
  'outside-folder',
  'unknown-format',
  'empty',
  'binary',
  /** The bytes are not what the encoding has, or the encoding has not what the text holds. */
  'wrong-encoding',
  'too-large',
  'damaged',
  'changed-outside',
  'read-only',
  'disk-full',
  'unavailable',
  'internal',
])
export type ErrorCode = z.infer<typeof errorCode>

/** A host failure with a code for programs and a sentence for people. */
export class HostError extends Error {
  readonly code: ErrorCode
  constructor(code: ErrorCode, message: string) {
    super(message)
    this.name = 'HostError'
    this.code = code
  }
}
