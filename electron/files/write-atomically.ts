import { randomUUID } from 'node:crypto'
import type { Stats } from 'node:fs'
import { type FileHandle, lstat, open, readdir, readlink, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { systemCode } from './system-code.ts'

/**
 * Replaces a file whole, or leaves what was there: writes beside it, flushes, and renames over it. A symbolic link is
 * followed, and the permissions and, where the system lets us, the owner of the file that was there are kept. Where the name
 * differs from that of the file only in case, as some systems take for the same, the file has the new name then. A file
 * with a second hard link becomes one of its own: it cannot be replaced whole and stay the same file.
 * Rejects with the error of the file system; only one about the folder (`syscall` is `fsync`) comes when the new file is in place.
 *
 * (The package `write-file-atomic` does not look at how much was written: on a full disk it put half a file in place
 * and reported success. `FileHandle.writeFile` writes until all is written, or fails.)
 */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => endOfLink(path))
  const before = await stat(target).catch(() => undefined)
  // Short: the name of the file may be as long as names can be.
  const temporary = join(dirname(target), `.blue-pencil-${randomUUID().slice(0, 8)}.tmp`)
  try {
    const file = await open(temporary, 'wx', before ? before.mode & 0o777 : 0o666)
    try {
      await file.writeFile(bytes)
      if (before) await keepRights(file, before)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, target)
  } catch (problem) {
    await rm(temporary, { force: true }).catch(() => {})
    throw problem
  }
  await takeCase(path, target)
  await flushFolder(dirname(target))
}

/** What a program wrote last that long ago, in milliseconds, it does not write any more. */
const ABANDONED = 10 * 60_000

/** Takes away what programs that were killed in the middle of a save left in a folder. What cannot be taken away stays. */
export async function sweepTemporaries(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!/^\.blue-pencil-[0-9a-f]{8}\.tmp$/.test(name)) continue
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    if (found && Date.now() - found.mtimeMs > ABANDONED) await rm(path, { force: true }).catch(() => {})
  }
}

/** Where a link leads whose file is not there; a path that is no link leads to itself. */
async function endOfLink(path: string): Promise<string> {
  const way = await readlink(path).catch(() => undefined)
  return way === undefined ? path : resolve(dirname(path), way)
}

async function keepRights(file: FileHandle, before: Stats): Promise<void> {
  const now = await file.stat()
  if (now.uid !== before.uid || now.gid !== before.gid) {
    // Who may not give files away still may give them to a group of their own.
    await file.chown(before.uid, before.gid).catch(() => file.chown(now.uid, before.gid).catch(() => {}))
  }
  // The mode given to `open` was cut by the umask.
  await file.chmod(before.mode & 0o777)
}

/** Gives the file the name that was asked for, where it had the same one in other letters. */
async function takeCase(path: string, target: string): Promise<void> {
  const [asked, there] = [basename(path), basename(target)]
  if (asked === there || asked.toLowerCase() !== there.toLowerCase()) return
  if ((await lstat(path)).isSymbolicLink()) return
  // Under the old name it is saved as well.
  await rename(target, join(dirname(target), asked)).catch(() => {})
}

/** What a disk says that did not take what it was given; other errors are of systems that flush no folders. */
const LOST: ReadonlySet<unknown> = new Set(['EIO', 'ENOSPC', 'EDQUOT'])

/** Makes the rename last through a power cut, where the system lets a folder be opened. */
export async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined)
  try {
    await folder?.sync()
  } catch (problem) {
    if (LOST.has(systemCode(problem))) throw problem
  } finally {
    await folder?.close().catch(() => {})
  }
}
