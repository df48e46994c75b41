import { existsSync, readFileSync } from 'node:fs'
import { findBrowser } from './browser.mjs'
import { buildIsCurrent, sourceDigest, stampBuild } from './build-stamp.mjs'
import { dependenciesAreCurrent } from './dependencies.mjs'
import { commandOf, inProject, SetupError, say } from './project.mjs'
import { run, runNode } from './run.mjs'

const MINUTE = 60_000

/**
 * Installs the dependencies when they are missing or not those of the lock file.
 * @throws {SetupError}
 */
export async function ensureDependencies() {
  if (dependenciesAreInstalled()) return
  say('Installing the dependencies (a minute or two the first time)…')
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const cli = process.env.npm_execpath
  // `npm` is a script of the shell on Windows; under `npm start` npm says where its own program is.
  const done = cli?.endsWith('.js')
    ? await runNode(cli, args)
    : process.platform === 'win32'
      ? await run(process.env.ComSpec ?? 'cmd.exe', ['/d', '/s', '/c', 'npm', ...args])
      : await run('npm', args)
  if (!done.ok) {
    throw new SetupError(
      'The dependencies could not be installed: npm says why above. Check the connection to the package registry and try again.',
    )
  }
  say('Dependencies installed.')
}

function dependenciesAreInstalled() {
  const installed = inProject('node_modules', '.package-lock.json')
  if (!existsSync(installed)) return false
  const [lock, present] = [inProject('package-lock.json'), installed].map((file) =>
    JSON.parse(readFileSync(file, 'utf8')),
  )
  return dependenciesAreCurrent(lock, present)
}

/**
 * Builds the app when a source is newer than the build.
 * @throws {SetupError}
 */
export async function ensureBuild() {
  const digest = sourceDigest()
  if (buildIsCurrent(digest)) return
  say('Building the app…')
  const started = Date.now()
  const { ok, output } = await runNode(commandOf('electron-vite', 'electron-vite'), ['build'], { quiet: true })
  if (!ok) {
    say(output)
    throw new SetupError('The app could not be built: the messages above say why.')
  }
  stampBuild(digest)
  say(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`)
}

/**
 * The path of a Chrome, Chromium or Edge; installs Chromium where there is none.
 * @returns {Promise<string>}
 * @throws {SetupError}
 */
export async function ensureBrowser() {
  const found = findBrowser()
  if (found) return found
  say('No Chrome, Chromium or Edge on this machine: fetching Chromium with Playwright (at most 3 minutes)…')
  await runNode(commandOf('@playwright/test', 'playwright'), ['install', 'chromium'], { timeout: 3 * MINUTE })
  const downloaded = findBrowser()
  if (downloaded && (await starts(downloaded))) return downloaded
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    say('That did not work: installing the system’s chromium package (at most 10 minutes)…')
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-qq'], { timeout: 3 * MINUTE, env })
    await run('apt-get', ['install', '-y', '-qq', 'chromium'], { timeout: 7 * MINUTE, env })
    // Installed now, it comes before the download in the order of search.
    const installed = findBrowser()
    if (installed && (await starts(installed))) return installed
  }
  throw new SetupError(
    'No Chrome, Chromium or Edge was found, and none could be fetched: install one of them, or name its program in BLUEPENCIL_BROWSER.',
  )
}

/**
 * A download can lack libraries of the system. Elsewhere than on Linux asking for the version opens a window.
 * @param {string} browser
 */
async function starts(browser) {
  if (process.platform !== 'linux') return true
  return (await run(browser, ['--version'], { quiet: true, timeout: MINUTE / 2 })).ok
}
