import { randomUUID } from 'node:crypto'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Replaces a file whole, or leaves what was there: writes beside it, flushes, and renames over it. A symbolic link is
 * followed, and the permissions of the file that was there are kept. Rejects with the error of the file system.
 *
 * (The package `write-file-atomic` does not look at how much was written: on a full disk it put half a file in place
 * and reported success. `FileHandle.writeFile` writes until all is written, or fails.)
 */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path)
  const before = await stat(target).catch(() => undefined)
  const temporary = `${target}.${randomUUID()}.tmp`
  try {
    const file = await open(temporary, 'wx', before ? before.mode & 0o777 : 0o666)
    try {
      await file.writeFile(bytes)
      // The mode given to `open` was cut by the umask.
      if (before) await file.chmod(before.mode & 0o777)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, target)
  } catch (problem) {
    await rm(temporary, { force: true })
    throw problem
  }
  await flushFolder(dirname(target))
}

/** Makes the rename last through a power cut, where the system lets a folder be opened. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined)
  await folder?.sync().catch(() => undefined)
  await folder?.close()
}
