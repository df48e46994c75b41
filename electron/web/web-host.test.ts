import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { openStores } from '#electron/files/stores.ts'
import { connectWebSocket } from '#renderer/bridge/web-socket-connection.ts'
import type { Tell } from '#shared/api/answer.ts'
import type { HostApi } from '#shared/api/contract.ts'
import { plainEncoding } from '#shared/api/contract.ts'
import { createHostClient, type HostClient } from '#shared/api/host-client.ts'
import { describeContract } from '#shared/api/testing/contract-cases.ts'
import { parseText } from '#shared/draft/text-draft.ts'
import { createHandlers } from './handlers.ts'
import { startWebHost, type WebHost } from './web-host.ts'

let room: string
let host: WebHost
let counts: number[]

beforeEach(async () => {
  counts = []
  room = await realpath(await mkdtemp(join(tmpdir(), 'blue-pencil-')))
  await mkdir(join(room, 'drafts/inner'), { recursive: true })
  await mkdir(join(room, 'assets'))
  await writeFile(join(room, 'assets/index.html'), '<!doctype html><title>Blue Pencil</title>')
  await writeFile(join(room, 'drafts/story.txt'), 'Rain fell.\n')
  await writeFile(join(room, 'drafts/photo.jpg'), 'x')
  await writeFile(join(room, 'drafts/.hidden.txt'), 'x')
  await writeFile(join(room, 'secret.txt'), 'outside\n')
  await symlink(join(room, 'secret.txt'), join(room, 'drafts/link.txt'))
  await symlink(room, join(room, 'drafts/up'))
  host = await start((tell, gone) =>
    createHandlers({
      launch: { kind: 'file', path: join(room, 'drafts/story.txt') },
      folder: join(room, 'drafts'),
      data: join(room, 'data'),
      version: '0.1.0',
      stores: openStores(join(room, 'data')),
      tell,
      gone,
    }),
  )
})

afterEach(async () => {
  await host.close()
  await rm(room, { recursive: true })
})

function start(handlersFor: (tell: Tell, gone: AbortSignal) => HostApi): Promise<WebHost> {
  return startWebHost({ assets: join(room, 'assets'), handlersFor, onWindows: (count) => counts.push(count) })
}

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

/** A request whose path and Host header are sent just as they are given. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: new URL(host.address).port, path, headers, method }, (response) => {
      let body = ''
      response.on('data', (part) => {
        body += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    sent.on('error', reject).end()
  })
}

function launchPath(): string {
  const { pathname, search } = new URL(host.address)
  return pathname + search
}

/** Uses up the launch address of a host for its cookie. */
async function cookieOf(of: WebHost): Promise<string> {
  const answer = await fetch(of.address, { redirect: 'manual' })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** A WebSocket as a browser would open it; `headers` replace what the browser of this host would send. */
function openSocket(of: WebHost, headers: Record<string, string>, path = '/api'): WebSocket {
  const { host: name, origin } = new URL(of.address)
  return new WebSocket(`ws://${name}${path}`, { headers: { origin, ...headers } })
}

async function openClient(cookie?: string): Promise<HostClient> {
  const socket = openSocket(host, { cookie: cookie ?? (await cookieOf(host)) })
  return createHostClient(await connectWebSocket(socket))
}

/** What became of opening a socket: `open`, or the status of the refusal. */
function outcome(socket: WebSocket): Promise<string | number | undefined> {
  return new Promise((resolve, reject) => {
    socket.on('open', () => resolve('open'))
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode))
    socket.on('error', reject)
  })
}

describeContract('a WebSocket to a listening host', async (handlers) => {
  let tell: Tell = () => {}
  const own = await start((teller) => {
    tell = teller
    return handlers
  })
  const socket = openSocket(own, { cookie: await cookieOf(own) })
  const connection = await connectWebSocket(socket)
  return { connection, tell, close: () => own.close() }
})

