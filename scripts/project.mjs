import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * A path in the project.
 * @param {string[]} parts
 */
export function inProject(...parts) {
  return join(root, ...parts)
}

/**
 * The JavaScript file behind a command of an installed package, to be run with this Node: shims differ per system.
 * @param {string} name of the package
 * @param {string} command
 */
export function commandOf(name, command) {
  const { bin } = JSON.parse(readFileSync(inProject('node_modules', name, 'package.json'), 'utf8'))
  return inProject('node_modules', name, bin[command])
}

/**
 * One line to the person, on stderr, so that stdout stays the program's own.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** A set-up step that could not be done; `message` is one sentence that says what to do. */
export class SetupError extends Error {}

/**
 * Runs the body of a script: a set-up failure is a sentence and exit status 2, anything else is a fault with its stack.
 * @param {() => Promise<number | undefined>} body gives the exit status, or leaves it as it is
 */
export async function runScript(body) {
  try {
    const status = await body()
    if (status !== undefined) process.exitCode = status
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(error.message)
    process.exitCode = 2
  }
}
