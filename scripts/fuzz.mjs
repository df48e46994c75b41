import './node-version.mjs'
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { inProject, runScript, say } from './project.mjs'
import { ensureDependencies } from './setup.mjs'

/**
 * Reads mutated files of all formats and counts how many are read, how many are refused in a sentence, and how many break a
 * reader, hang for more than ten seconds or take more memory than a gigabyte. Files that break one are kept in out/fuzz.
 * `--files N` for another number, `--from N` to begin elsewhere: a number is always the same file.
 */

const HANG = 10_000
const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '20000' },
    from: { type: 'string', default: '0' },
    child: { type: 'boolean', default: false },
  },
})
const from = Number(values.from)
const to = from + Number(values.files)

await runScript(() => (values.child ? read() : watch()))

/** Reads all the files in this process, and says what came of each, one JSON object a line. */
async function read() {
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(inProject('electron/files/import/testing/fuzz.ts'))
  const { seeds, readMutated } = /** @type {typeof import('../electron/files/import/testing/fuzz.ts')} */ (module)
  const all = seeds()
  for (let index = from; index < to; index++) {
    process.stdout.write(`${JSON.stringify({ index })}\n`)
    const { bytes, ...outcome } = await readMutated(all, index)
    if (outcome.kind === 'broken' || outcome.time > HANG / 10) {
      mkdirSync(inProject('out', 'fuzz'), { recursive: true })
      writeFileSync(inProject('out', 'fuzz', `${index}-${outcome.name}`), bytes)
    }
    process.stdout.write(`${JSON.stringify({ index, ...outcome, memory: process.resourceUsage().maxRSS / 1000 })}\n`)
  }
  return 0
}

async function watch() {
  await ensureDependencies()
  const counts = { read: 0, refused: 0, broken: 0, hung: 0 }
  let longest = 0
  let memory = 0
  let next = from
  // A file that hangs is passed over, by a new process.
  while (next < to) {
    const hung = await readUntilHung(next, (outcome) => {
      counts[outcome.kind]++
      longest = Math.max(longest, outcome.time)
      memory = Math.max(memory, outcome.memory)
      if (outcome.problem)
        say(`${outcome.index} ${outcome.name}: ${outcome.problem.split('\n').slice(0, 4).join('\n')}`)
    })
    if (hung === undefined) break
    say(`${hung} hung, or ended its process`)
    counts.hung++
    next = hung + 1
  }
  process.stdout.write(
    `${to - from} mutated files: ${counts.read} read, ${counts.refused} refused in a sentence, ${counts.broken} broke a reader, ${counts.hung} hung. Longest ${(longest / 1000).toFixed(1)} s, ${memory.toFixed(0)} MB at most.\n`,
  )
  return counts.broken + counts.hung === 0 && memory < 1000 ? 0 : 1
}

/**
 * Reads files from `first` on in a process of their own; gives the number of the one that hung, or undefined at the end.
 * @param {number} first
 * @param {(outcome: import('../electron/files/import/testing/fuzz.ts').Outcome & { index: number, memory: number }) => void} tell
 * @returns {Promise<number | undefined>}
 */
function readUntilHung(first, tell) {
  return new Promise((resolve) => {
    const args = [import.meta.filename, '--child', '--from', String(first), '--files', String(to - first)]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    let current = first
    // The first file waits for the program to load.
    let timer = setTimeout(() => child.kill('SIGKILL'), 60_000)
    createInterface(child.stdout).on('line', (line) => {
      const outcome = JSON.parse(line)
      current = outcome.index
      clearTimeout(timer)
      timer = setTimeout(() => child.kill('SIGKILL'), HANG)
      if (outcome.kind !== undefined) tell(outcome)
    })
    child.once('close', (code) => {
      clearTimeout(timer)
      resolve(code === 0 ? undefined : current)
    })
  })
}
