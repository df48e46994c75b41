import { isAbsolute, join } from 'node:path'

/** The name of the app, by which Electron calls its folder too. */
const NAME = 'blue-pencil'

/**
 * Where the app keeps what is its own: the folder that Electron's `userData` is on each system, so that both hosts have one
 * house style. It need not be there yet. `home` is the person's home folder.
 */
export function userDataFolder(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), NAME)
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', NAME)
  const configured = env.XDG_CONFIG_HOME ?? ''
  // Others are to be ignored, says the XDG base directory specification.
  return join(isAbsolute(configured) ? configured : join(home, '.config'), NAME)
}