describe('the way in', () => {
  it('exchanges the launch token for a cookie, once', async () => {
    const first = await ask(launchPath())
    expect(first.status).toBe(303)
    expect(first.headers.location).toBe('/')
    expect(first.headers['set-cookie']?.[0]).toMatch(/^blue-pencil-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
    const again = await ask(launchPath())
    expect(again.status).toBe(403)
    expect(again.headers['set-cookie']).toBeUndefined()
  })

  it('serves the window to who has the cookie, with the security headers', async () => {
    const answer = await ask('/', { cookie: await cookieOf(host) })
    expect(answer.status).toBe(200)
    expect(answer.body).toContain('<title>Blue Pencil</title>')
    expect(answer.headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self';/,
    )
    expect(answer.headers['content-security-policy']).toContain(
      `connect-src 'self' ws://${new URL(host.address).host};`,
    )
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    expect(answer.headers['referrer-policy']).toBe('no-referrer')
  })

  it('sends who is in and follows the old address to the clean one', async () => {
    const cookie = await cookieOf(host)
    const answer = await ask(launchPath(), { cookie })
    expect([answer.status, answer.headers.location, answer.headers['set-cookie']]).toEqual([303, '/', undefined])
  })

  it.each([
    ['no cookie', '/', {}],
    ['a cookie of another value', '/', { cookie: 'blue-pencil-1=x' }],
    ['a wrong token', '/?token=wrong', {}],
    ['an empty token', '/?token=', {}],
    ['an asset without a cookie', '/index.html', {}],
    ['a path that is no address', '//[', {}],
  ])('refuses %s', async (_what, path, headers) => {
    const answer = await ask(path, headers)
    expect(answer.status).toBe(403)
    expect(answer.headers['content-type']).toContain('text/plain')
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
    expect(answer.body).not.toContain('Blue Pencil</title>')
  })

  it('refuses a name that is not its own, with the cookie and with the token', async () => {
    const wrong = ['evil.example', '127.0.0.1', '127.0.0.1:1', `evil.example:${new URL(host.address).port}`]
    for (const name of wrong) expect((await ask(launchPath(), { host: name })).status).toBe(403)
    const cookie = await cookieOf(host)
    for (const name of wrong) expect((await ask('/', { host: name, cookie })).status).toBe(403)
    const { port } = new URL(host.address)
    expect((await ask('/', { host: `localhost:${port}`, cookie })).status).toBe(200)
  })

  it('serves nothing from outside its assets, and answers only GET and HEAD', async () => {
    const cookie = await cookieOf(host)
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/%00',
      '/%',
      '/drafts/story.txt',
    ]) {
      expect((await ask(path, { cookie })).status, path).toBe(404)
    }
    expect((await ask('/', { cookie }, 'POST')).status).toBe(403)
  })
})

describe('the socket', () => {
  it('opens with the cookie and the own origin, and refuses all else', async () => {
    const cookie = await cookieOf(host)
    expect(await outcome(openSocket(host, { cookie }))).toBe('open')
    expect(await outcome(openSocket(host, {}))).toBe(403)
    expect(await outcome(openSocket(host, { cookie, origin: 'http://evil.example' }))).toBe(403)
    expect(await outcome(openSocket(host, { cookie, origin: 'null' }))).toBe(403)
    expect(await outcome(openSocket(host, { cookie, origin: '' }))).toBe(403)
    expect(await outcome(openSocket(host, { cookie, origin: `http://localhost:${new URL(host.address).port}` }))).toBe(
      403,
    )
    expect(await outcome(openSocket(host, { cookie, host: 'evil.example' }))).toBe(403)
    expect(await outcome(openSocket(host, { cookie }, '/other'))).toBe(403)
  })

  it('counts its windows, and closes one that does not speak the contract', async () => {
    const socket = openSocket(host, { cookie: await cookieOf(host) })
    await outcome(socket)
    expect(counts).toEqual([1])
    const closed = new Promise((resolve) => socket.on('close', resolve))
    socket.send('hello')
    expect(await closed).toBe(1002)
    await expect.poll(() => counts).toEqual([1, 0])
  })

  it('lets calls fail and says so when the host goes', async () => {
    const client = await openClient()
    const heard: unknown[] = []
    client.on('closed', (payload) => heard.push(payload))
    await host.close()
    await expect.poll(() => heard).toEqual([{}])
    await expect(client.describeHost({})).rejects.toMatchObject({ code: 'unavailable' })
  })
})

