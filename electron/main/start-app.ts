import { join } from 'node:path'
import { app, Menu, protocol, session } from 'electron'
import type { Launch } from '#electron/files/file-service.ts'
import { openStores } from '#electron/files/stores.ts'
import { appSchemeRegistration, serveAsset } from './app-protocol.ts'
import { applicationMenu } from './application-menu.ts'
import { applyContentsPolicy, applySessionPolicy } from './apply-policy.ts'
import { type DraftWindow, openDraftWindow } from './draft-window.ts'
import { fileOfArguments, type SecondStart, secondStart } from './launch-arguments.ts'
import { appScheme } from './session-policy.ts'
import { callsDone, listenToWindows } from './window-channel.ts'

/**
 * Starts the app, or hands its file to the one that runs and quits. `project` is the folder that holds `out` and
 * `samples`. Must be called before the app is ready; resolves when the first window is there.
 */
export async function startApp(project: string): Promise<void> {
  let asked = fileOfArguments(process.argv, process.cwd(), app.isPackaged)
  const mine: SecondStart = { file: asked }
  if (!app.requestSingleInstanceLock(mine)) return app.quit()

  const stores = openStores(app.getPath('userData'))
  let current: DraftWindow | undefined
  const show = (launch: Launch) => {
    current = openDraftWindow(launch, join(project, 'out/preload/index.cjs'), stores)
    current.browserWindow.on('closed', () => {
      current = undefined
    })
  }
  const sample: Launch = { kind: 'sample', path: join(project, 'samples/harbor-bridge.txt') }
  const open = (path: string | null) => {
    if (!current) return show(path === null ? sample : { kind: 'file', path })
    if (path !== null) current.open(path)
    current.show()
  }

  protocol.registerSchemesAsPrivileged([appSchemeRegistration])
  app.on('open-file', (event, path) => {
    event.preventDefault()
    if (app.isReady()) open(path)
    else asked = path
  })
  app.on('second-instance', (_event, _argv, _cwd, data) => open(secondStart.safeParse(data).data?.file ?? null))
  app.on('activate', () => open(null))
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  quitWhenDone()
  app.on('web-contents-created', (_event, contents) => applyContentsPolicy(contents))

  await app.whenReady()
  applySessionPolicy(session.defaultSession)
  protocol.handle(appScheme, (request) => serveAsset(join(project, 'out/renderer'), request))
  listenToWindows((problem) => process.stderr.write(`${problem instanceof Error ? problem.stack : String(problem)}\n`))
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      applicationMenu({ platform: process.platform, developing: !app.isPackaged }, (command) =>
        current?.request(command),
      ),
    ),
  )
  open(asked)
}

/** Does not quit in the middle of what a window asked for: a save, or decisions that are kept as it closes. */
function quitWhenDone(): void {
  let done = false
  app.on('will-quit', (event) => {
    if (done) return
    event.preventDefault()
    void callsDone().then(() => {
      done = true
      app.quit()
    })
  })
}
