import type { WebContents } from 'electron'
import { vi } from 'vitest'
import { connectPreload } from '#renderer/bridge/preload-connection.ts'
import type { PreloadBridge } from '#shared/api/preload-bridge.ts'
import { describeContract } from '#shared/api/testing/contract-cases.ts'
import * as electron from './testing/electron-stand-in.ts'
import { attachWindow, listenToWindows, tellerOf } from './window-channel.ts'

vi.mock('electron', () => import('./testing/electron-stand-in.ts'))

describeContract('IPC', async (handlers) => {
  const page = new electron.WebContents()
  const contents = page as unknown as WebContents
  listenToWindows(() => {})
  attachWindow(contents, handlers)
  electron.page.contents = page
  await import('#electron/preload/index.ts')
  const bridge = electron.state.exposed.get('bluePencilHost') as PreloadBridge
  return {
    connection: connectPreload(bridge),
    tell: tellerOf(contents),
    close: async () => void page.emit('destroyed'),
  }
})
