import { maximumFileBytes } from '#shared/api/contract.ts'
import type { Connection } from '#shared/api/host-client.ts'
import { type HostEvent, type HostReply, type HostRequest, hostEvent, refusal } from '#shared/api/reply.ts'
import { type CallMessage, replyMessage } from '#shared/api/socket-messages.ts'

/** What this connection uses of a WebSocket. */
export interface Socket {
  send(message: string): void
  addEventListener(type: 'open' | 'close', listener: () => void): void
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void
}

/** The largest message the host takes, in bytes; a larger one would end the connection. */
const MAXIMUM_MESSAGE = 2 * maximumFileBytes

interface Waiting {
  resolve: (reply: HostReply) => void
  reject: (problem: Error) => void
}

/**
 * The connection to the browser host over a WebSocket, once that is open. When the socket closes, all calls fail, those
 * under way included, and the event `closed` is told; it is never opened again, because its handles went with it.
 */
export function connectWebSocket(socket: Socket): Promise<Connection> {
  const waiting = new Map<number, Waiting>()
  const listeners = new Set<(event: unknown) => void>()
  let lastId = 0
  let open = false

  function call(request: HostRequest): Promise<HostReply> {
    const id = ++lastId
    const message: CallMessage = { id, request }
    const text = JSON.stringify(message)
    if (new Blob([text]).size > MAXIMUM_MESSAGE) return Promise.resolve(tooLarge())
    return new Promise((resolve, reject) => {
      if (!open) return reject(new Error('the connection is closed'))
      waiting.set(id, { resolve, reject })
      socket.send(text)
    })
  }

  function tell(event: HostEvent): void {
    for (const listener of listeners) listener(event)
  }

  socket.addEventListener('message', ({ data }) => {
    const message: unknown = JSON.parse(String(data))
    const reply = replyMessage.safeParse(message)
    if (reply.success) {
      waiting.get(reply.data.id)?.resolve(reply.data.reply)
      waiting.delete(reply.data.id)
      return
    }
    const event = hostEvent.safeParse(message)
    if (event.success) tell(event.data)
  })

  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => {
      open = true
      resolve({
        call,
        onEvent(listener) {
          listeners.add(listener)
          return () => listeners.delete(listener)
        },
      })
    })
    socket.addEventListener('close', () => {
      const problem = new Error('the connection is closed')
      reject(problem)
      for (const { reject: fail } of waiting.values()) fail(problem)
      waiting.clear()
      if (open) tell({ event: 'closed', payload: {} })
      open = false
    })
  })
}

function tooLarge(): HostReply {
  return refusal(
    'too-large',
    `That is more than ${maximumFileBytes / 1_000_000} MB, which is more than Blue Pencil takes. Split it into smaller files.`,
  )
}
