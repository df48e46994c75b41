import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import sirv from 'sirv'
import { type WebSocket, WebSocketServer } from 'ws'
import { securityHeaders } from '#electron/files/security-headers.ts'
import type { Tell } from '#shared/api/answer.ts'
import type { HostApi } from '#shared/api/contract.ts'
import { type Admission, createAdmission } from './admission.ts'
import { attachWindow, maximumMessageBytes } from './window-socket.ts'

/** What a browser host is started with. */
export interface WebHostOptions {
  /** The folder of the built window. */
  assets: string
  /** Makes the host API for a window that has come in; `tell` says something to that window, `gone` is aborted at its end. */
  handlersFor: (tell: Tell, gone: AbortSignal) => HostApi
  /** A free port is taken where none is given. */
  port?: number
  /** Told the number of open windows whenever one comes or goes. */
  onWindows?: (count: number) => void
  /** Told of failures that are nobody's fault but ours. */
  report?: (problem: unknown) => void
}

/** A running browser host. */
export interface WebHost {
  /** The address that lets one browser in, once. */
  readonly address: string
  /** Stops listening, does what windows have asked for, and closes their connections. */
  close(): Promise<void>
}

const REFUSED = 'This address is not open to you. Start Blue Pencil again and use the address it prints.\n'

/**
 * Serves the window and its host API on 127.0.0.1 to the one browser that has the launch address.
 * @throws the error of the system when the window was not built or the port cannot be had.
 */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  // First of all: it throws where the window was not built.
  const serveAsset = sirv(options.assets, { etag: true })
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const admission = createAdmission(port)
  const underWay = new Set<Promise<unknown>>()
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maximumMessageBytes })

  server.on('request', (request, response) => {
    const headers = securityHeaders(`ws://${request.headers.host}`)
    if (!admission.hasOwnHost(request)) return refuse(response, securityHeaders())
    response.setHeaders(new Map(Object.entries(headers)))
    if (letIn(admission, request, response)) return
    if (!admission.hasCookie(request) || (request.method !== 'GET' && request.method !== 'HEAD'))
      return refuse(response, {})
    serveAsset(request, response)
  })
  server.on('upgrade', (request, socket, head) => {
    const admitted = admission.hasOwnHost(request) && admission.hasOwnOrigin(request) && admission.hasCookie(request)
    if (!admitted || request.url !== '/api') return refuseUpgrade(socket)
    sockets.handleUpgrade(request, socket, head, (window: WebSocket) => {
      attachWindow(window, options.handlersFor, underWay, options.report)
      window.on('close', () => options.onWindows?.(sockets.clients.size))
      options.onWindows?.(sockets.clients.size)
    })
  })

  return {
    address: `http://127.0.0.1:${port}${admission.launchPath}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      // What a window said last may have come with its end, and is read in the next turn.
      await new Promise(setImmediate)
      await Promise.all(underWay)
      for (const window of sockets.clients) window.terminate()
      server.closeAllConnections()
      await closed
    },
  }
}

/** Answers a request that carries a token: to the clean address with the cookie set. False where there is no token. */
function letIn(admission: Admission, request: IncomingMessage, response: ServerResponse): boolean {
  const token = new URLSearchParams(request.url?.split('?')[1]).get('token')
  if (token === null) return false
  // Somebody who is in may follow the old address again.
  const cookie = admission.hasCookie(request) ? [] : admission.exchange(token)
  if (cookie === undefined) refuse(response, {})
  else response.writeHead(303, { 'Set-Cookie': cookie, Location: '/', 'Cache-Control': 'no-store' }).end()
  return true
}

function refuse(response: ServerResponse, headers: Record<string, string>): void {
  response
    .writeHead(403, { ...headers, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(REFUSED)
}

function refuseUpgrade(socket: Duplex): void {
  socket.on('error', () => socket.destroy())
  socket.end(
    `HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain\r\nConnection: close\r\nContent-Length: ${REFUSED.length}\r\n\r\n${REFUSED}`,
  )
}
