import type { RawData, WebSocket } from 'ws'
import { answer, type Tell } from '#shared/api/answer.ts'
import { type HostApi, maximumFileBytes } from '#shared/api/contract.ts'
import type { HostEvent } from '#shared/api/reply.ts'
import { callMessage, type ReplyMessage } from '#shared/api/socket-messages.ts'

/** The largest message taken from a window, in bytes: a file of the largest size as JSON, where a sign can take two. */
export const maximumMessageBytes = 2 * maximumFileBytes + 1_000_000

/**
 * Answers the calls of one window for as long as its socket is open. A message that is not a call ends the connection.
 * `underWay` holds what is being answered: a window that goes does not take back what it asked for.
 */
export function attachWindow(
  socket: WebSocket,
  handlersFor: (tell: Tell, gone: AbortSignal) => HostApi,
  underWay: Set<Promise<unknown>>,
  report?: (problem: unknown) => void,
): void {
  const gone = new AbortController()
  const handlers = handlersFor((event, payload) => {
    const message: HostEvent = { event, payload }
    socket.send(JSON.stringify(message))
  }, gone.signal)
  socket.on('close', () => gone.abort())
  // A socket that breaks is also closed; without a listener the process would end.
  socket.on('error', () => socket.terminate())
  socket.on('message', async (data, isBinary) => {
    const message = isBinary ? undefined : parseCall(data)
    if (!message) return socket.close(1002, 'not a call')
    const answering = answer(handlers, message.request, report)
    underWay.add(answering)
    const reply: ReplyMessage = { id: message.id, reply: await answering }
    underWay.delete(answering)
    socket.send(JSON.stringify(reply))
  })
}

function parseCall(data: RawData) {
  try {
    return callMessage.safeParse(JSON.parse(data.toString())).data
  } catch {
    return undefined
  }
}
