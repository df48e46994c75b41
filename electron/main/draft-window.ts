import { basename, join } from 'node:path'
import { app, BrowserWindow, dialog, type FileFilter } from 'electron'
import type { Launch } from '#electron/files/file-service.ts'
import { FORMATS } from '#electron/files/formats.ts'
import { createHandles, type Handles } from '#electron/files/handles.ts'
import { createHouseService } from '#electron/files/house-service.ts'
import type { Stores } from '#electron/files/stores.ts'
import { createWindowServices } from '#electron/files/window-services.ts'
import { type HostApi, HostError } from '#shared/api/contract.ts'
import { type SaveFormat, saveFormats } from '#shared/api/save-formats.ts'
import type { Command } from './application-menu.ts'
import { appOrigin } from './session-policy.ts'
import { attachWindow, goneOf, tellerOf, whileQuitting } from './window-channel.ts'

/** A window with a draft. */
export interface DraftWindow {
  readonly browserWindow: BrowserWindow
  /** Opens a file in it: at once, or as its first draft while it is still starting. */
  open(path: string): void
  /** Hands it a command of the menu. */
  request(command: Command): void
  /** Brings it to the front. */
  show(): void
}

/** What a dialog of the system offers to save as one format. */
function saveFilter(format: SaveFormat): FileFilter {
  const { label, extensions } = saveFormats[format]
  return { name: label, extensions: withoutDots(extensions) }
}

/** What a dialog of the system offers to open: all formats together, and each of them. */
function openFilters(): FileFilter[] {
  const formats = Object.values(FORMATS)
  return [
    { name: 'Drafts', extensions: withoutDots(formats.flatMap(({ extensions }) => extensions)) },
    ...formats.map(({ label, extensions }) => ({ name: label, extensions: withoutDots(extensions) })),
  ]
}

function withoutDots(extensions: readonly string[]): string[] {
  return extensions.map((extension) => extension.slice(1))
}

/** Opens a window on a draft. `preload` is the path of the preload script; `stores` is where what belongs to drafts is kept. */
export function openDraftWindow(launch: Launch, preload: string, stores: Stores): DraftWindow {
  const browserWindow = new BrowserWindow({
    title: 'Blue Pencil',
    width: 1280,
    height: 860,
    minWidth: 560,
    minHeight: 400,
    show: false,
    webPreferences: { preload, contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true },
  })
  const tell = tellerOf(browserWindow.webContents)
  const handles = createHandles()
  let first: Launch | null = launch
  let started = false
  let unsaved = false

  const { services, letGo } = createWindowServices({
    handles,
    takeLaunch() {
      const taken = first
      first = null
      started = true
      return taken
    },
    // Only files that the person chose have handles.
    allow: async (path) => path,
    stores,
    tell,
    gone: goneOf(browserWindow.webContents),
  })
  attachWindow(browserWindow.webContents, {
    ...services,
    ...nativeDialogs(browserWindow, handles),
    ...createHouseService(join(app.getPath('userData'), 'house.json')),
    describeHost: async () => ({
      host: 'electron',
      dialogs: 'native',
      platform: process.platform,
      version: app.getVersion(),
    }),
    async describeWindow(shown) {
      unsaved = shown.unsaved
      browserWindow.setTitle(shown.title)
      if (process.platform === 'darwin') browserWindow.setDocumentEdited(unsaved)
      return {}
    },
  })

  browserWindow.once('ready-to-show', () => browserWindow.show())
  browserWindow.on('close', (event) => {
    if (!unsaved) return
    if (mayCloseUnsaved(browserWindow)) whileQuitting(letGo())
    else event.preventDefault()
  })
  // A page that crashed comes back, takes nothing for its launch file, and offers what was typed in it.
  browserWindow.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void browserWindow.loadURL(`${appOrigin}/`)
  })
  // The person was asked above; the page's own question would hold the window open without a word.
  browserWindow.webContents.on('will-prevent-unload', (event) => event.preventDefault())
  void browserWindow.loadURL(`${appOrigin}/`)

  return {
    browserWindow,
    open(path) {
      if (started) tell('openRequested', { file: handles.issue(path) })
      else first = { kind: 'file', path }
    },
    request: (command) => tell('commandRequested', { command }),
    show() {
      if (browserWindow.isMinimized()) browserWindow.restore()
      browserWindow.show()
      browserWindow.focus()
    },
  }
}

function nativeDialogs(
  parent: BrowserWindow,
  handles: Handles,
): Pick<HostApi, 'chooseFileToOpen' | 'chooseFileToSave' | 'listFolder' | 'placeFile'> {
  return {
    async chooseFileToOpen() {
      const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
        properties: ['openFile'],
        filters: openFilters(),
      })
      const [path] = filePaths
      return canceled || path === undefined ? null : handles.issue(path)
    },
    async chooseFileToSave({ suggestedName, formats }) {
      const { canceled, filePath } = await dialog.showSaveDialog(parent, {
        defaultPath: basename(suggestedName),
        filters: formats.map(saveFilter),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      return canceled || filePath === '' ? null : { file: handles.issue(filePath), name: basename(filePath) }
    },
    listFolder: noPageDialog,
    placeFile: noPageDialog,
  }
}

async function noPageDialog(): Promise<never> {
  throw new HostError('bad-request', 'This window asks for files with the dialogs of the system. Use File > Open.')
}

function mayCloseUnsaved(parent: BrowserWindow): boolean {
  const choice = dialog.showMessageBoxSync(parent, {
    type: 'warning',
    message: 'Close without saving?',
    detail: 'What you changed since the last save is kept only among the versions of this draft.',
    buttons: ['Cancel', 'Close without Saving'],
    defaultId: 0,
    cancelId: 0,
  })
  return choice === 1
}
