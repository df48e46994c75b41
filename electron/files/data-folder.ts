import { resolve } from 'node:path'
import envPaths from 'env-paths'

/** Names another folder for what the app keeps: for tests, and for whoever keeps it on another disk. */
const VARIABLE = 'BLUE_PENCIL_DATA'

/**
 * The folder for what the app keeps between two runs, where the system has its place for that
 * (`~/.local/share/blue-pencil`, `~/Library/Application Support/blue-pencil`, `%LOCALAPPDATA%\blue-pencil\Data`), or what the
 * environment variable BLUE_PENCIL_DATA says. It may not be there yet.
 */
export function dataFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const asked = environment[VARIABLE]
  return asked ? resolve(asked) : envPaths('blue-pencil', { suffix: '' }).data
}
