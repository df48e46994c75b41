import type { z } from 'zod'
import {
  type EventName,
  type EventPayload,
  events,
  type HostApi,
  HostError,
  type MethodName,
  methods,
  type Params,
  type Result,
} from './contract.ts'
import { type HostRequest, hostEvent, hostReply } from './reply.ts'

/** A channel to the host. What it hands over came from another process, and is parsed by the client. */
export interface Connection {
  /** Gives the reply of the host; rejects only where the channel itself broke. */
  call(request: HostRequest): Promise<unknown>
  /** Tells of each event from now on, until the function it gives back is called. */
  onEvent(listener: (event: unknown) => void): () => void
}

/** The host as the window sees it, and what it says unasked. A failed call rejects with a `HostError`. */
export type HostClient = HostApi & {
  /** Calls the listener at each such event, until the function it gives back is called. */
  on<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void
}

const results: { [M in MethodName]: { result: z.ZodType<Result<M>> } } = methods
const payloads: { [E in EventName]: z.ZodType<EventPayload<E>> } = events

/** The host at the other end of a connection. */
export function createHostClient(connection: Connection): HostClient {
  async function call<M extends MethodName>(method: M, params: Params<M>): Promise<Result<M>> {
    const reply = hostReply.safeParse(await connection.call({ method, params }).catch(unavailable))
    if (!reply.success) throw strangeAnswer()
    if (!reply.data.ok) throw new HostError(reply.data.code, reply.data.message)
    const result = results[method].result.safeParse(reply.data.result)
    if (!result.success) throw strangeAnswer()
    return result.data
  }

  return {
    describeHost: (params) => call('describeHost', params),
    takeLaunchFile: (params) => call('takeLaunchFile', params),
    chooseFileToOpen: (params) => call('chooseFileToOpen', params),
    chooseFileToSave: (params) => call('chooseFileToSave', params),
    listFolder: (params) => call('listFolder', params),
    placeFile: (params) => call('placeFile', params),
    openFile: (params) => call('openFile', params),
    readDropped: (params) => call('readDropped', params),
    saveFile: (params) => call('saveFile', params),
    holdFile: (params) => call('holdFile', params),
    startJournal: (params) => call('startJournal', params),
    journal: (params) => call('journal', params),
    endJournal: (params) => call('endJournal', params),
    listRecovered: (params) => call('listRecovered', params),
    readRecovered: (params) => call('readRecovered', params),
    discardRecovered: (params) => call('discardRecovered', params),
    listVersions: (params) => call('listVersions', params),
    readVersion: (params) => call('readVersion', params),
    readDecisions: (params) => call('readDecisions', params),
    saveDecisions: (params) => call('saveDecisions', params),
    exportFile: (params) => call('exportFile', params),
    readHouse: (params) => call('readHouse', params),
    saveHouse: (params) => call('saveHouse', params),
    describeWindow: (params) => call('describeWindow', params),
    on: (event, listener) =>
      connection.onEvent((told) => {
        const message = hostEvent.safeParse(told)
        if (!message.success || message.data.event !== event) return
        const payload = payloads[event].safeParse(message.data.payload)
        if (payload.success) listener(payload.data)
      }),
  }
}

function unavailable(): never {
  throw new HostError(
    'unavailable',
    'The part of Blue Pencil that reads and writes files has stopped. Your text is still in this window: copy it, then start Blue Pencil again.',
  )
}

function strangeAnswer(): HostError {
  return new HostError('internal', 'Blue Pencil gave an answer that its window does not understand. Start it again.')
}
