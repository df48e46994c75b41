import { HostError } from '#shared/api/contract.ts'
import { createHostClient, type HostClient } from '#shared/api/host-client.ts'
import { connectPreload } from './preload-connection.ts'
import { connectWebSocket } from './web-socket-connection.ts'

/**
 * The host of this window: the Electron host where its preload bridge is there, else the browser host that the page came
 * from. @throws HostError `unavailable` when the browser host does not let the window in or has stopped.
 */
export async function connectToHost(): Promise<HostClient> {
  if (window.bluePencilHost) return createHostClient(connectPreload(window.bluePencilHost))
  const address = new URL('/api', window.location.href)
  address.protocol = 'ws:'
  try {
    return createHostClient(await connectWebSocket(new WebSocket(address)))
  } catch {
    throw new HostError(
      'unavailable',
      'Blue Pencil has stopped, or does not know this window. Start it again, and use the address it prints.',
    )
  }
}
