import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findBrowser, QUIET_FLAGS } from '#scripts/browser.mjs'
import { end } from '#scripts/run.mjs'
import { startWebHost } from '#scripts/web-host.mjs'

/** The browser of this machine, without a window. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  return chromium.launch({ args: QUIET_FLAGS, ...(executablePath ? { executablePath } : {}) })
}

/** Runs `body` on a draft file in a folder of its own. */
export async function withDraft<T>(text: string, body: (file: string, folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'blue-pencil-bench-'))
  try {
    const file = join(folder, 'draft.txt')
    await writeFile(file, text)
    return await body(file, folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Runs `body` on a page of a browser of its own, and the address where a host has a draft open. */
export async function withHost(text: string, body: (page: Page, address: string) => Promise<void>): Promise<void> {
  const browser = await launchBrowser()
  try {
    await withDraft(text, async (file, folder) => {
      const { child, address } = await startWebHost(file, { folder, data: join(folder, '.data') })
      try {
        await body(await browser.newPage({ viewport: { width: 1360, height: 900 } }), address)
      } finally {
        const closed = once(child, 'close')
        end(child)
        await closed
      }
    })
  } finally {
    await browser.close()
  }
}

/** Resolves once the window has painted a flag. */
export async function flagsPainted(page: Page): Promise<void> {
  await page.waitForFunction(() => [...CSS.highlights.values()].some((ranges) => ranges.size > 0), undefined, {
    polling: 'raf',
  })
}
