import { z } from 'zod'
import { draftSchema } from '#shared/draft/draft-schema.ts'
import { houseStyle } from '#shared/house/house-style.ts'
import { decisions } from './decisions.ts'
import { saveFormat } from './save-formats.ts'

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

/** The encodings of text that are read and written. */
export const encodingName = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-1', 'macintosh'])
export type EncodingName = z.infer<typeof encodingName>

/** How the text of a file is encoded. */
export const encoding = z.object({ name: encodingName, byteOrderMark: z.boolean() })
export type Encoding = z.infer<typeof encoding>

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
    params: z.object({ file: handle, draft: draftSchema, encoding, version: fileVersion.nullable() }),
    result: z.object({ name: z.string(), version: fileVersion }),
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
