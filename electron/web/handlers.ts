import { join } from 'node:path'
import type { DecisionStore } from '#electron/files/decision-store.ts'
import { createFileService, type Launch } from '#electron/files/file-service.ts'
import { createHandles } from '#electron/files/handles.ts'
import { createHouseService } from '#electron/files/house-service.ts'
import { confine } from '#electron/files/path-guard.ts'
import { type HostApi, HostError } from '#shared/api/contract.ts'
import { createFolderService } from './folder-service.ts'

/** The host API for one window of the browser host. `folder` is a real path; `data` need not be there yet. */
export function createHandlers(options: {
  launch: Launch
  folder: string
  data: string
  version: string
  decisions: DecisionStore
}): HostApi {
  const handles = createHandles()
  const { folder, decisions } = options
  let launch: Launch | null = options.launch
  function takeLaunch() {
    const taken = launch
    launch = null
    return taken
  }
  return {
    ...createFileService({ handles, takeLaunch, allow: (path) => confine(folder, path), decisions }),
    ...createFolderService(folder, handles),
    ...createHouseService(join(options.data, 'house.json')),
    describeHost: async () => ({
      host: 'browser',
      dialogs: 'page',
      platform: process.platform,
      version: options.version,
    }),
    chooseFileToOpen: noNativeDialog,
    chooseFileToSave: noNativeDialog,
    // The page itself sets its title and asks before it is closed.
    describeWindow: async () => ({}),
  }
}

async function noNativeDialog(): Promise<never> {
  throw new HostError(
    'bad-request',
    'This window has no dialogs of the system. Choose the file from the list of the folder.',
  )
}
