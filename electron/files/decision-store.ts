import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { HostError } from '#shared/api/contract.ts'
import { type Decisions, decisions, noDecisions } from '#shared/api/decisions.ts'
import { writeAtomically } from './write-atomically.ts'

/** The version of the form below; one that is higher is of a later Blue Pencil. */
const VERSION = 1

/** A file of decisions: which draft they are about, and what was decided. */
const kept = z.object({ version: z.literal(VERSION), path: z.string(), decisions })
type Kept = z.infer<typeof kept>

/** Decisions that nobody changed for a year go, and so do the oldest of more than a thousand drafts. */
const LONGEST_KEPT = 365 * 24 * 60 * 60 * 1000
const MOST_KEPT = 1000

/** What editors decided about drafts, one file for each draft in a folder of the app's own. */
export interface DecisionStore {
  /**
   * What was decided about the draft at a path.
   * @throws HostError `damaged` where that made no sense and was set aside; `unknown-format` (of a later Blue Pencil) and
   * `unavailable` where it stays as it is.
   */
  read(path: string): Promise<Decisions>
  /**
   * Keeps what is decided about the draft at a path in place of what was; nothing decided leaves no file.
   * @throws HostError `unavailable`.
   */
  save(path: string, decided: Decisions): Promise<void>
}

/** The store in a folder, which is made when there is something to keep. */
export function createDecisionStore(folder: string): DecisionStore {
  let last: Promise<unknown> = Promise.resolve()
  let pruned = false

  /** One after the other: what was saved last is what is read and what stays. */
  function inTurn<Result>(step: () => Promise<Result>): Promise<Result> {
    const done = last.then(step, step)
    last = done
    return done
  }

  /** The file for a draft. Its name says nothing of the draft's. */
  async function fileOf(path: string): Promise<{ file: string; real: string }> {
    const real = await realpath(path).catch(() => path)
    return { file: join(folder, `${createHash('sha256').update(real).digest('hex')}.json`), real }
  }

  return {
    read: (path) =>
      inTurn(async () => {
        const { file } = await fileOf(path)
        return parse(await textOf(file, basename(path)), file, basename(path))
      }),
    save: (path, decided) =>
      inTurn(async () => {
        const { file, real } = await fileOf(path)
        try {
          if (decided.stets.length === 0 && decided.corrections.length === 0) return await rm(file, { force: true })
          await mkdir(folder, { recursive: true, mode: 0o700 })
          const content: Kept = { version: VERSION, path: real, decisions: decided }
          await writeAtomically(file, Buffer.from(`${JSON.stringify(content, null, 1)}\n`, 'utf8'))
        } catch (problem) {
          throw notKept(problem, basename(path))
        }
        if (!pruned) await prune(folder).catch(() => {})
        pruned = true
      }),
  }
}

async function textOf(file: string, draft: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (problem) {
    if (isCoded(problem) && problem.code === 'ENOENT') return undefined
    throw notRead(problem, draft)
  }
}

async function parse(text: string | undefined, file: string, draft: string): Promise<Decisions> {
  if (text === undefined) return noDecisions
  const content = parseJson(text)
  const found = kept.safeParse(content)
  if (found.success) return found.data.decisions
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
  if (!isCoded(problem)) return problem
  return new HostError(
    'unavailable',
    `What was decided about “${draft}” before cannot be read just now, and stays as it is. Open the draft again to try once more; what you decide meanwhile holds while it is in this window.`,
  )
}

function notKept(problem: unknown, draft: string): unknown {
  if (!isCoded(problem)) return problem
  return new HostError(
    'unavailable',
    `What you decide about “${draft}” cannot be kept on this disk: make room, or give yourself the right to write to the app’s own data. It holds while the draft is in this window.`,
  )
}

function isCoded(problem: unknown): problem is NodeJS.ErrnoException {
  return problem instanceof Error && 'code' in problem
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
  const ours = (await readdir(folder)).filter((name) => /^[0-9a-f]{64}\.json/.test(name))
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
