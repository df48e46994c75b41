import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'

/*
 * A stand-in of the `electron` module: what the app uses of it, typed by Electron's own declarations, so that a change
 * there does not compile here. Messages between window and host are cloned, as Electron clones them.
 */

/** The state a test sets up and looks at. */
export const state = {
  isFirst: true,
  handedOver: undefined as unknown,
  quits: 0,
  /** Where the app keeps its own data. */
  userData: '',
  windows: [] as BrowserWindow[],
  menu: [] as Electron.MenuItemConstructorOptions[],
  schemes: [] as Electron.CustomScheme[],
  protocols: new Map<string, Parameters<Electron.Protocol['handle']>[1]>(),
  handlers: new Map<string, Parameters<Electron.IpcMain['handle']>[1]>(),
  exposed: new Map<string, unknown>(),
  /** What the person answers to the next dialogs. */
  openAnswer: { canceled: true, filePaths: [] } as Electron.OpenDialogReturnValue,
  saveAnswer: { canceled: true, filePath: '' } as Electron.SaveDialogReturnValue,
  messageAnswer: 0,
  asked: [] as unknown[],
}

let nextId = 0

/** The contents of a window, as seen by the host. */
export class WebContents
  extends EventEmitter
  implements Pick<Electron.WebContents, 'id' | 'send' | 'isDestroyed' | 'setWindowOpenHandler'>
{
  readonly id = ++nextId
  opener: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | undefined
  isDestroyed = () => false
  send(channel: string, ...parts: unknown[]) {
    ipcRenderer.emit(channel, { sender: 'must not reach the page' }, ...structuredClone(parts))
  }
  setWindowOpenHandler(handler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0]) {
    this.opener = handler
  }
}

type WindowParts = 'loadURL' | 'setTitle' | 'setDocumentEdited' | 'show' | 'focus' | 'restore' | 'isMinimized'

export class BrowserWindow extends EventEmitter implements Pick<Electron.BrowserWindow, WindowParts> {
  readonly webContents = new WebContents()
  readonly options: Electron.BrowserWindowConstructorOptions
  url = ''
  title = ''
  focused = 0
  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super()
    this.options = options
    state.windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(url: string) {
    this.url = url
  }
  setTitle(title: string) {
    this.title = title
  }
  setDocumentEdited() {}
  show() {}
  restore() {}
  focus() {
    this.focused++
  }
  isMinimized = () => false
  /** Closes as a person does; gives whether it closed. */
  close(): boolean {
    let prevented = false
    this.emit('close', { preventDefault: () => (prevented = true) })
    if (!prevented) {
      this.webContents.emit('destroyed')
      this.emit('closed')
    }
    return !prevented
  }
}

type AppParts = 'isPackaged' | 'isReady' | 'whenReady' | 'requestSingleInstanceLock' | 'quit' | 'getVersion' | 'getPath'

class App extends EventEmitter implements Pick<Electron.App, AppParts> {
  readonly isPackaged = true
  isReady = () => this.#ready
  getVersion = () => '0.1.0'
  getPath(name: Parameters<Electron.App['getPath']>[0]) {
    if (name !== 'userData') throw new Error(`no stand-in for ${name}`)
    return state.userData
  }
  #ready = false
  becomeReady() {
    this.#ready = true
    this.emit('ready')
  }
  async whenReady() {
    if (!this.#ready) await new Promise((resolve) => this.once('ready', resolve))
  }
  requestSingleInstanceLock(data?: object) {
    state.handedOver = data
    return state.isFirst
  }
  quit() {
    state.quits++
  }
}

export const app = new App()

export const ipcMain: Pick<Electron.IpcMain, 'handle'> = {
  handle: (channel, handler) => void state.handlers.set(channel, handler),
}

/** The frame that the page's messages come from; a test may make it another. */
export const page: { contents: WebContents | undefined; frame: Frame | null } = {
  contents: undefined,
  frame: { url: 'app://blue-pencil/', parent: null },
}

type Frame = Pick<Electron.WebFrameMain, 'url'> & { parent: Frame | null }

class IpcRenderer extends EventEmitter implements Pick<Electron.IpcRenderer, 'invoke'> {
  async invoke(channel: string, ...parts: unknown[]): Promise<unknown> {
    const handler = state.handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    const event = { sender: page.contents, senderFrame: page.frame } as unknown as Electron.IpcMainInvokeEvent
    return structuredClone(await handler(event, ...structuredClone(parts)))
  }
}

export const ipcRenderer = new IpcRenderer()

export const contextBridge: Pick<Electron.ContextBridge, 'exposeInMainWorld'> = {
  exposeInMainWorld: (name, value) => void state.exposed.set(name, value),
}

export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (menu: Electron.MenuItemConstructorOptions[]) => {
    state.menu = menu
  },
}

export const dialog = {
  async showOpenDialog(_parent: unknown, options: Electron.OpenDialogOptions) {
    state.asked.push(options)
    return state.openAnswer
  },
  async showSaveDialog(_parent: unknown, options: Electron.SaveDialogOptions) {
    state.asked.push(options)
    return state.saveAnswer
  },
  showMessageBoxSync(_parent: unknown, options: Electron.MessageBoxSyncOptions) {
    state.asked.push(options)
    return state.messageAnswer
  },
}

export const protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'> = {
  registerSchemesAsPrivileged: (schemes) => {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    state.schemes = schemes
  },
  handle: (scheme, handler) => void state.protocols.set(scheme, handler),
}

type SessionParts = 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
type BeforeRequest = (details: { url: string }, callback: (answer: { cancel?: boolean }) => void) => void

class Session implements Pick<Electron.Session, SessionParts> {
  request: Parameters<Electron.Session['setPermissionRequestHandler']>[0] = null
  check: Parameters<Electron.Session['setPermissionCheckHandler']>[0] = null
  device: Parameters<Electron.Session['setDevicePermissionHandler']>[0] = null
  beforeRequest: BeforeRequest | undefined
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest) => {
      this.beforeRequest = listener
    },
  }
  setPermissionRequestHandler(handler: Session['request']) {
    this.request = handler
  }
  setPermissionCheckHandler(handler: Session['check']) {
    this.check = handler
  }
  setDevicePermissionHandler(handler: Session['device']) {
    this.device = handler
  }
}

export const session = { defaultSession: new Session() }
