import type { EventName, MethodName } from './contract.ts'

/** The IPC channel that calls go over, window to host. */
export const callChannel = 'bluepencil:call'

/** The IPC channel that events go over, host to window. */
export const eventChannel = 'bluepencil:event'

/**
 * What the preload script exposes to the window: one function for each method of the contract, and nothing that takes a
 * channel. Replies and payloads are handed over as they came; the window's client parses them.
 */
export interface PreloadBridge {
  readonly methods: { readonly [M in MethodName]: (params: unknown) => Promise<unknown> }
  /** Tells of each event of that name until the function it gives back is called. */
  on(event: EventName, listener: (payload: unknown) => void): () => void
}
