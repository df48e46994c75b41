import { afterEach, expect, it, vi } from 'vitest'
import { connectToHost } from './connect-to-host.ts'
import { connectWebSocket, type Socket } from './web-socket-connection.ts'

afterEach(() => vi.unstubAllGlobals())

/** The page's end of a socket, played by the test. */
function standInSocket() {
  const listeners: Record<string, (event: { data: unknown }) => void> = {}
  const sent: string[] = []
  const socket: Socket = {
    send: (message) => sent.push(message),
    addEventListener: (type: string, listener: (event: { data: unknown }) => void) => {
      listeners[type] = listener
    },
  }
  return {
    socket,
    sent,
    happen: (type: string, message?: unknown) => listeners[type]?.({ data: JSON.stringify(message) }),
  }
}

it('uses the preload bridge where there is one', async () => {
  const describeHost = vi.fn(async () => ({
    ok: true,
    result: { host: 'electron', dialogs: 'native', platform: 'linux', version: '0.1.0' },
  }))
  vi.stubGlobal('window', { bluePencilHost: { methods: { describeHost }, on: () => () => {} } })
  const host = await connectToHost()
  expect(await host.describeHost({})).toMatchObject({ host: 'electron' })
})

it('else asks the host the page came from, over a socket', async () => {
  const { socket, sent, happen } = standInSocket()
  const opened = vi.fn(() => socket)
  vi.stubGlobal('window', { location: { href: 'http://127.0.0.1:4000/' } })
  vi.stubGlobal('WebSocket', function open(address: URL) {
    return Reflect.apply(opened, undefined, [address.href])
  })
  const connecting = connectToHost()
  happen('open')
  const host = await connecting
  expect(opened).toHaveBeenCalledWith('ws://127.0.0.1:4000/api')
  const taken = host.takeLaunchFile({})
  expect(sent.map((message) => JSON.parse(message))).toEqual([
    { id: 1, request: { method: 'takeLaunchFile', params: {} } },
  ])
  happen('message', { id: 1, reply: { ok: true, result: null } })
  expect(await taken).toBeNull()
})

it('says so when the host does not let it in', async () => {
  const { socket, happen } = standInSocket()
  vi.stubGlobal('window', { location: { href: 'http://127.0.0.1:4000/' } })
  vi.stubGlobal('WebSocket', function open() {
    return socket
  })
  const connecting = connectToHost()
  happen('close')
  await expect(connecting).rejects.toMatchObject({ code: 'unavailable' })
})

it('fails what is under way when the socket closes, tells of it once, and sends nothing more', async () => {
  const { socket, sent, happen } = standInSocket()
  const connecting = connectWebSocket(socket)
  happen('open')
  const connection = await connecting
  const heard: unknown[] = []
  connection.onEvent((event) => heard.push(event))
  const underWay = connection.call({ method: 'describeHost', params: {} })
  happen('close')
  await expect(underWay).rejects.toThrow('closed')
  await expect(connection.call({ method: 'describeHost', params: {} })).rejects.toThrow('closed')
  expect(heard).toEqual([{ event: 'closed', payload: {} }])
  expect(sent).toHaveLength(1)
})

it('does not send what the host would close the connection for', async () => {
  const { socket, sent, happen } = standInSocket()
  const connecting = connectWebSocket(socket)
  happen('open')
  const connection = await connecting
  const reply = await connection.call({
    method: 'readDropped',
    params: { name: 'a.txt', base64: 'A'.repeat(100_000_001) },
  })
  expect(reply).toMatchObject({ ok: false, code: 'too-large' })
  expect(sent).toEqual([])
})
