import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { SetupError } from './project.mjs'

const USAGE = 'npm start -- [FILE] [--browser] [--no-open]'

/**
 * What `npm start` was asked for. FILE is relative to the folder in which npm was started.
 * @param {string[]} args
 * @param {string} folder
 * @returns {{ file: string | undefined, browser: boolean, open: boolean }}
 * @throws {SetupError}
 */
export function parseStartOptions(args, folder) {
  const { values, positionals } = parse(args)
  const [file, ...more] = positionals
  if (more.length > 0) throw new SetupError(`Blue Pencil opens one file at a time: ${USAGE}`)
  return {
    file: file === undefined ? undefined : resolve(folder, file),
    browser: values.browser,
    open: !values['no-open'],
  }
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { browser: { type: 'boolean', default: false }, 'no-open': { type: 'boolean', default: false } },
    })
  } catch (error) {
    throw new SetupError(`${error instanceof Error ? error.message : error}\nUse: ${USAGE}`)
  }
}
