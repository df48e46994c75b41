import { join } from 'node:path'
import type { Launch } from '#electron/files/file-service.ts'
import { createHandles } from '#electron/files/handles.ts'
import { createHouseService } from '#electron/files/house-service.ts'
import { confine } from '#electron/files/path-guard.ts'
import type { Stores } from '#electron/files/stores.ts'
import { createWindowServices } from '#electron/files/window-services.ts'
import type { Tell } from '#shared/api/answer.ts'
import { type HostApi, HostError } from '#shared/api/contract.ts'
import { createFolderService } from './folder-service.ts'

/** The host API for one window of the browser host. `folder` is a real path; `data` need not be there yet. */
export function createHandlers(options: {
  launch: Launch
  folder: string
  data: string
  version: string
  stores: Stores
  tell: Tell
  gone: AbortSignal
}): HostApi {
  const handles = createHandles()
  const { folder, stores, tell, gone } = options
  let launch: Launch | null = options.launch
  function takeLaunch() {
    const taken = launch
    launch = null
    return taken
  }
  const allow = (path: string) => confine(folder, path)
  return {
    ...createWindowServices({ handles, takeLaunch, allow, stores, tell, gone }).services,
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