describe('files', () => {
  it('opens the draft it was started with, once a window', async () => {
    const client = await openClient()
    const opened = await client.takeLaunchFile({})
    expect(opened).toMatchObject({ name: 'story.txt', draft: parseText('Rain fell.\n'), readOnly: false })
    expect(await client.takeLaunchFile({})).toBeNull()
    const saved = await client.saveFile({
      file: opened?.file ?? '',
      draft: parseText('Snow fell.\n'),
      encoding: plainEncoding,
      version: opened?.version ?? '',
    })
    expect(await readFile(join(room, 'drafts/story.txt'), 'utf8')).toBe('Snow fell.\n')
    await writeFile(join(room, 'drafts/story.txt'), 'Hail fell.\n')
    await expect(
      client.saveFile({
        file: opened?.file ?? '',
        draft: parseText('Fog.\n'),
        encoding: plainEncoding,
        version: saved.version,
      }),
    ).rejects.toMatchObject({ code: 'changed-outside' })
    expect(await readFile(join(room, 'drafts/story.txt'), 'utf8')).toBe('Hail fell.\n')
  })

  it('lists its folder: folders first, nothing hidden, no way out', async () => {
    const client = await openClient()
    const listed = await client.listFolder({ folder: null })
    expect(listed).toMatchObject({ name: 'drafts', parent: null })
    expect(listed.entries.map(({ name, kind, canOpen }) => [name, kind, canOpen])).toEqual([
      ['inner', 'folder', true],
      ['photo.jpg', 'file', false],
      ['story.txt', 'file', true],
    ])
    const inner = await client.listFolder({ folder: listed.entries[0]?.handle ?? '' })
    expect(inner).toMatchObject({ name: 'inner', parent: listed.handle, entries: [] })
    await expect(client.openFile({ file: listed.entries[1]?.handle ?? '' })).rejects.toMatchObject({
      code: 'unknown-format',
    })
  })

  it('places new files in its folder only', async () => {
    const client = await openClient()
    const { handle } = await client.listFolder({ folder: null })
    const placed = await client.placeFile({ folder: handle, name: 'clean.html' })
    expect(placed.exists).toBe(false)
    await client.exportFile({ file: placed.file, draft: parseText('Rain fell.') })
    expect(await readFile(join(room, 'drafts/clean.html'), 'utf8')).toContain('<p>Rain fell.</p>\n')
    expect(await client.placeFile({ folder: handle, name: 'clean.html' })).toEqual({ ...placed, exists: true })
    await expect(client.placeFile({ folder: handle, name: 'inner' })).rejects.toMatchObject({ code: 'not-a-file' })
    for (const name of ['..', '.', '../secret.txt', 'inner/a.txt', '/etc/passwd', 'a\0.txt', 'a\n.txt']) {
      await expect(client.placeFile({ folder: handle, name }), name).rejects.toMatchObject({ code: 'bad-request' })
    }
    for (const name of ['link.txt', 'up']) {
      await expect(client.placeFile({ folder: handle, name }), name).rejects.toMatchObject({ code: 'outside-folder' })
    }
  })

  it('looks at the way of a file again each time it is used', async () => {
    const client = await openClient()
    const opened = await client.takeLaunchFile({})
    await rm(join(room, 'drafts/story.txt'))
    await symlink(join(room, 'secret.txt'), join(room, 'drafts/story.txt'))
    const file = opened?.file ?? ''
    await expect(client.openFile({ file })).rejects.toMatchObject({ code: 'outside-folder' })
    await expect(
      client.saveFile({ file, draft: parseText('x'), encoding: plainEncoding, version: null }),
    ).rejects.toMatchObject({ code: 'outside-folder' })
    expect(await readFile(join(room, 'secret.txt'), 'utf8')).toBe('outside\n')
  })

  it('knows no handle that it did not issue to this very window', async () => {
    const cookie = await cookieOf(host)
    const client = await openClient(cookie)
    const { handle } = await client.listFolder({ folder: null })
    for (const file of ['forged', join(room, 'drafts/story.txt'), '../secret.txt']) {
      await expect(client.openFile({ file }), file).rejects.toMatchObject({ code: 'bad-request' })
    }
    await expect(client.openFile({ file: handle })).rejects.toMatchObject({ code: 'not-a-file' })
    const other = await openClient(cookie)
    await expect(other.openFile({ file: handle })).rejects.toMatchObject({ code: 'bad-request' })
  })

  it('keeps the house style outside of the folder of drafts', async () => {
    const client = await openClient()
    expect(await client.readHouse({})).toEqual({ house: {}, problem: null })
    await client.saveHouse({ house: { repeatedTitles: 'allow' } })
    expect(await readFile(join(room, 'data/house.json'), 'utf8')).toContain('"repeatedTitles": "allow"')
    expect(await client.readHouse({})).toEqual({ house: { repeatedTitles: 'allow' }, problem: null })
  })

  it('keeps decisions apart from its folder, also those that come as it closes', async () => {
    const client = await openClient()
    const opened = await client.takeLaunchFile({})
    const decisions = { stets: ['a1'], corrections: [] }
    const before = await readdir(join(room, 'drafts'))
    client.saveDecisions({ file: opened?.file ?? '', decisions }).catch(() => {})
    // The call is on its way, and no answer has come.
    await new Promise(setImmediate)
    await host.close()
    expect(await openStores(join(room, 'data')).decisions.read(join(room, 'drafts/story.txt'))).toEqual(decisions)
    expect(await readdir(join(room, 'drafts'))).toEqual(before)
  })

  it('has no native dialogs', async () => {
    const client = await openClient()
    expect(await client.describeHost({})).toMatchObject({ host: 'browser', dialogs: 'page', version: '0.1.0' })
    await expect(client.chooseFileToOpen({})).rejects.toMatchObject({ code: 'bad-request' })
  })
})
