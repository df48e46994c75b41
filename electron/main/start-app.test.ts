import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { connectPreload } from '#renderer/bridge/preload-connection.ts'
import { createHostClient, type HostClient } from '#shared/api/host-client.ts'
import type { PreloadBridge } from '#shared/api/preload-bridge.ts'
import { parseText, serializeText } from '#shared/draft/text-draft.ts'

let electron: typeof import('./testing/electron-stand-in.ts')
let project: string
let room: string
const { argv } = process

/** Starts a fresh app, up to its first window, with the arguments of a command line. */
async function start(...args: string[]): Promise<HostClient> {
  process.argv = ['/opt/blue-pencil', ...args]
  const { startApp } = await import('./start-app.ts')
  const started = startApp(project)
  electron.app.becomeReady()
  await started
  return openPage()
}

/** What the page of the newest window does as it starts. */
async function openPage(): Promise<HostClient> {
  electron.page.contents = electron.state.windows.at(-1)?.webContents
  await import('#electron/preload/index.ts')
  return createHostClient(connectPreload(electron.state.exposed.get('bluePencilHost') as PreloadBridge))
}

beforeEach(async () => {
  vi.resetModules()
  vi.doMock('electron', () => import('./testing/electron-stand-in.ts'))
  electron = await import('./testing/electron-stand-in.ts')
  project = await mkdtemp(join(tmpdir(), 'blue-pencil-'))
  room = join(project, 'desk')
  electron.state.userData = join(project, 'data')
  await mkdir(join(project, 'samples'))
  await mkdir(room)
  electron.state.userData = join(project, 'data')
  await writeFile(join(project, 'samples/harbor-bridge.txt'), 'A bridge.\n')
  await writeFile(join(room, 'story.txt'), 'Rain fell.\n')
  await writeFile(join(room, 'other.txt'), 'Snow fell.\n')
})

afterEach(async () => {
  process.argv = argv
  await rm(project, { recursive: true })
})

