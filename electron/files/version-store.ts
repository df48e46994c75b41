import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { z } from 'zod'
import { HostError, type KeptVersion } from '#shared/api/contract.ts'
import type { Draft } from '#shared/draft/block.ts'
import { countWords } from '#shared/text/count-words.ts'
import { fileIdentity, identityOf, inodeOf, isThere } from './file-identity.ts'
import { takeTurns } from './take-turns.ts'
import { versionOf } from './version-of.ts'
import { versionsToDrop, versionsTooMany } from './versions-to-drop.ts'
import { writeAtomically } from './write-atomically.ts'

/** What is kept: the bytes of a file, when they were its content, and how many words they are. */
export interface VersionToKeep {
  /** The name says the format: that of the file, or of a draft file. */
  name: string
  bytes: Uint8Array
  /** In milliseconds since 1970. */
  at: number
  words: number
  /** `let-go`: words that were never saved and that the person gave up. */
  kind: KeptVersion['kind']
}

/** Earlier states of drafts, in a folder of the app's own: one folder for each file, one file for each state. */
export interface VersionStore {
  /** Keeps a state of the file at a path, null for a draft without one; one that is kept already only counts as newer. */
  keep(path: string | null, version: VersionToKeep): Promise<void>
  /** Whether these bytes are the newest state that is kept of a file. */
  has(path: string, bytes: Uint8Array): Promise<boolean>
  /** The states of a file, the latest first. */
  list(path: string | null): Promise<KeptVersion[]>
  /** The bytes of one of them, and a name that says their format. @throws HostError `not-found`. */
  read(path: string | null, id: string): Promise<{ name: string; bytes: Uint8Array }>
}

/** How many words a draft has. */
export function wordsOf(draft: Draft): number {
  return draft.blocks.reduce((sum, { text }) => sum + countWords(text), 0)
}

/** How often the size of all versions is looked at: at the first state that is kept, and at each so many-th. */
const ROUND = 20

/** The file that says whose states are in a folder. */
const OWNER = 'of.json'
const ownerSchema = z.object({ path: z.string(), file: fileIdentity })

const NAME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-([0-9a-f]{16})-(\d{1,9})(-let-go)?(\.[a-z0-9]{1,12})?$/

/** The store in a folder, which is made when there is something to keep. */
export function createVersionStore(folder: string): VersionStore {
  const turns = takeTurns()
  let kept = 0

  async function folderOf(path: string | null): Promise<{ into: string; real: string | null }> {
    if (path === null) return { into: join(folder, 'no-file'), real: null }
    const real = await realpath(path).catch(() => path)
    const into = join(folder, createHash('sha256').update(real).digest('hex'))
    if (!(await isThere(into))) await adopt(into, real).catch(() => {})
    return { into, real }
  }

  /** Takes over the states of a file that had another path and is not there any more. */
  async function adopt(into: string, real: string): Promise<void> {
    const now = await identityOf(real)
    if (!now) return
    for (const name of await readdir(folder)) {
      const before = await ownerOf(join(folder, name))
      if (!before || (before.file.digest !== now.digest && before.file.inode !== now.inode)) continue
      if (await isThere(before.path)) continue
      await rename(join(folder, name), into)
      await writeFile(join(into, OWNER), JSON.stringify({ path: real, file: now }), { mode: 0o600 })
      return
    }
  }

  /** Says whose states these are. Where it cannot be written, only a file that is renamed is not known again. */
  async function noteOwner(into: string, path: string, bytes: Uint8Array): Promise<void> {
    const file = { digest: versionOf(bytes), inode: inodeOf(await stat(path)) }
    await writeFile(join(into, OWNER), JSON.stringify({ path, file }), { mode: 0o600 })
  }

  async function keep({ into, real }: Awaited<ReturnType<typeof folderOf>>, version: VersionToKeep): Promise<void> {
    await mkdir(into, { recursive: true, mode: 0o700 })
    if (real !== null && version.kind === 'file') await noteOwner(into, real, version.bytes).catch(() => {})
    const there = await namesIn(into)
    const digest = digestOf(version.bytes)
    const name = nameOf(version, digest)
    const same = there.find((one) => one.digest === digest)
    if (same && same.at >= version.at) return
    if (same) await rename(join(into, same.name), join(into, name))
    else await writeAtomically(join(into, name), version.bytes)
    const now = await withSizes(into)
    await removeAll(versionsToDrop(now, Date.now()))
    if (kept++ % ROUND === 0) await shrink()
  }

  /** Takes out the oldest versions of all files where they are too many bytes. */
  async function shrink(): Promise<void> {
    const folders = await readdir(folder)
    const files: Sized[][] = []
    for (const one of folders) files.push(await withSizes(join(folder, one)))
    await removeAll(versionsTooMany(files))
  }

  // Where a file really is, is asked before the turn: a drive that does not answer must hold up no other file.
  return {
    async keep(path, version) {
      const into = await folderOf(path)
      await turns(() => keep(into, version))
    },
    async has(path, bytes) {
      const [newest] = await namesIn((await folderOf(path)).into)
      return newest?.digest === digestOf(bytes)
    },
    async list(path) {
      const { into: from } = await folderOf(path)
      const found = await turns(() => withSizes(from))
      return found.map(({ name, at, words, size, kind }) => ({ id: name, at, words, size, kind }))
    },
    async read(path, id) {
      const { into: from } = await folderOf(path)
      const found = (await namesIn(from)).find(({ name }) => name === id)
      const bytes = found && (await readFile(join(from, found.name)).catch(() => undefined))
      if (bytes) return { name: id, bytes }
      throw new HostError('not-found', 'This version is not kept any more. Choose another one.')
    },
  }
}

async function ownerOf(folder: string): Promise<z.infer<typeof ownerSchema> | undefined> {
  const text = await readFile(join(folder, OWNER), 'utf8').catch(() => '{}')
  try {
    return ownerSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

interface Named {
  name: string
  at: number
  digest: string
  words: number
  kind: KeptVersion['kind']
}

interface Sized extends Named {
  path: string
  size: number
}

/** The name of a version says all about it, so that there is no list to get lost: when, a digest, how many words. */
function nameOf({ name, at, words, kind }: VersionToKeep, digest: string): string {
  const time = new Date(at).toISOString().replaceAll(/[-:.]/g, '')
  const extension = extname(name).toLowerCase()
  return `${time}-${digest}-${words}${kind === 'let-go' ? '-let-go' : ''}${/^\.[a-z0-9]{1,12}$/.test(extension) ? extension : ''}`
}

/** The versions in a folder, the latest first. */
async function namesIn(folder: string): Promise<Named[]> {
  const names = await readdir(folder).catch(() => [])
  return names.flatMap((name) => parseName(name) ?? []).sort((a, b) => b.at - a.at)
}

function parseName(name: string): Named | undefined {
  const [, year, month, day, hour, minute, second, rest, digest = '', words, letGo] = NAME.exec(name) ?? []
  if (!year) return undefined
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${rest}Z`)
  return { name, at, digest, words: Number(words), kind: letGo ? 'let-go' : 'file' }
}

async function withSizes(folder: string): Promise<Sized[]> {
  const sized = await Promise.all(
    (await namesIn(folder)).map(async (one) => {
      const path = join(folder, basename(one.name))
      const found = await stat(path).catch(() => undefined)
      return found && { ...one, path, size: found.size }
    }),
  )
  return sized.filter((one) => one !== undefined)
}

async function removeAll(versions: readonly Sized[]): Promise<void> {
  for (const { path } of versions) await rm(path, { force: true }).catch(() => {})
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
}
