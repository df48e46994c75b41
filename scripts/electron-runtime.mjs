import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { commandOf, inProject, say } from './project.mjs'
import { runNode } from './run.mjs'

const FETCH_TIMEOUT = 60_000
const DAY = 24 * 60 * 60_000
/** Written when the runtime could not be fetched, so that not every start waits for it. */
const FAILED = inProject('out', 'electron-fetch-failed')

/**
 * The Electron program, where the package has its runtime; asked the way the package's own index.js does, which would
 * download it.
 * @returns {string | undefined}
 */
export function findElectron() {
  const name = inProject('node_modules', 'electron', 'path.txt')
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? inProject('node_modules', 'electron', 'dist')
  if (!existsSync(name)) return undefined
  const program = `${folder}/${readFileSync(name, 'utf8')}`
  return existsSync(program) ? program : undefined
}

/**
 * The Electron program, fetched where it is missing and can be; else why not, as half a sentence.
 * @returns {Promise<{ program: string } | { missing: string }>}
 */
export async function ensureElectron() {
  const found = findElectron()
  if (found) return { program: found }
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 22 || (major === 22 && minor < 12)) {
    return { missing: 'the Electron runtime is not installed, and fetching it needs Node 22.12 or newer' }
  }
  if (existsSync(FAILED) && Date.now() - statSync(FAILED).mtimeMs < DAY) {
    return { missing: 'the Electron runtime could not be fetched in the last 24 hours' }
  }
  say('Fetching the Electron runtime (at most a minute)…')
  const { timedOut } = await runNode(commandOf('electron', 'install-electron'), [], {
    quiet: true,
    timeout: FETCH_TIMEOUT,
  })
  const fetched = findElectron()
  if (fetched) {
    rmSync(FAILED, { force: true })
    return { program: fetched }
  }
  mkdirSync(inProject('out'), { recursive: true })
  writeFileSync(FAILED, '')
  return { missing: `the Electron runtime could not be fetched${timedOut ? ' within a minute' : ''}` }
}
