import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { z } from 'zod'
import { systemCode } from './system-code.ts'

/** Which running program a file of the data folder belongs to: two of them may run at the same time. */
export const ownerSchema = z.object({
  pid: z.number().int(),
  /** The machine: the data folder may be on a network drive. */
  machine: z.string(),
  /** One start of the program: the system gives process ids again. */
  run: z.string(),
})
export type Owner = z.infer<typeof ownerSchema>

/** This program, since it was started. */
export const thisOwner: Owner = { pid: process.pid, machine: hostname(), run: randomUUID() }

/** How often an owner touches its files, in milliseconds. */
export const HEARTBEAT = 5_000

/** An owner that touched its file last so many milliseconds ago is gone, whatever its process id says. */
const SILENCE = 30_000

/** Whether the program that owns a file is gone. `touched` is when it touched the file last, in milliseconds since 1970. */
export function isGone(owner: Owner, touched: number, now: number = Date.now()): boolean {
  return now - touched > SILENCE || (owner.machine === thisOwner.machine && !isRunning(owner.pid))
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    // There, but somebody else's.
    return systemCode(problem) === 'EPERM'
  }
}
