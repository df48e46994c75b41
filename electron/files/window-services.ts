import { basename, dirname } from 'node:path'
import type { Tell } from '#shared/api/answer.ts'
import type { HostApi } from '#shared/api/contract.ts'
import { turnOf } from './draft-file.ts'
import { createFileService, createOrigins, type FileService, type FileServiceOptions } from './file-service.ts'
import { watchForChanges } from './file-watch.ts'
import { createJournalService, type JournalService } from './journal-service.ts'
import { readDraftApart } from './read-draft-apart.ts'
import type { Stores } from './stores.ts'
import { sweepTemporaries } from './write-atomically.ts'

/** All services of one window that are about drafts; the same in both hosts. */
export type WindowServices = FileService &
  Omit<JournalService, 'saved' | 'leave' | 'letGo'> &
  Pick<HostApi, 'holdFile' | 'listVersions' | 'readVersion'>

/** What the services of one window are made from. */
export interface WindowServicesOptions extends Pick<FileServiceOptions, 'handles' | 'takeLaunch' | 'allow'> {
  stores: Stores
  tell: Tell
  /** Aborted when the window is gone. */
  gone: AbortSignal
}

/** The services of one window, and the way to give up what is unsaved in it. */
export function createWindowServices(options: WindowServicesOptions): {
  services: WindowServices
  letGo: () => Promise<void>
} {
  const { handles, takeLaunch, allow, stores, tell, gone } = options
  const origins = createOrigins()
  const { saved, leave, letGo, ...journals } = createJournalService({ handles, allow, stores, origins })
  let held: { file: string; seen: (version: string | null) => void; stop: () => void } | undefined

  function letFileGo(): void {
    held?.stop()
    held = undefined
  }

  const files = createFileService({
    handles,
    takeLaunch,
    allow,
    stores,
    origins,
    async onSaved(subject) {
      if (held?.file === handles.issue(subject.path)) held.seen(subject.version)
      await saved(subject)
    },
  })

  gone.addEventListener('abort', () => {
    letFileGo()
    void leave()
  })

  return {
    letGo,
    services: {
      ...files,
      ...journals,
      async takeLaunchFile(params) {
        // A page that is loaded again is a new window, and the one before is gone.
        letFileGo()
        await leave()
        return files.takeLaunchFile(params)
      },
      async holdFile({ file, version }) {
        if (file !== null && held?.file === file) {
          held.seen(version)
          return {}
        }
        letFileGo()
        if (file === null || gone.aborted) return {}
        const path = await allow(handles.resolve(file))
        void sweepTemporaries(dirname(path))
        const watch = watchForChanges(path, await turnOf(path), version, (state, now) =>
          tell('fileChanged', { file, state, version: now }),
        )
        const leavePresence = stores.presence.hold(path, (windows) => tell('alsoOpen', { file, windows }))
        const stop = () => {
          watch.stop()
          leavePresence()
        }
        if (gone.aborted) stop()
        else held = { file, seen: watch.seen, stop }
        return {}
      },
      async listVersions({ file }) {
        return stores.versions.list(file === null ? null : await allow(handles.resolve(file)))
      },
      async readVersion({ file, id }) {
        const path = file === null ? null : await allow(handles.resolve(file))
        const { name, bytes } = await stores.versions.read(path, id)
        return { draft: (await readDraftApart(bytes, basename(name))).draft }
      },
    },
  }
}
