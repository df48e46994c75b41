import { join } from 'node:path'
import { startApp } from './start-app.ts'

/** Where this file is once built: out/main/index.js. */
await startApp(join(import.meta.dirname, '../..'))
