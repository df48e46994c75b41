import './node-version.mjs'
import { inProject, runScript } from './project.mjs'
import { endAll } from './run.mjs'
import { ensureBuild, ensureDependencies } from './setup.mjs'

const [kills = '500', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2)

/** Dialogs bring their styles along, which nobody sees here. */
const withoutStyles = {
  name: 'without-styles',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} id */
  resolveId: (id) => (id.endsWith('.css') ? '\0no-styles' : undefined),
  /** @param {string} id */
  load: (id) => (id === '\0no-styles' ? '' : undefined),
}

/** `npm run kill-test [-- KILLS [SEED]]`: kills the host while somebody types, and looks what is lost. */
await runScript(async () => {
  await ensureDependencies()
  await ensureBuild()
  // The test is TypeScript, and Vite is there only after the dependencies.
  const { runnerImport } = await import('vite')
  try {
    const { module } = await runnerImport(inProject('kill-test', 'kill-test.ts'), { plugins: [withoutStyles] })
    const { run } = /** @type {typeof import('../kill-test/kill-test.ts')} */ (module)
    const whole = await run(Number(kills), Number(seed), (line) => process.stdout.write(`${line}\n`))
    return whole ? 0 : 1
  } finally {
    endAll()
    // Windows that were left in the middle of something try again for ever.
    setTimeout(() => process.exit(), 100).unref()
  }
})
