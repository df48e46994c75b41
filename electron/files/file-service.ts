import { basename } from 'node:path'
import { type EncodingName, type HostApi, maximumFileBytes } from '#shared/api/contract.ts'
import type { DecisionStore } from './decision-store.ts'
import { tooLarge } from './decode.ts'
import { openDraftFile, replaceFile, saveDraftFile, versionOf } from './draft-file.ts'
import { exportDocument } from './export/export-document.ts'
import { requireDraftFormat, requireExportFormat } from './formats.ts'
import type { Handles } from './handles.ts'
import { readDraftApart } from './read-draft-apart.ts'

/** What the app was started with: a file of the person's, or the sample, which is opened as an unsaved draft. */
export type Launch = { kind: 'file'; path: string } | { kind: 'sample'; path: string }

/** The part of the host that works on files; the same in both hosts. */
export type FileService = Pick<
  HostApi,
  'takeLaunchFile' | 'openFile' | 'readDropped' | 'saveFile' | 'readDecisions' | 'saveDecisions' | 'exportFile'
>

/** What a file service of one window is made from. */
export interface FileServiceOptions {
  handles: Handles
  /** What this window is to start with; null when that was taken, or is nothing. */
  takeLaunch: () => Launch | null
  /** Gives the path that may be used for an issued path, or rejects with a `HostError`; asked before every use. */
  allow: (path: string) => Promise<string>
  /** Where decisions about drafts are kept; one for all windows. */
  decisions: DecisionStore
}

/** The file service of one window. */
export function createFileService({ handles, takeLaunch, allow, decisions }: FileServiceOptions): FileService {
  async function open(path: string, encoding?: EncodingName) {
    return { ...(await openDraftFile(await allow(path), undefined, encoding)), file: handles.issue(path) }
  }

  return {
    async takeLaunchFile() {
      const taken = takeLaunch()
      if (taken?.kind === 'sample') {
        return { ...(await openDraftFile(taken.path)), file: null, name: 'Sample draft', readOnly: false }
      }
      return taken && open(taken.path)
    },
    openFile: ({ file, encoding }) => open(handles.resolve(file), encoding),
    async readDropped({ name, base64 }) {
      requireDraftFormat(name)
      // Before it is decoded: four signs of base64 are three bytes.
      if (base64.length > Math.ceil(maximumFileBytes / 3) * 4) throw tooLarge(name)
      const bytes = Buffer.from(base64, 'base64')
      return { file: null, name, ...(await readDraftApart(bytes, name)), version: versionOf(bytes), readOnly: false }
    },
    async saveFile({ file, draft, encoding, version }) {
      return saveDraftFile(await allow(handles.resolve(file)), draft, { encoding, version })
    },
    readDecisions: async ({ file }) => decisions.read(await allow(handles.resolve(file))),
    async saveDecisions({ file, decisions: decided }) {
      await decisions.save(await allow(handles.resolve(file)), decided)
      return {}
    },
    async exportFile({ file, draft, fragment }) {
      const path = await allow(handles.resolve(file))
      const format = requireExportFormat(path)
      await replaceFile(path, await exportDocument(draft, format, { fragment }))
      return { name: basename(path) }
    },
  }
}
