import type { Stats } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { z } from 'zod'
import { maximumFileBytes } from '#shared/api/contract.ts'
import { versionOf } from './version-of.ts'

/** By what a file is known again that has another path now: its bytes, or its place on the disk. */
export const fileIdentity = z.object({ digest: z.string(), inode: z.string() })
export type FileIdentity = z.infer<typeof fileIdentity>

/** The identity of the file at a path; null where there is none, or it is larger than what is opened. */
export async function identityOf(path: string): Promise<FileIdentity | null> {
  try {
    const found = await stat(path)
    if (!found.isFile() || found.size > 4 * maximumFileBytes) return null
    return { digest: versionOf(await readFile(path)), inode: inodeOf(found) }
  } catch {
    return null
  }
}

/** The system gives the number of a file that is gone to another one, which is born later. */
export function inodeOf({ dev, ino, birthtimeMs }: Stats): string {
  return `${dev}:${ino}:${birthtimeMs}`
}

/** Whether there is a file at a path. */
export async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
