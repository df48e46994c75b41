import { constants } from 'node:fs'
import { access, open, readFile, realpath, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Encoding, type EncodingName, HostError, maximumFileBytes, type OpenedFile } from '#shared/api/contract.ts'
import type { Draft } from '#shared/draft/block.ts'
import { serializeDraft } from '#shared/draft/source.ts'
import { tooLarge } from './decode.ts'
import { maximumPackageBytes } from './draft-package.ts'
import { encodeText } from './encode.ts'
import { cutShort, fileError, notAFile, readOnly } from './file-errors.ts'
import { isDraftPackage, requireDraftFormat, requireSavedFormat } from './formats.ts'
import { readDraftApart } from './read-draft-apart.ts'
import { systemCode } from './system-code.ts'
import { inTurn } from './take-turns.ts'
import { versionOf } from './version-of.ts'
import { type VersionStore, wordsOf } from './version-store.ts'
import { writeAtomically } from './write-atomically.ts'

/** A draft that was read, what a save compares with, and whether it can be saved in place. */
export type DraftFile = Omit<OpenedFile, 'file'>

/**
 * Reads a draft. `label` is what the sentences of errors call the file: its name, unless the caller knows better. `forced`
 * is the encoding that the person says it is in.
 * @throws HostError with a sentence for people: `not-found`, `not-permitted`, `not-a-file`, `unknown-format`,
 * `too-large`, `empty`, `binary`, `wrong-encoding`.
 */
export async function openDraftFile(
  path: string,
  label: string = basename(path),
  forced?: EncodingName,
): Promise<DraftFile> {
  return (await openDraftFileWhole(path, label, forced)).opened
}

/** Reads a draft as `openDraftFile` does, and gives the bytes of its file too. */
export async function openDraftFileWhole(
  path: string,
  label: string = basename(path),
  forced?: EncodingName,
): Promise<{ opened: DraftFile; bytes: Uint8Array }> {
  const bytes = await readDraftBytes(path, label)
  const opened = {
    name: basename(path),
    ...(await readDraftApart(bytes, label, forced)),
    version: versionOf(bytes),
    readOnly: !(await isWritable(path)),
  }
  return { opened, bytes }
}

/** What a draft is saved with. */
export interface SaveOptions {
  encoding: Encoding
  /** What `openDraftFile` or the last save gave, or null for a file that is new or is to be replaced whatever is in it. */
  version: string | null
  label?: string
  /** Where the bytes that are replaced are kept, and those that replace them. */
  versions?: VersionStore
  /** The bytes to write; else those of the draft in the format that the name says. */
  bytes?: Uint8Array
}

/**
 * Writes a draft whole or not at all, in the format that the name says; never two at the same time to one file.
 * @returns the version of what is on disk now.
 * @throws HostError with a sentence for people: `changed-outside`, `read-only`, `not-permitted`, `disk-full`,
 * `unknown-format`, `not-found` (the folder is gone), `unavailable`.
 */
export async function saveDraftFile(
  path: string,
  draft: Draft,
  { encoding, version, label = basename(path), versions, bytes = bytesOf(draft, label, encoding) }: SaveOptions,
): Promise<Pick<DraftFile, 'name' | 'version'>> {
  return inTurn(await turnOf(path), async () => {
    const before = await bytesBefore(path, label)
    const saved = { name: basename(path), version: versionOf(bytes) }
    // What is there already is no change from outside: a save before did its work and could not say so.
    const expected = [version, saved.version]
    if (version !== null && (before === undefined || !expected.includes(versionOf(before)))) {
      throw changedOutside(label, before !== undefined)
    }
    if (before) await keepBefore(versions, path, before)
    await replaceFile(path, bytes, label)
    // A version that cannot be kept is no reason to keep somebody from saving.
    await versions
      ?.keep(path, { name: saved.name, bytes, at: Date.now(), words: wordsOf(draft), kind: 'file' })
      .catch(() => {})
    return saved
  })
}

/** The key under which the saves of a file wait for each other, whatever way its path is written. */
export async function turnOf(path: string): Promise<string> {
  return realpath(path).catch(() => path)
}

function bytesOf(draft: Draft, label: string, encoding: Encoding): Uint8Array {
  return encodeText(serializeDraft(draft, requireSavedFormat(label)), encoding)
}

async function keepBefore(versions: VersionStore | undefined, path: string, bytes: Uint8Array): Promise<void> {
  try {
    if (!versions || (await versions.has(path, bytes))) return
    const at = Math.min(Date.now(), (await stat(path)).mtimeMs)
    const words = await readDraftApart(bytes, basename(path)).then(
      ({ draft }) => wordsOf(draft),
      () => 0,
    )
    await versions.keep(path, { name: basename(path), bytes, at: Math.floor(at), words, kind: 'file' })
  } catch {
    // As above.
  }
}

/** Writes a file that is made from a draft whole or not at all. @throws HostError like `saveDraftFile`. */
export async function replaceFile(path: string, bytes: Uint8Array, label: string = basename(path)): Promise<void> {
  try {
    // A rename needs no right to the file itself, and would replace one that is write-protected.
    await access(path, constants.W_OK).catch((problem: NodeJS.ErrnoException) => {
      if (problem.code !== 'ENOENT') throw problem.code === 'EACCES' ? readOnly(label) : problem
    })
    await writeAtomically(path, bytes)
  } catch (problem) {
    throw fileError(problem, label, 'save')
  }
}

async function readDraftBytes(path: string, label: string): Promise<Uint8Array> {
  try {
    // Before it is opened: opening a pipe waits for a writer.
    const found = await stat(path)
    if (!found.isFile()) throw notAFile(label)
    requireDraftFormat(label)
    if (found.size > (isDraftPackage(label) ? maximumPackageBytes : maximumFileBytes)) throw tooLarge(label)
    const file = await open(path, 'r')
    try {
      const bytes = await file.readFile()
      if (bytes.length < found.size) throw cutShort(label)
      return bytes
    } finally {
      await file.close()
    }
  } catch (problem) {
    throw fileError(problem, label, 'open')
  }
}

async function bytesBefore(path: string, label: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path)
  } catch (problem) {
    if (systemCode(problem) === 'ENOENT') return undefined
    throw fileError(problem, label, 'save')
  }
}

async function isWritable(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    () => false,
  )
}

function changedOutside(label: string, exists: boolean): HostError {
  return new HostError(
    'changed-outside',
    exists
      ? `“${label}” was changed by another program after you opened it. Save under another name, or replace it.`
      : `“${label}” was moved or deleted after you opened it. Save under another name, or write it again.`,
  )
}
