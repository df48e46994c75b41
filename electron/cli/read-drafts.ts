import { type DraftFile, openDraftFile } from '#electron/files/draft-file.ts'
import { HostError } from '#shared/api/contract.ts'
import { formatOfName, saveFormat } from '#shared/api/save-formats.ts'
import { whatGoes } from '#shared/api/what-goes.ts'
import { placeInSource, type SourcePlaces } from '#shared/draft/source-places.ts'
import type { Io } from './io.ts'

/** A draft as the command line knows it: `path` is as it was written there. */
export interface NamedDraft extends DraftFile {
  path: string
  /** Where its words stand in the text that offsets, lines and columns are of. */
  places: SourcePlaces
}

/** Says on standard error what of a draft is not in the file that was written of it: what no import keeps, and what its format cannot. */
export async function sayLosses({ path, draft, losses }: NamedDraft, output: string, io: Io): Promise<void> {
  const format = formatOfName(output, saveFormat.options)
  const goes = format && whatGoes(draft, format)
  for (const loss of losses) await io.err(`${path}: ${loss}\n`)
  if (goes !== undefined) await io.err(`${output}: ${goes}\n`)
}

/** Reads drafts one after the other, and says on standard error which ones cannot be read and why. */
export async function readDrafts(
  paths: readonly string[],
  io: Io,
): Promise<{ drafts: NamedDraft[]; allRead: boolean }> {
  const drafts: NamedDraft[] = []
  for (const path of paths) {
    try {
      const opened = await openDraftFile(path, path)
      drafts.push({ path, ...opened, places: placeInSource(opened.draft) })
    } catch (problem) {
      if (!(problem instanceof HostError)) throw problem
      await io.err(`${problem.message}\n`)
    }
  }
  return { drafts, allRead: drafts.length === paths.length }
}
