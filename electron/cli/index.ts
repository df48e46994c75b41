import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import { z } from 'zod'
import { runCommandLine } from './run-command-line.ts'

// Where this file is once built: out/main/bluepencil.js.
const manifest = join(import.meta.dirname, '../../package.json')
const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(manifest, 'utf8')))

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (problem: NodeJS.ErrnoException) => {
    // The reader has heard enough: `bluepencil check … | head`.
    if (problem.code === 'EPIPE') process.exit(2)
    throw problem
  })
}

const io = {
  input: process.stdin,
  out: (text: string) => write(process.stdout, text),
  err: (text: string) => write(process.stderr, text),
}

try {
  process.exitCode = await runCommandLine(process.argv.slice(2), io, version)
} catch (problem) {
  await io.err(`${problem instanceof Error ? problem.stack : String(problem)}\n`)
  process.exitCode = 2
}

/** Waits where the reader is slower than we are, so that output does not pile up in memory. */
async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain')
}
