import './node-version.mjs'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { commandOf, inProject, runScript, SetupError, say } from './project.mjs'
import { runNode } from './run.mjs'
import { ensureBrowser, ensureBuild, ensureDependencies } from './setup.mjs'
import { countE2e, countRunner, countStage, countUnit, skipReasons, sum, summaryLine } from './summary.mjs'

/** @typedef {import('./summary.mjs').Counts} Counts */

const MINUTE = 60_000
/** @type {{ name: string, counts: Counts }[]} */
const stages = []

/**
 * @param {string} name
 * @param {Counts} counts
 */
function record(name, counts) {
  stages.push({ name, counts })
  return counts.failed === 0
}

/**
 * A stage that is done or not: a set-up step.
 * @param {string} name
 * @param {() => Promise<unknown>} step
 */
async function setUp(name, step) {
  try {
    await step()
    return record(name, countStage(true))
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(error.message)
    return record(name, countStage(false))
  }
}

/**
 * A stage that is a command: type checking, linting.
 * @param {string} name
 * @param {string} file
 * @param {readonly string[]} args
 */
async function runTool(name, file, args) {
  say(`\n${name}…`)
  record(name, countStage((await runNode(file, args, { timeout: 10 * MINUTE })).ok))
}

/**
 * A stage that is a test runner with a JSON report.
 * @template R
 * @param {string} name
 * @param {string} reportName
 * @param {(report: R) => Counts} count
 * @param {(report: string) => Promise<{ ok: boolean }>} runTests
 */
async function runTests(name, reportName, count, runTests) {
  say(`\n${name}…`)
  const report = inProject('out', 'reports', reportName)
  rmSync(report, { force: true })
  const { ok } = await runTests(report)
  record(name, countRunner(existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : undefined, ok))
}

async function runStages() {
  if (!(await setUp('dependencies', ensureDependencies))) return
  await runTool('types', commandOf('typescript', 'tsc'), ['--build'])
  await runTool('lint', commandOf('@biomejs/biome', 'biome'), ['check', '--error-on-warnings'])
  await runTests('unit tests', 'unit.json', countUnit, (report) =>
    runNode(
      commandOf('vitest', 'vitest'),
      ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      { timeout: 15 * MINUTE },
    ),
  )
  const built = await setUp('build', ensureBuild)
  const browser = await setUp('browser', ensureBrowser)
  if (built) await runTool('kill test', inProject('scripts', 'kill-test.mjs'), ['12', '1'])
  if (!built || !browser) return
  /** @param {Parameters<typeof countE2e>[0] & Parameters<typeof skipReasons>[0]} report */
  const count = (report) => {
    for (const reason of skipReasons(report)) say(reason)
    return countE2e(report)
  }
  await runTests('end-to-end tests', 'e2e.json', count, (report) =>
    runNode(commandOf('@playwright/test', 'playwright'), ['test', '--reporter=list,json'], {
      timeout: 30 * MINUTE,
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    }),
  )
}

await runScript(async () => {
  await runStages()
  const total = sum(stages.map((stage) => stage.counts))
  say('')
  for (const { name, counts } of stages) say(`${name.padEnd(18)}${summaryLine(counts)}`)
  process.stdout.write(`\n${summaryLine(total)}\n`)
  return total.failed === 0 ? 0 : 1
})
