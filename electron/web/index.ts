import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { dataFolder } from '#electron/files/data-folder.ts'
import type { Launch } from '#electron/files/file-service.ts'
import { openStores } from '#electron/files/stores.ts'
import { folderToUse, realFolder } from './folder-service.ts'
import { createHandlers } from './handlers.ts'
import { startWebHost } from './web-host.ts'
import { createWindowWatch } from './window-watch.ts'

/** Where this file is once built: out/main/web.js. */
const project = join(import.meta.dirname, '../..')
const QUIET_MILLISECONDS = 30_000

try {
  await main()
} catch (problem) {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`)
  process.exitCode = 2
}

/** Runs `web.js [FILE] [--folder DIR] [--port N] [--exit-with-window]`: prints the address, and serves until stopped. */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { folder: { type: 'string' }, port: { type: 'string' }, 'exit-with-window': { type: 'boolean' } },
  })
  const [file] = positionals
  const watch = createWindowWatch(QUIET_MILLISECONDS, () => stop())
  const launch = launchOf(file)
  const folder = await realFolder(
    values.folder === undefined ? await folderToUse(file, process.cwd()) : resolve(values.folder),
  )
  const version = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))).version
  const data = dataFolder()
  const stores = openStores(data)
  const host = await startWebHost({
    handlersFor: (tell, gone) => createHandlers({ launch, folder, version, data, stores, tell, gone }),
    assets: join(project, 'out/renderer'),
    port: portOf(values.port ?? '0'),
    onWindows: values['exit-with-window'] ? watch.windows : () => {},
    report: (problem) => process.stderr.write(`${problem instanceof Error ? problem.stack : String(problem)}\n`),
  })
  const stop = () => void host.close().then(() => process.exit(0))
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.stdout.write(`Blue Pencil is at ${host.address}\n`)
}

function launchOf(file: string | undefined): Launch {
  if (file === undefined) return { kind: 'sample', path: join(project, 'samples/harbor-bridge.txt') }
  return { kind: 'file', path: resolve(file) }
}

function portOf(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new RangeError(`“${text}” is not a port. Give --port a number from 0 to 65535.`)
}
