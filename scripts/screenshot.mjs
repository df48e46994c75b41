import './node-version.mjs'
import { once } from 'node:events'
import { QUIET_FLAGS } from './browser.mjs'
import { inProject, root, runScript, say } from './project.mjs'
import { end } from './run.mjs'
import { ensureBrowser, ensureBuild, ensureDependencies } from './setup.mjs'
import { startWebHost } from './web-host.mjs'

/** Pictures for the documentation: the window with the sample draft, by day and by night. */
await runScript(async () => {
  await ensureDependencies()
  await ensureBuild()
  const executablePath = await ensureBrowser()
  const { chromium } = await import('@playwright/test')
  const browser = await chromium.launch({ executablePath, args: QUIET_FLAGS })
  try {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      // A host for each: its address lets one browser in, once.
      const { child, address } = await startWebHost(undefined, { folder: root, data: inProject('out', 'data') })
      const page = await browser.newPage({ colorScheme, viewport: { width: 1360, height: 900 }, deviceScaleFactor: 2 })
      await page.goto(address)
      await page.waitForFunction(() => [...CSS.highlights.values()].some((ranges) => ranges.size > 0))
      await page.evaluate(() => document.fonts.ready)
      const file = inProject('docs', `screenshot-${colorScheme}.png`)
      await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' })
      say(file)
      const closed = once(child, 'close')
      end(child)
      await closed
    }
  } finally {
    await browser.close()
  }
  return 0
})
