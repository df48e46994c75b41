import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

/**
 * Where to look; all of it is the real machine by default.
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {Record<string, string | undefined>} env
 * @property {string} home
 * @property {(file: string) => boolean} exists
 * @property {(folder: string) => string[]} list names in a folder, none where it is not there
 */

/** @type {Machine} */
const thisMachine = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  exists: existsSync,
  list: listFolder,
}

const LINUX_COMMANDS = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
]
const LINUX_FILES = [
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
  '/snap/bin/chromium',
  '/usr/lib/chromium/chromium',
]
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge']
const WINDOWS_FILES = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
]
const WINDOWS_ROOTS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
/** Where a download of Playwright keeps the program, in the folders chromium-1234 of its cache. */
const PLAYWRIGHT_FILES = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win64/chrome.exe',
  'chrome-win/chrome.exe',
]

/**
 * Chrome, Chromium or Edge on this machine: the one that BLUEPENCIL_BROWSER or CHROME_PATH names, else the first one
 * installed, else the newest download of Playwright.
 * @param {Partial<Machine>} [machine]
 * @returns {string | undefined} the program's path
 */
export function findBrowser(machine) {
  const at = { ...thisMachine, ...machine }
  return [...namedBrowsers(at), ...installedBrowsers(at), ...downloadedBrowsers(at)].find((file) => at.exists(file))
}

/** @param {Machine} machine */
function namedBrowsers({ env }) {
  return [env.BLUEPENCIL_BROWSER ?? '', env.CHROME_PATH ?? ''].filter((file) => file !== '')
}

/** @param {Machine} machine */
function installedBrowsers({ platform, env, home }) {
  if (platform === 'win32') {
    const roots = WINDOWS_ROOTS.map((name) => env[name] ?? '').filter((folder) => folder !== '')
    return WINDOWS_FILES.flatMap((file) => roots.map((folder) => path.win32.join(folder, file)))
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', path.posix.join(home, 'Applications')]
    return MAC_APPS.flatMap((app) => roots.map((folder) => path.posix.join(folder, `${app}.app/Contents/MacOS/${app}`)))
  }
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder !== '')
  return [...LINUX_COMMANDS.flatMap((name) => folders.map((folder) => path.posix.join(folder, name))), ...LINUX_FILES]
}

/** @param {Machine} machine */
function downloadedBrowsers({ platform, env, home, list }) {
  const { join } = platform === 'win32' ? path.win32 : path.posix
  const caches = { win32: 'AppData/Local/ms-playwright', darwin: 'Library/Caches/ms-playwright' }
  const cache =
    env.PLAYWRIGHT_BROWSERS_PATH || join(home, caches[/** @type {'win32'} */ (platform)] ?? '.cache/ms-playwright')
  const newestFirst = list(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
  return newestFirst.flatMap((name) => PLAYWRIGHT_FILES.map((file) => join(cache, name, file)))
}

/** @param {string} folder */
function listFolder(folder) {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** What keeps a browser to itself: no first-run pages, and nothing sent or fetched by its own accord. */
export const QUIET_FLAGS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
  '--metrics-recording-only',
  // Chromium refuses its sandbox to root, as in a container.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]
