import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fileError } from '#electron/files/file-errors.ts'
import { canOpen } from '#electron/files/formats.ts'
import type { Handles } from '#electron/files/handles.ts'
import { confine, requirePlainName } from '#electron/files/path-guard.ts'
import type { FolderEntry, HostApi } from '#shared/api/contract.ts'
import { HostError } from '#shared/api/contract.ts'

/** The part of the browser host that the dialogs in the page are drawn from. */
export type FolderService = Pick<HostApi, 'listFolder' | 'placeFile'>

/** Lists folders and places files for one window, under `root` (a real path) and nowhere else. */
export function createFolderService(root: string, handles: Handles): FolderService {
  async function entryOf(folder: string, name: string): Promise<FolderEntry | undefined> {
    try {
      const path = await confine(root, join(folder, name))
      const found = await stat(path)
      if (!found.isFile() && !found.isDirectory()) return undefined
      const kind = found.isFile() ? 'file' : 'folder'
      return {
        handle: handles.issue(path),
        name,
        kind,
        canOpen: kind === 'folder' || canOpen(name),
        modified: found.mtimeMs,
      }
    } catch {
      // A link that leads out of the folder or nowhere, or a file that went meanwhile: nothing to choose.
      return undefined
    }
  }

  return {
    async listFolder({ folder }) {
      const wanted = folder === null ? root : handles.resolve(folder)
      try {
        const path = await confine(root, wanted)
        const names = (await readdir(path)).filter((name) => !name.startsWith('.'))
        const entries = (await Promise.all(names.map((name) => entryOf(path, name)))).filter(
          (entry) => entry !== undefined,
        )
        return {
          handle: handles.issue(path),
          name: basename(path) || path,
          parent: path === root ? null : handles.issue(dirname(path)),
          entries: entries.sort(byKindAndName),
        }
      } catch (problem) {
        const said = fileError(problem, basename(wanted), 'open')
        throw said instanceof HostError && said.code === 'not-found' ? folderGone(wanted) : said
      }
    },
    async placeFile({ folder, name }) {
      requirePlainName(name)
      const path = await confine(root, join(handles.resolve(folder), name))
      const found = await stat(path).catch(() => undefined)
      if (found?.isDirectory()) {
        throw new HostError(
          'not-a-file',
          `“${name}” is a folder. Choose another name, or open the folder to save in it.`,
        )
      }
      return { file: handles.issue(path), exists: found !== undefined }
    },
  }
}

function folderGone(path: string): HostError {
  return new HostError(
    'not-found',
    `The folder “${basename(path)}” is not there any more. Put it back and try again, or start Blue Pencil on another folder; your text is kept.`,
  )
}

/** The folder's real path, which confinement compares with. */
export async function realFolder(path: string): Promise<string> {
  try {
    const real = await realpath(path)
    if ((await stat(real)).isDirectory()) return real
  } catch (problem) {
    throw fileError(problem, path, 'open')
  }
  throw new HostError('bad-request', `“${path}” is not a folder. Give --folder the folder of your drafts.`)
}

/**
 * The folder whose files a window may use that is started on `file`, which may be missing: the folder it is really in, or
 * the file itself where that is a folder; `otherwise` where there is no file or no such folder.
 */
export async function folderToUse(file: string | undefined, otherwise: string): Promise<string> {
  if (file === undefined) return otherwise
  const real = await realpath(file).catch(() => resolve(file))
  for (const folder of [real, dirname(real)]) {
    const found = await stat(folder).catch(() => undefined)
    if (found?.isDirectory()) return folder
  }
  return otherwise
}

const collator = new Intl.Collator('en', { numeric: true })

function byKindAndName(a: FolderEntry, b: FolderEntry): number {
  if (a.kind !== b.kind) return a.kind === 'folder' ? -1 : 1
  return collator.compare(a.name, b.name)
}
