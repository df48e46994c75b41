import { realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path'
import { HostError } from '#shared/api/contract.ts'
import { fileError } from './file-errors.ts'

/** Whether a path is the folder or lies under it. Both are absolute, and real: symbolic links are not looked at here. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/**
 * The real path of a file or folder that must lie under `folder` (a real path) after all symbolic links are followed.
 * The file itself may not exist yet; the folder it is to be in must.
 * @throws HostError `outside-folder`, `not-found` or `not-permitted`.
 */
export async function confine(folder: string, path: string): Promise<string> {
  const real = await realPathOf(path)
  if (isInside(folder, real)) return real
  throw new HostError(
    'outside-folder',
    `“${basename(path)}” is outside the folder “${basename(folder) || folder}”, where this window may use files. Start Blue Pencil on that file or its folder.`,
  )
}

/** @throws HostError `bad-request` when this is not the plain name of a file: it has a folder in it, or signs no system takes. */
export function requirePlainName(name: string): void {
  const forbidden = process.platform === 'win32' ? /[<>:"/\\|?*]/ : /\//
  const control = [...name].some((sign) => sign < ' ')
  if (name !== '.' && name !== '..' && !forbidden.test(name) && !control) return
  throw new HostError(
    'bad-request',
    `“${name}” cannot be the name of a file. Use letters, figures, spaces and hyphens.`,
  )
}

async function realPathOf(path: string): Promise<string> {
  try {
    return await realpath(path).catch(async (problem: NodeJS.ErrnoException) => {
      if (problem.code !== 'ENOENT') throw problem
      return join(await realpath(dirname(path)), basename(path))
    })
  } catch (problem) {
    throw fileError(problem, basename(path), 'open')
  }
}
