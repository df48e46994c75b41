import './node-version.mjs'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { QUIET_FLAGS } from './browser.mjs'
import { ensureElectron } from './electron-runtime.mjs'
import { inProject, root, runScript, SetupError, say } from './project.mjs'
import { end, endAll, start } from './run.mjs'
import { ensureBrowser, ensureBuild, ensureDependencies } from './setup.mjs'
import { parseStartOptions } from './start-options.mjs'
import { startWebHost } from './web-host.mjs'

/** A window that fails sooner than this has not shown a window: no display that works, or a system that forbids it. */
const SHOWN_AFTER = 5_000

/** Where the person is: npm itself runs scripts in the project's folder. */
const folder = process.env.INIT_CWD ?? process.cwd()

await runScript(async () => {
  const { file, browser, open } = parseStartOptions(process.argv.slice(2), folder)
  await ensureDependencies()
  await ensureBuild()
  if (!open) return runInBrowser(file, false)
  if (!hasDisplay()) {
    say('No display here.')
    return runInBrowser(file, false)
  }
  if (browser) return runInBrowser(file, true)
  const why = await runInElectron(file)
  if (why === undefined) return 0
  say(`Using a browser window: ${why}.`)
  return runInBrowser(file, true)
})

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/**
 * Runs the app in Electron until its window is closed.
 * @param {string | undefined} file
 * @returns {Promise<string | undefined>} why there was no window, as half a sentence; undefined when there was one
 */
async function runInElectron(file) {
  const electron = await ensureElectron()
  if ('missing' in electron) return electron.missing
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const started = Date.now()
  const ok = await ended(start(electron.program, [...sandbox, root, ...(file === undefined ? [] : [file])]))
  return ok || Date.now() - started > SHOWN_AFTER ? undefined : 'Electron did not start'
}

/**
 * Runs the browser host until its window is closed, or until it is stopped where no window could be opened.
 * @param {string | undefined} file
 * @param {boolean} open
 */
async function runInBrowser(file, open) {
  const program = open ? await browserOrNone() : undefined
  const { child: host, address } = await startWebHost(file, { folder, exitWithWindow: program !== undefined })
  if (program !== undefined && (await showWindow(program, address, host))) {
    endAll()
    await ended(host)
    return 0
  }
  say(`Open this address in a browser on this machine (Ctrl-C ends it):\n${address}`)
  return (await ended(host)) ? 0 : 1
}

/**
 * Shows an app window until it is closed or the host ends; gives whether there was one.
 * @param {string} program
 * @param {string} address
 * @param {import('node:child_process').ChildProcess} host
 */
async function showWindow(program, address, host) {
  const profiles = inProject('out', 'browser')
  mkdirSync(profiles, { recursive: true })
  // A profile of its own: with a shared one the browser hands the window to another process, and its end would not be seen.
  const profile = mkdtempSync(`${profiles}/`)
  const remove = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  process.once('exit', remove)
  const flags = [...QUIET_FLAGS, `--user-data-dir=${profile}`, '--window-size=1360,900', `--app=${address}`]
  const window = start(program, flags, { stdio: 'ignore' })
  const started = Date.now()
  const ok = await Promise.race([ended(window), ended(host)])
  end(window)
  await ended(window)
  return ok || Date.now() - started > SHOWN_AFTER
}

/** @returns {Promise<string | undefined>} */
async function browserOrNone() {
  try {
    return await ensureBrowser()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(error.message)
    return undefined
  }
}

/**
 * Waits for a process; gives whether it ended well.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<boolean>}
 */
function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode === 0)
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code === 0))
    child.once('error', () => resolve(false))
  })
}
