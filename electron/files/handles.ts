import { randomUUID } from 'node:crypto'
import { HostError } from '#shared/api/contract.ts'

/** The files and folders that one window was given. */
export interface Handles {
  /** The handle of an absolute path: the same one each time. */
  issue(path: string): string
  /** The path behind a handle. @throws HostError `bad-request` when it was not issued to this window. */
  resolve(handle: string): string
}

/** A fresh, empty set of handles, for one window. A handle cannot be guessed and says nothing about its path. */
export function createHandles(): Handles {
  const paths = new Map<string, string>()
  const handles = new Map<string, string>()
  return {
    issue(path) {
      const known = handles.get(path)
      if (known !== undefined) return known
      const handle = randomUUID()
      paths.set(handle, path)
      handles.set(path, handle)
      return handle
    },
    resolve(handle) {
      const path = paths.get(handle)
      if (path === undefined) {
        throw new HostError('bad-request', 'That file was not given to this window. Open it again from the menu.')
      }
      return path
    },
  }
}
