import { type EventName, events, type MethodName, methods } from '#shared/api/contract.ts'
import type { Connection } from '#shared/api/host-client.ts'
import type { PreloadBridge } from '#shared/api/preload-bridge.ts'

declare global {
  interface Window {
    /** Put there by the preload script; absent in a browser. */
    readonly bluePencilHost?: PreloadBridge
  }
}

/** The connection to the Electron host over what its preload script exposes. */
export function connectPreload(bridge: PreloadBridge): Connection {
  return {
    async call({ method, params }) {
      if (!isMethod(method)) throw new Error(`the host has no method ${method}`)
      return bridge.methods[method](params)
    },
    onEvent(listener) {
      const stops = eventNames.map((event) => bridge.on(event, (payload) => listener({ event, payload })))
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}

const eventNames = Object.keys(events).filter((name): name is EventName => Object.hasOwn(events, name))

function isMethod(name: string): name is MethodName {
  return Object.hasOwn(methods, name)
}