describe('starting', () => {
  it('opens one window, isolated and in the sandbox, on its own page', async () => {
    await start()
    expect(electron.state.windows).toHaveLength(1)
    expect(electron.state.windows[0]?.url).toBe('app://blue-pencil/')
    expect(electron.state.windows[0]?.options.webPreferences).toEqual({
      preload: join(project, 'out/preload/index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
    })
  })

  it('shows the sample draft, once', async () => {
    const host = await start()
    expect(await host.takeLaunchFile({})).toMatchObject({
      file: null,
      name: 'Sample draft',
      draft: parseText('A bridge.\n'),
    })
    expect(await host.takeLaunchFile({})).toBeNull()
    expect(await host.describeHost({})).toMatchObject({ host: 'electron', dialogs: 'native' })
  })

  it('shows the file of its command line, and says why it cannot', async () => {
    expect(await (await start(join(room, 'story.txt'))).takeLaunchFile({})).toMatchObject({
      draft: parseText('Rain fell.\n'),
    })
  })

  it('still opens its window when the file cannot be opened', async () => {
    const host = await start(join(room, 'gone.txt'))
    await expect(host.takeLaunchFile({})).rejects.toMatchObject({ code: 'not-found' })
  })

  it('hands its file to the app that runs, and quits', async () => {
    electron.state.isFirst = false
    process.argv = ['/opt/blue-pencil', join(room, 'story.txt')]
    const { startApp } = await import('./start-app.ts')
    await startApp(project)
    expect(electron.state.handedOver).toEqual({ file: join(room, 'story.txt') })
    expect(electron.state.quits).toBe(1)
    expect(electron.state.windows).toEqual([])
  })
})

describe('a file from outside', () => {
  const second = (file: unknown) => electron.app.emit('second-instance', {}, [], '/', { file })

  it('opens in the window that is there when the app is started again', async () => {
    const host = await start()
    const opened: string[] = []
    host.on('openRequested', async ({ file }) => opened.push(serializeText((await host.openFile({ file })).draft)))
    await host.takeLaunchFile({})
    second(join(room, 'other.txt'))
    await expect.poll(() => opened).toEqual(['Snow fell.\n'])
    expect(electron.state.windows).toHaveLength(1)
    expect(electron.state.windows[0]?.focused).toBe(1)
  })

  it('is the first draft of a window that is still starting', async () => {
    const host = await start()
    second(join(room, 'other.txt'))
    expect(await host.takeLaunchFile({})).toMatchObject({ draft: parseText('Snow fell.\n') })
  })

  it('only brings the window forward when there is none', async () => {
    const host = await start()
    const heard: unknown[] = []
    host.on('openRequested', (payload) => heard.push(payload))
    await host.takeLaunchFile({})
    for (const strange of [null, 7, undefined]) second(strange)
    expect(heard).toEqual([])
    expect(electron.state.windows[0]?.focused).toBe(3)
  })

  it('is taken from the system before the app is ready, and after its window was closed', async () => {
    process.argv = ['/opt/blue-pencil']
    const { startApp } = await import('./start-app.ts')
    const started = startApp(project)
    const preventDefault = vi.fn()
    electron.app.emit('open-file', { preventDefault }, join(room, 'story.txt'))
    electron.app.becomeReady()
    await started
    expect(preventDefault).toHaveBeenCalledOnce()
    expect(await (await openPage()).takeLaunchFile({})).toMatchObject({ draft: parseText('Rain fell.\n') })
    electron.state.windows[0]?.close()
    electron.app.emit('open-file', { preventDefault }, join(room, 'other.txt'))
    expect(electron.state.windows).toHaveLength(2)
    expect(await (await openPage()).takeLaunchFile({})).toMatchObject({ draft: parseText('Snow fell.\n') })
  })
})

describe('the window', () => {
  it('answers only the top frame of its own page', async () => {
    const host = await start()
    electron.page.frame = { url: 'https://example.org/', parent: null }
    await expect(host.takeLaunchFile({})).rejects.toMatchObject({ code: 'not-permitted' })
    electron.page.frame = null
    await expect(host.describeHost({})).rejects.toMatchObject({ code: 'not-permitted' })
    electron.page.frame = { url: 'app://blue-pencil/', parent: { url: 'app://blue-pencil/', parent: null } }
    await expect(host.describeHost({})).rejects.toMatchObject({ code: 'not-permitted' })
    electron.page.frame = { url: 'app://blue-pencil/', parent: null }
    electron.page.contents = new electron.WebContents()
    await expect(host.describeHost({})).rejects.toMatchObject({ code: 'not-permitted' })
  })

  it('tells the page of menu commands, and gives it no event of Electron', async () => {
    const host = await start()
    const heard: unknown[][] = []
    host.on('commandRequested', (...parts) => heard.push(parts))
    const review = electron.state.menu.find(({ label }) => label === 'Review')?.submenu
    const [next] = Array.isArray(review) ? review : []
    if (next?.click) Reflect.apply(next.click, next, [])
    expect(heard).toEqual([[{ command: 'next-flag' }]])
    expect(Object.keys(electron.state.exposed.get('bluePencilHost') as object).toSorted()).toEqual(['methods', 'on'])
    const bridge = electron.state.exposed.get('bluePencilHost') as PreloadBridge
    expect(() => bridge.on('__proto__' as never, () => {})).toThrow(RangeError)
  })

  it('keeps the house style where the app keeps its own', async () => {
    const host = await start()
    expect(await host.readHouse({})).toEqual({ house: {}, problem: null })
    await host.saveHouse({ house: { courtesyTitles: 'drop' } })
    const kept = await readFile(join(project, 'data/house.json'), 'utf8')
    expect(JSON.parse(kept)).toEqual({ courtesyTitles: 'drop' })
    expect(await host.readHouse({})).toEqual({ house: { courtesyTitles: 'drop' }, problem: null })
  })

  it('asks before it closes on what is not saved', async () => {
    const host = await start()
    const [shown] = electron.state.windows
    await host.describeWindow({ title: 'story.txt', unsaved: true })
    expect(shown?.title).toBe('story.txt')
    expect(shown?.close()).toBe(false)
    expect(electron.state.asked).toMatchObject([{ message: 'Close without saving?', cancelId: 0 }])
    electron.state.messageAnswer = 1
    expect(shown?.close()).toBe(true)
  })

  it('closes at once when all is saved', async () => {
    const host = await start()
    await host.describeWindow({ title: 'story.txt', unsaved: false })
    expect(electron.state.windows[0]?.close()).toBe(true)
    expect(electron.state.asked).toEqual([])
  })

  it('opens and saves what the person chooses in the dialogs of the system', async () => {
    const host = await start()
    expect(await host.chooseFileToOpen({})).toBeNull()
    expect(await host.chooseFileToSave({ suggestedName: 'a.md', formats: ['md'] })).toBeNull()
    electron.state.openAnswer = { canceled: false, filePaths: [join(room, 'story.txt')] }
    const file = await host.chooseFileToOpen({})
    expect(await host.openFile({ file: file ?? '' })).toMatchObject({
      name: 'story.txt',
      draft: parseText('Rain fell.\n'),
    })
    electron.state.saveAnswer = { canceled: false, filePath: join(room, 'clean.md') }
    const target = await host.chooseFileToSave({ suggestedName: '../clean.md', formats: ['md'] })
    expect(electron.state.asked.at(-1)).toMatchObject({
      defaultPath: 'clean.md',
      filters: [{ extensions: ['md', 'markdown'] }],
    })
    await host.exportFile({ file: target?.file ?? '', draft: parseText('Rain\n\nIt fell.') })
    expect(await readFile(join(room, 'clean.md'), 'utf8')).toBe('# Rain\n\nIt fell.\n')
    await expect(host.listFolder({ folder: null })).rejects.toMatchObject({ code: 'bad-request' })
  })
})

describe('decisions', () => {
  const decided = { stets: ['a1'], corrections: [{ kind: 'not-a-person' as const, name: 'Harbor Street' }] }

  it('are kept with the app, not with the draft, and are there the next time', async () => {
    const story = join(room, 'story.txt')
    const host = await start(story)
    const file = (await host.takeLaunchFile({}))?.file ?? ''
    expect(await host.readDecisions({ file })).toEqual({ stets: [], corrections: [] })
    await host.saveDecisions({ file, decisions: decided })
    electron.state.windows[0]?.close()
    electron.app.emit('open-file', { preventDefault: () => {} }, story)
    const next = await openPage()
    expect(await next.readDecisions({ file: (await next.takeLaunchFile({}))?.file ?? '' })).toEqual(decided)
    expect((await readdir(room)).toSorted()).toEqual(['other.txt', 'story.txt'])
    expect(await readdir(join(project, 'data/decisions'))).toHaveLength(1)
  })

  it('are on the disk before the app quits', async () => {
    const host = await start(join(room, 'story.txt'))
    const file = (await host.takeLaunchFile({}))?.file ?? ''
    const preventDefault = vi.fn()
    void host.saveDecisions({ file, decisions: decided })
    electron.app.emit('will-quit', { preventDefault })
    await expect.poll(() => electron.state.quits).toBe(1)
    expect(await host.readDecisions({ file })).toEqual(decided)
    electron.app.emit('will-quit', { preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
  })
})

describe('what is typed and not saved', () => {
  /** A window on the story with unsaved words in its journal. */
  async function typedIn(): Promise<{ host: HostClient; file: string }> {
    const host = await start(join(room, 'story.txt'))
    const opened = await host.takeLaunchFile({})
    const { file, name, version, encoding } = opened ?? { file: null, name: '', version: null, encoding: null }
    const draft = parseText('Rain fell all night.\n')
    await host.startJournal({ file, name, version, encoding, inPlace: true, losses: [], draft, restores: null })
    await host.describeWindow({ title: 'story.txt', unsaved: true })
    return { host, file: file ?? '' }
  }

  it('is offered again when the page crashed', async () => {
    const { host } = await typedIn()
    const [shown] = electron.state.windows
    if (shown) shown.url = ''
    shown?.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    expect(shown?.url).toBe('app://blue-pencil/')
    expect(await host.takeLaunchFile({})).toBeNull()
    expect(await host.listRecovered({})).toMatchObject([{ name: 'story.txt', words: 4, disk: 'same' }])
  })

  it('is kept as a version when the person closes without saving, before the app quits', async () => {
    await typedIn()
    electron.state.messageAnswer = 1
    expect(electron.state.windows[0]?.close()).toBe(true)
    electron.app.emit('will-quit', { preventDefault: () => {} })
    await expect.poll(() => electron.state.quits).toBe(1)
    electron.app.emit('open-file', { preventDefault: () => {} }, join(room, 'story.txt'))
    const next = await openPage()
    const file = (await next.takeLaunchFile({}))?.file ?? ''
    expect(await next.listRecovered({})).toEqual([])
    expect(await next.listVersions({ file })).toMatchObject([{ kind: 'let-go', words: 4 }])
  })
})

describe('the policy', () => {
  it('holds in the session', async () => {
    await start()
    const { request, check, device, beforeRequest } = electron.session.defaultSession
    const page = { requestingUrl: 'app://blue-pencil/', isMainFrame: true }
    const granted: boolean[] = []
    for (const permission of ['clipboard-sanitized-write', 'media', 'openExternal'] as const) {
      request?.({} as never, permission, (answer) => granted.push(answer), page)
      granted.push(check?.(null, permission, 'app://blue-pencil/', page as never) ?? true)
    }
    expect(granted).toEqual([true, true, false, false, false, false])
    expect(device?.({} as never)).toBe(false)
    const cancelled: unknown[] = []
    for (const url of ['https://example.org/', 'file:///etc/passwd', 'app://blue-pencil/a.js']) {
      beforeRequest?.({ url }, ({ cancel }) => cancelled.push(cancel))
    }
    expect(cancelled).toEqual([true, true, false])
  })

  it('keeps the page where it is', async () => {
    await start()
    const contents = electron.state.windows[0]?.webContents
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
      const preventDefault = vi.fn()
      contents?.emit(event, { preventDefault, url: 'app://blue-pencil/' })
      expect(preventDefault, event).toHaveBeenCalled()
    }
    expect(contents?.opener?.({ url: 'app://blue-pencil/' } as never)).toEqual({ action: 'deny' })
  })

  it('serves the window over its own protocol', async () => {
    await mkdir(join(project, 'out/renderer'), { recursive: true })
    await writeFile(join(project, 'out/renderer/index.html'), '<title>Blue Pencil</title>')
    await start()
    const page = await electron.state.protocols.get('app')?.(new Request('app://blue-pencil/') as never)
    expect(page?.status).toBe(200)
    expect(electron.state.schemes).toHaveLength(1)
  })
})
