import { answer } from '#shared/api/answer.ts'
import type { EventName, EventPayload, HostApi } from '#shared/api/contract.ts'
import type { Connection } from '#shared/api/host-client.ts'

/** A connection without a channel, and the way to tell events over it. What crosses it is cloned, as by a channel. */
export interface InMemoryConnection extends Connection {
  tell<E extends EventName>(event: E, payload: EventPayload<E>): void
}

/** Connects a window's client straight to handlers in the same process. */
export function createInMemoryConnection(handlers: HostApi): InMemoryConnection {
  const listeners = new Set<(event: unknown) => void>()
  return {
    async call(request) {
      return structuredClone(await answer(handlers, structuredClone(request)))
    },
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tell(event, payload) {
      for (const listener of listeners) listener(structuredClone({ event, payload }))
    },
  }
}
