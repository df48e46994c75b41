/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * The counts of a stage that has no tests of its own: type checking, linting, a build.
 * @param {boolean} ok
 * @returns {Counts}
 */
export function countStage(ok) {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }
}

/**
 * The counts of a Vitest JSON report. A file that failed before its tests could run counts as one failure.
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {Counts}
 */
export function countUnit({ testResults }) {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  for (const { status, assertionResults } of testResults) {
    const tests = sum(assertionResults.map((test) => countStatus(test.status)))
    if (status === 'failed' && tests.failed === 0) tests.failed = 1
    add(counts, tests)
  }
  return counts
}

/** @param {string} status */
function countStatus(status) {
  if (status === 'passed' || status === 'failed') return countStage(status === 'passed')
  return { passed: 0, failed: 0, skipped: 1 }
}

/**
 * The counts of a Playwright JSON report. A test that passed on a second try counts as passed; each fault outside of a
 * test, such as a spec that does not load, as one failure.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} report
 * @returns {Counts}
 */
export function countE2e({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped }
}

/**
 * @typedef {{ type: string, description?: string }} Annotation
 * @typedef {{ specs?: { tests: { annotations: Annotation[] }[] }[], suites?: Suite[] }} Suite
 */

/**
 * Why tests were skipped, by a Playwright JSON report, and how many for each reason: "3 skipped: …".
 * @param {Suite} report
 * @returns {string[]}
 */
export function skipReasons(report) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const { type, description } of annotationsOf(report)) {
    if (type === 'skip' && description) counts.set(description, (counts.get(description) ?? 0) + 1)
  }
  return [...counts].map(([reason, count]) => `${count} skipped: ${reason}`)
}

/**
 * @param {Suite} suite
 * @returns {Annotation[]}
 */
function annotationsOf({ specs = [], suites = [] }) {
  const own = specs.flatMap((spec) => spec.tests.flatMap((test) => test.annotations))
  return [...own, ...suites.flatMap(annotationsOf)]
}

/**
 * The counts of a runner: what its report says, and one failure more where it failed and the report does not say so.
 * @param {Counts | undefined} reported undefined where it left no report
 * @param {boolean} ok whether it ended well
 * @returns {Counts}
 */
export function countRunner(reported, ok) {
  const counts = reported ?? countStage(false)
  return !ok && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const counts of all) add(total, counts)
  return total
}

/**
 * @param {Counts} total
 * @param {Counts} counts
 */
function add(total, counts) {
  total.passed += counts.passed
  total.failed += counts.failed
  total.skipped += counts.skipped
}

/**
 * The last line of `npm test`.
 * @param {Counts} counts
 */
export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}
