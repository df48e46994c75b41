import { once } from 'node:events'
import { symlink, writeFile } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname } from 'node:path'
import type { Page } from '@playwright/test'
import { type Desk, expect, test } from './desk.ts'

const STORY = { 'story.txt': 'Rain fell on the harbor all night.\n' }

test('lets nobody in a second time, or with another token, or without one', async ({ startDesk, browser }) => {
  const { address = '' } = await startDesk(STORY)
  const stranger = await (await browser.newContext()).newPage()
  for (const place of [address, address.replace(/token=.*/, 'token=wrong'), address.replace(/\?.*/, '')]) {
    const answer = await stranger.goto(place)
    expect(answer?.status(), place).toBe(403)
    await expect(stranger.locator('body')).toHaveText(/^This address is not open to you\./)
  }
})

test('leaves no token in the address of its window', async ({ startDesk }) => {
  const { page } = await startDesk(STORY)
  await expect(page).toHaveURL(/^http:\/\/127\.0\.0\.1:\d+\/$/)
})

test('answers to no other name, even with the cookie', async ({ startDesk }) => {
  const { page, address = '' } = await startDesk(STORY)
  const { port } = new URL(address)
  const [cookie] = await page.context().cookies()
  const headers = { cookie: `${cookie?.name}=${cookie?.value}` }
  expect(await statusOf(port, headers)).toBe(200)
  expect(await statusOf(port, { ...headers, host: `rebound.example:${port}` })).toBe(403)
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' })
})

test('opens no socket to a page of another origin', async ({ startDesk }) => {
  const { page, address = '' } = await startDesk(STORY)
  const foreign = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html').end('<title>Another program on this machine</title>')
  }).listen(0, '127.0.0.1')
  await once(foreign, 'listening')
  const other = await page.context().newPage()
  await other.goto(`http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`)
  const socket = new URL('/api', address).href.replace('http', 'ws')
  expect(await outcomeOf(page, socket)).toBe('open')
  expect(await outcomeOf(other, socket)).toBe('refused')
  await other.close()
  foreign.close()
})

test('gives no file outside of its folder', async ({ startDesk }, testInfo) => {
  const desk = await startDesk(STORY)
  const secret = testInfo.outputPath('secret.txt')
  await writeFile(secret, 'Not for this window.\n')
  await symlink(secret, desk.path('link.txt'))
  await symlink(dirname(secret), desk.path('up'))
  const listed = await call(desk, 'listFolder', { folder: null })
  expect(listed).toMatchObject({ ok: true, result: { parent: null, entries: [{ name: 'story.txt' }] } })
  const folder = listed.result?.handle

  for (const file of [secret, '../secret.txt', 'story.txt', crypto.randomUUID()]) {
    expect(await call(desk, 'openFile', { file })).toMatchObject({ ok: false, code: 'bad-request' })
  }
  for (const name of ['../secret.txt', '..', secret]) {
    expect(await call(desk, 'placeFile', { folder, name })).toMatchObject({ ok: false, code: 'bad-request' })
  }
  for (const name of ['link.txt', 'up']) {
    expect(await call(desk, 'placeFile', { folder, name })).toMatchObject({ ok: false, code: 'outside-folder' })
  }
})

/** The status of the host's first page for a client that sends what it likes. */
async function statusOf(port: string, headers: Record<string, string>): Promise<number | undefined> {
  const sent = request({ host: '127.0.0.1', port, headers }).end()
  const [response] = await once(sent, 'response')
  response.resume()
  return response.statusCode
}

/** Whether a page may open a socket. */
function outcomeOf(page: Page, socket: string): Promise<string> {
  return page.evaluate(
    (address) =>
      new Promise<string>((resolve) => {
        const opened = new WebSocket(address)
        opened.onopen = () => resolve('open')
        opened.onerror = () => resolve('refused')
      }),
    socket,
  )
}

interface Reply {
  ok: boolean
  code?: string
  result?: { handle: string }
}

const sockets = new WeakSet<Page>()

/** Calls the host as the page itself could, past all of the window's own code; all calls of a page share a socket. */
async function call({ page }: Desk, method: string, params: object): Promise<Reply> {
  if (!sockets.has(page)) {
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const socket = new WebSocket(new URL('/api', location.href).href.replace('http', 'ws'))
          socket.onopen = resolve
          Object.assign(window, { forged: socket })
        }),
    )
    sockets.add(page)
  }
  return page.evaluate(
    (request) =>
      new Promise<Reply>((resolve) => {
        const socket = Reflect.get(window, 'forged') as WebSocket
        socket.onmessage = ({ data }) => resolve(JSON.parse(data).reply)
        socket.send(JSON.stringify({ id: 1, request }))
      }),
    { method, params },
  )
}
