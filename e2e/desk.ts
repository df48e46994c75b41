import { chown, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, test as base, expect, type Page } from '@playwright/test'
import { findElectron } from '#scripts/electron-runtime.mjs'
import { openInBrowser } from './open-in-browser.ts'
import { openInElectron } from './open-in-electron.ts'

export { expect }

export type Target = 'browser' | 'electron'

export interface TargetOptions {
  target: Target
}

/** A running app with one window, in a folder of its own. */
export interface Desk {
  page: Page
  folder: string
  /** The address that the browser host printed, launch token included; undefined in Electron. */
  address: string | undefined
  /** The text of a file in the folder, as it is on disk now. */
  read: (name: string) => Promise<string>
  /** The path of a file in the folder. */
  path: (name: string) => string
  /** What the app keeps of its own, outside of the folder. */
  data: string
  /** Closes the window and its host, and starts them again on a file of the folder; gives the new window's page. */
  reopen: (name: string) => Promise<Page>
  /** Kills the host with its window as a crash of the machine does, and starts again on a file of the folder. */
  crash: (name: string) => Promise<Page>
  /** Makes the system's next open or save dialog answer with a file of the folder; the page draws its own in a browser. */
  answerNativeDialog: (name: string) => Promise<void>
}

/** A window of either target, before it has a folder around it. */
export type OpenedWindow = Pick<Desk, 'page' | 'address'> & {
  answerNativeDialog: (path: string) => Promise<void>
  close: () => Promise<void>
  /** Ends host and window at once, and tells neither. */
  kill: () => Promise<void>
}

/** Files by name: text is written as UTF-8. */
export type DeskFiles = Record<string, string | Uint8Array>

interface WorkerFixtures {
  /** One browser for all desks of a worker, started when the first of them needs it: never for Electron. */
  sharedBrowser: () => Promise<Browser>
}

interface Fixtures {
  runtime: undefined
  /**
   * Starts the built app as a real process in a new folder with these files, and opens the first of them, or `open`.
   * `open: null` starts without a file. With `asPerson` nothing is written that a person may not write: where the tests run as
   * the system's administrator, the host runs as somebody else. Everything is stopped and removed after the test, which fails when the window
   * raised an error or asked for anything outside of its host.
   */
  startDesk: (files?: DeskFiles, options?: { open?: string | null; asPerson?: boolean }) => Promise<Desk>
}

/** The user that owns nothing. */
const NOBODY = 65_534

export const test = base.extend<Fixtures & TargetOptions, WorkerFixtures>({
  target: ['browser', { option: true }],

  runtime: [
    async ({ target }, use, testInfo) => {
      testInfo.skip(target === 'electron' && findElectron() === undefined, 'the Electron runtime is not installed')
      await use(undefined)
    },
    { auto: true },
  ],

  sharedBrowser: [
    async ({ playwright, launchOptions }, use) => {
      let launched: Promise<Browser> | undefined
      await use(() => {
        launched ??= playwright.chromium.launch(launchOptions)
        return launched
      })
      await (await launched)?.close()
    },
    { scope: 'worker' },
  ],

  startDesk: async ({ target, sharedBrowser, viewport }, use) => {
    const undo: (() => Promise<void>)[] = []
    const faults: string[] = []
    await use(async (files = {}, { open = Object.keys(files)[0] ?? null, asPerson = false } = {}) => {
      const folder = await realpath(await mkdtemp(join(tmpdir(), 'blue-pencil-')))
      undo.push(() => rm(folder, { recursive: true, force: true }))
      const data = await realpath(await mkdtemp(join(tmpdir(), 'blue-pencil-data-')))
      undo.push(() => rm(data, { recursive: true, force: true }))
      const path = (name: string) => join(folder, name)
      for (const [name, content] of Object.entries(files)) await writeFile(path(name), content)
      const user = asPerson && process.getuid?.() === 0 ? NOBODY : undefined
      if (user !== undefined)
        for (const one of [folder, data, ...Object.keys(files).map(path)]) await chown(one, user, user)
      const openWindow = async (file: string | undefined) =>
        target === 'electron'
          ? openInElectron(file, folder, data, faults)
          : openInBrowser(await sharedBrowser(), {
              file,
              folder,
              data,
              viewport,
              faults,
              ...(user !== undefined && { user }),
            })
      let window = await openWindow(open === null ? undefined : path(open))
      undo.push(() => window.close())
      return {
        page: window.page,
        address: window.address,
        folder,
        data,
        path,
        reopen: async (name) => {
          await window.close()
          window = await openWindow(path(name))
          return window.page
        },
        crash: async (name) => {
          await window.kill()
          window = await openWindow(path(name))
          return window.page
        },
        read: (name) => readFile(path(name), 'utf8'),
        answerNativeDialog: (name) => window.answerNativeDialog(path(name)),
      }
    })
    for (const step of undo.reverse()) await step()
    expect(faults, 'errors of the window, and requests outside of its host').toEqual([])
  },
})
