import { _electron } from '@playwright/test'
import { findElectron } from '#scripts/electron-runtime.mjs'
import { root } from '#scripts/project.mjs'
import type { OpenedWindow } from './desk.ts'
import { watchWindow } from './watch-window.ts'

/** The app in Electron, with a profile of its own so that it does not hand its file to another instance. */
export async function openInElectron(
  file: string | undefined,
  folder: string,
  data: string,
  faults: string[],
): Promise<OpenedWindow> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = await _electron.launch({
    executablePath: findElectron() ?? '',
    args: [...sandbox, `--user-data-dir=${data}`, root, ...(file === undefined ? [] : [file])],
    cwd: folder,
  })
  const page = await app.firstWindow()
  watchWindow(page, 'app://', faults)
  return {
    page,
    address: undefined,
    answerNativeDialog: (path) =>
      app.evaluate(({ dialog }, filePath) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
        dialog.showSaveDialog = async () => ({ canceled: false, filePath })
      }, path),
    close: () => app.close(),
    kill: async () => {
      const closed = app.waitForEvent('close')
      app.process().kill('SIGKILL')
      await closed
    },
  }
}
