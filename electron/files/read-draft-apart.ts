import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type EncodingName, type ErrorCode, HostError } from '#shared/api/contract.ts'
import { sourceFormat } from '#shared/draft/draft-schema.ts'
import { formatOf } from './formats.ts'
import { contentOf } from './import/sniff.ts'
import { type ReadDraft, readDraft } from './read-draft.ts'

/** What the thread is given. */
export interface ReadDraftJob {
  bytes: Uint8Array
  name: string
  forced: EncodingName | undefined
}

/** What the thread answers. */
export type ReadDraftOutcome = { read: ReadDraft } | { refused: { code: ErrorCode; message: string } }

/** How long a file may take to read, in milliseconds: nobody waits for more than ten seconds, and the rest of opening is in them. */
const LONGEST = 9_000
/** On a machine that is busy with other things, so many times longer, until half of it was spent on the file. */
const BUSY = 6
/** How much memory it may take, in megabytes of the thread's own heap; what a zip file unpacks to is bounded apart. */
const MOST_MEMORY = 500
/** How much more memory the whole process may take in the meantime, in bytes: what a reader holds outside of the heap counts too. */
const MOST_RESIDENT = 700_000_000
/** How often that is looked at, in milliseconds. */
const LOOK = 100
/** Plain text below this many bytes is read in place: that takes less time than to start a thread. */
const SMALL_TEXT = 1_000_000

/**
 * `readDraft` in a thread of its own (`node:worker_threads`, which Electron's main process has as Node has it), so that a file
 * made to keep its reader busy, or to fill the memory, costs nothing but an error. Small plain text is read in place, and
 * so is everything where the program was not built: in unit tests.
 * @throws HostError like `readDraft`, and `too-large` where the bounds do not suffice.
 */
export async function readDraftApart(bytes: Uint8Array, name: string, forced?: EncodingName): Promise<ReadDraft> {
  const script = workerScript()
  if (script === undefined || isSmallText(bytes, name)) return readDraft(bytes, name, forced)
  return readIn(script, { bytes, name, forced })
}

/** Reads one file in a thread that runs `script`. `longest` is in milliseconds, `memory` in megabytes. */
export function readIn(
  script: string,
  job: ReadDraftJob,
  { longest = LONGEST, memory = MOST_MEMORY }: { longest?: number; memory?: number } = {},
): Promise<ReadDraft> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: Math.min(64, memory) },
    })
    const before = { memory: process.memoryUsage.rss(), work: process.cpuUsage(), time: performance.now() }
    const looking = setInterval(() => {
      if (process.memoryUsage.rss() - before.memory > MOST_RESIDENT) end(() => reject(tooMuch(job.name)))
      else if (isTooLong(before, longest)) end(() => reject(tooLong(job.name)))
    }, LOOK)
    function end(settle: () => void): void {
      clearInterval(looking)
      void worker.terminate()
      settle()
    }
    worker.once('message', (outcome: ReadDraftOutcome) =>
      end(() => {
        if ('read' in outcome) resolve(outcome.read)
        else reject(new HostError(outcome.refused.code, outcome.refused.message))
      }),
    )
    worker.once('error', (problem: NodeJS.ErrnoException) =>
      end(() => reject(problem.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch(job.name) : problem)),
    )
    worker.once('exit', () => end(() => reject(tooMuch(job.name))))
  })
}

function isTooLong(before: { work: NodeJS.CpuUsage; time: number }, longest: number): boolean {
  const time = performance.now() - before.time
  if (time < longest) return false
  const { user, system } = process.cpuUsage(before.work)
  return (user + system) / 1000 > longest / 2 || time > longest * BUSY
}

function isSmallText(bytes: Uint8Array, name: string): boolean {
  return bytes.length < SMALL_TEXT && contentOf(bytes) === undefined && sourceFormat.safeParse(formatOf(name)).success
}

/** The built thread, which lies beside the program or above the folder of its shared parts. */
function workerScript(): string | undefined {
  return ['.', '..']
    .map((step) => join(import.meta.dirname, step, 'read-draft-worker.js'))
    .find((path) => existsSync(path))
}

function tooLong(name: string): HostError {
  return new HostError(
    'too-large',
    `“${name}” took longer than ${LONGEST / 1000} seconds to read, and was left. Split it into smaller files, or paste its words into the window.`,
  )
}

function tooMuch(name: string): HostError {
  return new HostError(
    'too-large',
    `“${name}” needs more memory than Blue Pencil gives one file. Split it into smaller files, or paste its words into the window.`,
  )
}
