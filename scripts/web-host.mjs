import { inProject, SetupError } from './project.mjs'
import { start } from './run.mjs'

/**
 * Starts the built browser host.
 * @param {string | undefined} file
 * @param {{ folder: string, exitWithWindow?: boolean, data?: string, user?: number }} options `folder` is the working directory,
 * which the window may use when there is no file; `data` is where the app keeps its own data, else the system's place for that;
 * `user` is the id of the user and the group that it runs as, else those of this process
 * @returns {Promise<{ child: import('node:child_process').ChildProcess, address: string }>} once it is listening
 * @throws {SetupError}
 */
export function startWebHost(file, { folder, exitWithWindow = false, data, user }) {
  const args = [...(file === undefined ? [] : [file]), ...(exitWithWindow ? ['--exit-with-window'] : [])]
  const child = start(process.execPath, [inProject('out', 'main', 'web.js'), ...args], {
    cwd: folder,
    env: { ...process.env, ...(data && { BLUE_PENCIL_DATA: data }) },
    ...(user !== undefined && { uid: user, gid: user }),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      output += text
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S*(?=\s)/.exec(output)?.[0]
      if (address) resolve({ child, address })
    })
    child.once('error', reject)
    child.once('close', () => reject(new SetupError('The browser host ended before it was ready.')))
  })
}
