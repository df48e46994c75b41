import { spawn, spawnSync } from 'node:child_process'
import { root } from './project.mjs'

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** @type {Set<ChildProcess>} */
const running = new Set()
const windows = process.platform === 'win32'

/**
 * Starts a process that ends with this one. On POSIX it leads a group, so that what it starts ends with it as well.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function start(command, args, options) {
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: !windows,
    ...options,
  })
  running.add(child)
  child.once('close', () => running.delete(child))
  child.once('error', () => running.delete(child))
  return child
}

/**
 * Ends a process and everything that it started.
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} [signal]
 */
export function end(child, signal = 'SIGTERM') {
  if (child.pid === undefined) return
  if (windows) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' })
    return
  }
  try {
    process.kill(-child.pid, signal)
  } catch {
    // It has ended by itself.
  }
}

/** Ends all processes that were started here and are still running. */
export function endAll() {
  for (const child of running) end(child)
}

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, timeout?: number, env?: NodeJS.ProcessEnv }} [options] `quiet` keeps the output instead of
 * showing it; `timeout` in milliseconds
 * @returns {Promise<{ ok: boolean, output: string, timedOut: boolean }>} a command that does not exist is not `ok`
 */
export function run(command, args, { quiet = false, timeout, env } = {}) {
  return new Promise((resolve) => {
    const child = start(command, args, {
      ...(env ? { env: { ...process.env, ...env } } : {}),
      ...(quiet ? { stdio: ['ignore', 'pipe', 'pipe'] } : {}),
    })
    let output = ''
    let timedOut = false
    const timer = timeout
      ? setTimeout(() => {
          timedOut = true
          end(child, 'SIGKILL')
        }, timeout)
      : undefined
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text
      })
    }
    child.once('error', (error) => {
      clearTimeout(timer)
      resolve({ ok: false, output: `${output}${error.message}\n`, timedOut })
    })
    child.once('close', (code) => {
      clearTimeout(timer)
      resolve({ ok: code === 0 && !timedOut, output, timedOut })
    })
  })
}

/**
 * Runs a JavaScript file with this Node.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNode(file, args, options) {
  return run(process.execPath, [file, ...args], options)
}

for (const [signal, status] of /** @type {const} */ ([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])) {
  process.once(signal, () => {
    endAll()
    process.exit(status)
  })
}
process.once('exit', endAll)
