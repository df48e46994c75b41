import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { HostError } from '#shared/api/contract.ts'
import { type Decisions, decisions, noDecisions } from '#shared/api/decisions.ts'
import { fileIdentity, identityOf, inodeOf, isThere } from './file-identity.ts'
import { mergeDecisions } from './merge-decisions.ts'
import { systemCode } from './system-code.ts'
import { inTurn } from './take-turns.ts'
import { writeAtomically } from './write-atomically.ts'

/** The version of the form below; one that is higher is of a later Blue Pencil. */
const VERSION = 1

/** A file of decisions: which draft they are about, and what was decided. */
const kept = z.object({
  version: z.literal(VERSION),
  path: z.string(),
  file: fileIdentity.nullable().default(null),
  decisions,
})
type Kept = z.infer<typeof kept>

/** Decisions that nobody changed for a year go, and so do the oldest of more than a thousand drafts. */
const LONGEST_KEPT = 365 * 24 * 60 * 60 * 1000
const MOST_KEPT = 1000

/** What editors decided about drafts, one file for each draft in a folder of the app's own. */
export interface DecisionStore {
  /**
   * What was decided about the draft at a path, also where it had another path when that was decided.
   * @throws HostError `damaged` where that made no sense and was set aside; `unknown-format` (of a later Blue Pencil) and
   * `unavailable` where it stays as it is.
   */
  read(path: string): Promise<Decisions>
  /**
   * Keeps what is decided about the draft at a path; nothing decided leaves no file. `base` is what the window took for
   * decided before: what others decided since then stays. Without it this is in place of what was.
   * @throws HostError `unavailable`.
   */
  save(path: string, decided: Decisions, base?: Decisions): Promise<void>
  /** The draft at a path was saved: its file is another one now, by which it is known again. */
  fileSaved(path: string, version: string): Promise<void>
  /** Whether what is kept about a path was decided about this version of the file. */
  isAbout(path: string, version: string): Promise<boolean>
}

/** The store in a folder, which is made when there is something to keep. */
export function createDecisionStore(folder: string): DecisionStore {
  let pruned = false

  /** One after the other for each path: a drive that does not answer holds up no other file. */
  const oneByOne = <Result>(path: string, step: () => Promise<Result>) => inTurn(`decisions about ${path}`, step)

  /** The file for a draft. Its name says nothing of the draft's. */
  async function fileOf(path: string): Promise<{ file: string; real: string }> {
    const real = await realpath(path).catch(() => path)
    return { file: join(folder, `${createHash('sha256').update(real).digest('hex')}.json`), real }
  }

  /** What is kept about a path, undefined for nothing. */
  async function recordOf(path: string): Promise<Kept | undefined> {
    const { file, real } = await fileOf(path)
    const found = await parse(await textOf(file, basename(path)), file, basename(path))
    return found ?? (await adopt(file, real))
  }

  /** Takes over what was decided about a file that had another path and is not there any more. */
  async function adopt(file: string, real: string): Promise<Kept | undefined> {
    const now = await identityOf(real)
    if (!now) return undefined
    for (const name of (await readdir(folder).catch(() => [])).filter((one) => OURS.test(one))) {
      const other = kept.safeParse(parseJson(await readFile(join(folder, name), 'utf8').catch(() => ''))).data
      if (!other?.file || (other.file.digest !== now.digest && other.file.inode !== now.inode)) continue
      if (await isThere(other.path)) continue
      const moved = { ...other, path: real, file: now }
      await writeAtomically(file, bytesOf(moved))
      await rm(join(folder, name), { force: true })
      return moved
    }
    return undefined
  }

  return {
    read: (path) => oneByOne(path, async () => (await recordOf(path))?.decisions ?? noDecisions),
    save: (path, decided, base) =>
      oneByOne(path, async () => {
        const { file, real } = await fileOf(path)
        try {
          // What cannot be read is not merged with, as it was set aside or is not to be written over.
          const before = base && (await recordOf(path).catch(() => undefined))
          const all = base && before ? mergeDecisions(before.decisions, base, decided) : decided
          if (all.stets.length === 0 && all.corrections.length === 0) return await rm(file, { force: true })
          await mkdir(folder, { recursive: true, mode: 0o700 })
          const content: Kept = { version: VERSION, path: real, file: await identityOf(real), decisions: all }
          await writeAtomically(file, bytesOf(content))
        } catch (problem) {
          throw notKept(problem, basename(path))
        }
        if (!pruned) await prune(folder).catch(() => {})
        pruned = true
      }),
    fileSaved: (path, version) =>
      oneByOne(path, async () => {
        const { file, real } = await fileOf(path)
        const before = kept.safeParse(parseJson(await readFile(file, 'utf8').catch(() => ''))).data
        if (!before) return
        const now = { digest: version, inode: inodeOf(await stat(real)) }
        await writeAtomically(file, bytesOf({ ...before, file: now }))
      }),
    isAbout: (path, version) =>
      oneByOne(path, async () => (await recordOf(path).catch(() => undefined))?.file?.digest === version),
  }
}

/** The files of decisions, and those that were set aside. */
const OURS = /^[0-9a-f]{64}\.json/

function bytesOf(content: Kept): Uint8Array {
  return Buffer.from(`${JSON.stringify(content, null, 1)}\n`, 'utf8')
}

async function textOf(file: string, draft: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (problem) {
    if (systemCode(problem) === 'ENOENT') return undefined
    throw notRead(problem, draft)
  }
}

async function parse(text: string | undefined, file: string, draft: string): Promise<Kept | undefined> {
  if (text === undefined) return undefined
  const content = parseJson(text)
  const found = kept.safeParse(content)
  if (found.success) return found.data
  if (z.object({ version: z.number().gt(VERSION) }).safeParse(content).success) {
    throw new HostError(
      'unknown-format',
      `What was decided about “${draft}” was kept by a later Blue Pencil, and stays as it is. Open the draft with that one; what you decide here holds while it is in this window.`,
    )
  }
  await rename(file, `${file}.damaged`).catch((problem: unknown) => {
    throw notRead(problem, draft)
  })
  throw new HostError(
    'damaged',
    `What was decided about “${draft}” before cannot be understood any more and was set aside. The draft itself is whole: go through its flags again.`,
  )
}

function notRead(problem: unknown, draft: string): unknown {
  if (systemCode(problem) === undefined) return problem
  return new HostError(
    'unavailable',
    `What was decided about “${draft}” before cannot be read just now, and stays as it is. Open the draft again to try once more; what you decide meanwhile holds while it is in this window.`,
  )
}

function notKept(problem: unknown, draft: string): unknown {
  if (systemCode(problem) === undefined) return problem
  return new HostError(
    'unavailable',
    `What you decide about “${draft}” cannot be kept on this disk: make room, or give yourself the right to write to the app’s own data. It holds while the draft is in this window.`,
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Takes out what is too old, and the oldest of what is too many. What cannot be taken out stays until the next time. */
async function prune(folder: string): Promise<void> {
  const ours = (await readdir(folder)).filter((name) => OURS.test(name))
  const files = await Promise.all(
    ours.map(async (name) => {
      const path = join(folder, name)
      return { path, changed: (await stat(path).catch(() => undefined))?.mtimeMs ?? 0 }
    }),
  )
  files.sort((a, b) => b.changed - a.changed)
  const oldest = Date.now() - LONGEST_KEPT
  await Promise.all(
    files
      .filter(({ changed }, index) => index >= MOST_KEPT || changed < oldest)
      .map(({ path }) => rm(path, { force: true }).catch(() => {})),
  )
}
