import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { access, open, readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Encoding, type EncodingName, HostError, maximumFileBytes, type OpenedFile } from '#shared/api/contract.ts'
import type { Draft } from '#shared/draft/block.ts'
import { serializeDraft } from '#shared/draft/source.ts'
import { tooLarge } from './decode.ts'
import { encodeText } from './encode.ts'
import { cutShort, fileError, notAFile, readOnly } from './file-errors.ts'
import { requireDraftFormat, requireSavedFormat } from './formats.ts'
import { readDraftApart } from './read-draft-apart.ts'
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
  const bytes = await readDraftBytes(path, label)
  return {
    name: basename(path),
    ...(await readDraftApart(bytes, label, forced)),
    version: versionOf(bytes),
    readOnly: !(await isWritable(path)),
  }
}

/**
 * Writes a draft whole or not at all, in the format that the name says. `version` is what `openDraftFile` or the last save
 * gave, or null for a file that is new or is to be replaced whatever is in it.
 * @returns the version of what is on disk now.
 * @throws HostError with a sentence for people: `changed-outside`, `read-only`, `not-permitted`, `disk-full`,
 * `unknown-format`, `not-found` (the folder is gone).
 */
export async function saveDraftFile(
  path: string,
  draft: Draft,
  { encoding, version, label = basename(path) }: { encoding: Encoding; version: string | null; label?: string },
): Promise<Pick<DraftFile, 'name' | 'version'>> {
  const bytes = encodeText(serializeDraft(draft, requireSavedFormat(label)), encoding)
  const before = await bytesBefore(path, label)
  if (version !== null && (before === undefined || versionOf(before) !== version)) {
    throw changedOutside(label, before !== undefined)
  }
  await replaceFile(path, bytes, label)
  return { name: basename(path), version: versionOf(bytes) }
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

/** What a save compares with: a digest of the bytes of a file. */
export function versionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url')
}

async function readDraftBytes(path: string, label: string): Promise<Uint8Array> {
  try {
    // Before it is opened: opening a pipe waits for a writer.
    const found = await stat(path)
    if (!found.isFile()) throw notAFile(label)
    requireDraftFormat(label)
    if (found.size > maximumFileBytes) throw tooLarge(label)
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
    if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT') return undefined
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
