import { once } from 'node:events'
import type { Browser, ViewportSize } from '@playwright/test'
import { end } from '#scripts/run.mjs'
import { startWebHost } from '#scripts/web-host.mjs'
import type { OpenedWindow } from './desk.ts'
import { watchWindow } from './watch-window.ts'

/** The browser host as its own process, and a window on it with the rights that an app window has. */
export async function openInBrowser(
  browser: Browser,
  {
    file,
    folder,
    data,
    user,
    viewport,
    faults,
  }: {
    file: string | undefined
    folder: string
    data: string
    user?: number
    viewport: ViewportSize | null
    faults: string[]
  },
): Promise<OpenedWindow> {
  const { child, address } = await startWebHost(file, { folder, data, ...(user !== undefined && { user }) })
  const { origin } = new URL(address)
  const context = await browser.newContext({ viewport })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin })
  const page = await context.newPage()
  watchWindow(page, origin, faults)
  await page.goto(address)
  return {
    page,
    address,
    answerNativeDialog: async () => {},
    kill: async () => {
      const closed = once(child, 'close')
      end(child, 'SIGKILL')
      await closed
      await context.close()
    },
    close: async () => {
      // As a person closes it, so that the page hears of it.
      const gone = page.waitForEvent('close')
      page.on('dialog', (dialog) => void dialog.accept())
      await page.close({ runBeforeUnload: true })
      await gone
      await context.close()
      const closed = once(child, 'close')
      end(child)
      await closed
    },
  }
}
