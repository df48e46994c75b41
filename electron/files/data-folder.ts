import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'

/** Names another folder for what the app keeps: for tests, and for whoever keeps it on another disk. */
const VARIABLE = 'BLUE_PENCIL_DATA'

/** The name of the app, by which Electron calls its folder too. */
const NAME = 'blue-pencil'

/**
 * The folder for what the app keeps between two starts: what the environment variable BLUE_PENCIL_DATA says, else the
 * folder that Electron's `userData` is on each system, so that both hosts have one house style. It may not be there yet.
 */
export function dataFolder(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  const asked = environment[VARIABLE]
  if (asked) return resolve(asked)
  if (platform === 'win32') return join(environment.APPDATA ?? join(home, 'AppData', 'Roaming'), NAME)
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', NAME)
  // One that is not absolute is to be ignored, says the XDG base directory specification.
  const configured = environment.XDG_CONFIG_HOME ?? ''
  return join(isAbsolute(configured) ? configured : join(home, '.config'), NAME)
}
