import { unwatchFile, watchFile } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { type DiskState, maximumFileBytes } from '#shared/api/contract.ts'
import { systemCode } from './system-code.ts'
import { inTurn } from './take-turns.ts'
import { versionOf } from './version-of.ts'

/** How often the file is looked at, in milliseconds. Asking works on network drives and through renames, where being told does not. */
const INTERVAL = 1_000

/** A file that another program replaces is not there for a moment, in milliseconds. */
const MOMENT = 400

/** Looks after one file. */
export interface FileWatch {
  /** What is on disk now is ours: it was read or saved just now. */
  seen(version: string | null): void
  stop(): void
}

/**
 * Tells when the file at a path is another one than was read or saved, is gone, or is again as it was. `turn` is the key under
 * which the file is saved: it is never looked at in the middle of a save.
 */
export function watchForChanges(
  path: string,
  turn: string,
  version: string | null,
  tell: (state: DiskState, version: string | null) => void,
  { interval = INTERVAL, moment = MOMENT } = {},
): FileWatch {
  let ours = version
  let told = 'same null'
  let stopped = false
  let again: NodeJS.Timeout | undefined

  const look = (sure: boolean) =>
    inTurn(turn, async () => {
      const found = await versionAt(path)
      if (stopped || found === undefined) return
      if (found === null && !sure) {
        again = setTimeout(() => void look(true), moment)
        return
      }
      const state = found === ours ? 'same' : found === null ? 'gone' : 'changed'
      const now = `${state} ${state === 'same' ? null : found}`
      if (now === told) return
      told = now
      tell(state, found)
    }).catch(() => {})

  const listener = () => {
    clearTimeout(again)
    void look(false)
  }
  watchFile(path, { interval, persistent: false }, listener)
  // It may have been changed between being read and being watched.
  void look(false)
  return {
    seen(now) {
      if (now === ours) return
      ours = now
      told = 'same null'
      // What was read earlier than the file is now, as after a crash, is another one from the start.
      void look(false)
    },
    stop() {
      stopped = true
      clearTimeout(again)
      unwatchFile(path, listener)
    },
  }
}

/** The version on disk: null where there is none, undefined where that cannot be known just now. */
async function versionAt(path: string): Promise<string | null | undefined> {
  try {
    const found = await stat(path)
    if (!found.isFile()) return undefined
    // Larger than what is opened: another one for sure, and not read whole.
    if (found.size > 2 * maximumFileBytes) return `${found.size} bytes of ${found.mtimeMs}`
    return versionOf(await readFile(path))
  } catch (problem) {
    const code = systemCode(problem)
    return code === 'ENOENT' || code === 'ENOTDIR' ? null : undefined
  }
}
