import './node-version.mjs'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { evaluate } from './evaluation.mjs'
import { inProject, runScript } from './project.mjs'
import { ensureBrowser, ensureBuild, ensureDependencies } from './setup.mjs'

/** @typedef {import('../bench/figure.ts').Figure} Figure */
/** @typedef {import('../bench/figure.ts').Bench} Bench */

const [one] = process.argv.slice(2)
await runScript(one ? () => measure(one) : measureAll)

/** Each file of bench/ in a process of its own, so that what is first in it is from cold. */
async function measureAll() {
  await ensureDependencies()
  await ensureBuild()
  await ensureBrowser()
  /** @type {Figure[]} */
  const figures = []
  let failed = false
  for (const name of ['reading', 'article', 'engine', 'start', 'typing', 'long-draft']) {
    const { stdout, status } = spawnSync(process.execPath, [import.meta.filename, name], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    failed ||= status !== 0
    for (const line of stdout.split('\n').filter(Boolean)) {
      /** @type {Figure} */
      const figure = JSON.parse(line)
      figures.push(figure)
      process.stdout.write(
        `${figure.name.padEnd(52)}${figure.value.toFixed(figure.unit ? 1 : 0).padStart(9)} ${figure.unit}\n`,
      )
    }
  }
  mkdirSync(inProject('out', 'reports'), { recursive: true })
  writeFileSync(inProject('out', 'reports', 'bench.json'), `${JSON.stringify(figures, null, 2)}\n`)
  const folder = process.env.BLUEPENCIL_EVALUATION
  if (folder && existsSync(folder)) evaluate(folder)
  return failed ? 1 : 0
}

/**
 * Prints the figures of one file of bench/, one JSON object a line.
 * @param {string} name
 */
async function measure(name) {
  // The measurements are TypeScript, and Vite is there only after the dependencies.
  const { runnerImport } = await import('vite')
  try {
    const { module } = await runnerImport(inProject('bench', `${name}.ts`))
    await /** @type {{ run: Bench }} */ (module).run((figure) => {
      process.stdout.write(`${JSON.stringify(figure)}\n`)
    })
    return 0
  } catch (error) {
    process.stderr.write(`${name} could not be measured: ${error instanceof Error ? error.stack : error}\n`)
    return 1
  }
}
