import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, realpath, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { HEARTBEAT, isGone, ownerSchema, thisOwner } from './owner.ts'

/** How often a window looks who else has its file, in milliseconds. */
const INTERVAL = 2_000

/** Which windows, of all programs that share a data folder, have which files open. */
export interface Presence {
  /** Says that a window has a file open, and tells how many others have, whenever that is another number; gives the way to leave. */
  hold(path: string, tell: (windows: number) => void): () => void
}

/** Presence by small files: a folder for each file that is open, in it one for each window. */
export function createPresence(folder: string, interval = INTERVAL): Presence {
  return {
    hold(path, tell) {
      const name = `${randomUUID()}.json`
      let place: string | undefined
      let told = 0
      let left = false
      let beaten = 0

      async function begin(): Promise<string> {
        const real = await realpath(path).catch(() => path)
        const room = join(folder, createHash('sha256').update(real).digest('hex'))
        await mkdir(room, { recursive: true, mode: 0o700 })
        await writeFile(join(room, name), JSON.stringify(thisOwner), { mode: 0o600 })
        beaten = Date.now()
        return room
      }

      async function look(): Promise<void> {
        place ??= await begin()
        if (left) return
        const now = new Date()
        if (now.getTime() - beaten > HEARTBEAT) {
          beaten = now.getTime()
          await utimes(join(place, name), now, now)
        }
        const others = (await readdir(place)).filter((one) => one.endsWith('.json') && one !== name)
        const there = await Promise.all(others.map((one) => isThere(join(place ?? '', one))))
        const windows = there.filter(Boolean).length
        if (windows === told || left) return
        told = windows
        tell(windows)
      }

      let looking: Promise<void> = Promise.resolve()
      const round = () => {
        looking = looking.then(look).catch(() => {
          // Taken away, or the disk is full: it says so anew the next time.
          place = undefined
        })
      }
      const timer = setInterval(round, interval)
      timer.unref()
      round()
      return () => {
        left = true
        clearInterval(timer)
        void looking.then(async () => {
          if (place) await rm(join(place, name), { force: true }).catch(() => {})
        })
      }
    },
  }
}

/** Whether the window behind a file is there; the file of one that is gone is taken away. */
async function isThere(path: string): Promise<boolean> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)])
    const owner = ownerSchema.safeParse(JSON.parse(text))
    if (owner.success && !isGone(owner.data, mtimeMs)) return true
    await rm(path, { force: true })
    return false
  } catch {
    return false
  }
}
