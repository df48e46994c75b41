import { join } from 'node:path'
import { app } from 'electron'
import { startApp } from './start-app.ts'

// Not awaited: Electron is not ready before this module has been evaluated. The project is where out/main/index.js is.
startApp(join(import.meta.dirname, '../..')).catch((problem: unknown) => {
  process.stderr.write(`${problem instanceof Error ? problem.stack : String(problem)}\n`)
  app.exit(2)
})
