import './node-version.mjs'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { evaluate } from './evaluation.mjs'
import { inProject, runScript, say } from './project.mjs'
import { ensureBrowser, ensureBuild, ensureDependencies } from './setup.mjs'

/** @typedef {import('../bench/figure.ts').Figure} Figure */
/** @typedef {import('../bench/figure.ts').Bench} Bench */

await runScript(async () => {
  await ensureDependencies()
  await ensureBuild()
  await ensureBrowser()
  // The measurements are TypeScript, and Vite is there only after the dependencies.
  const { runnerImport } = await import('vite')
  /** @type {Figure[]} */
  const figures = []
  let failed = false
  for (const name of ['engine', 'start', 'typing']) {
    try {
      const { module } = await runnerImport(inProject('bench', `${name}.ts`))
      await /** @type {{ run: Bench }} */ (module).run((figure) => {
        figures.push(figure)
        process.stdout.write(
          `${figure.name.padEnd(52)}${figure.value.toFixed(figure.unit ? 1 : 0).padStart(9)} ${figure.unit}\n`,
        )
      })
    } catch (error) {
      failed = true
      say(`${name} could not be measured: ${error instanceof Error ? error.stack : error}`)
    }
  }
  mkdirSync(inProject('out', 'reports'), { recursive: true })
  writeFileSync(inProject('out', 'reports', 'bench.json'), `${JSON.stringify(figures, null, 2)}\n`)
  const folder = process.env.BLUEPENCIL_EVALUATION
  if (folder && existsSync(folder)) evaluate(folder)
  return failed ? 1 : 0
})
