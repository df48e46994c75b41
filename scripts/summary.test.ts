import { describe, expect, it } from 'vitest'
import { countE2e, countRunner, countStage, countUnit, skipReasons, sum, summaryLine } from './summary.mjs'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
})

describe('the summary of npm test', () => {
  it('counts the tests of a Vitest report, whatever is not run as skipped', () => {
    const report = {
      testResults: [file('passed', 'passed', 'passed', 'pending', 'todo'), file('failed', 'failed', 'passed')],
    }
    expect(countUnit(report)).toEqual({ passed: 3, failed: 1, skipped: 2 })
  })

  it('counts a file that does not load as one failure', () => {
    expect(countUnit({ testResults: [file('failed')] })).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('counts the tests of a Playwright report, and its faults outside of tests', () => {
    const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 4 }
    expect(countE2e({ stats, errors: ['a spec that does not load'] })).toEqual({ passed: 8, failed: 2, skipped: 4 })
  })

  it('says why end-to-end tests were skipped', () => {
    const skipped = { annotations: [{ type: 'skip', description: 'no runtime' }] }
    const run = { annotations: [{ type: 'slow' }] }
    const suites = [{ specs: [{ tests: [run, skipped] }], suites: [{ specs: [{ tests: [skipped] }] }] }]
    expect(skipReasons({ suites })).toEqual(['2 skipped: no runtime'])
  })

  it('never takes a failed or silent runner for a good one', () => {
    const good = { passed: 5, failed: 0, skipped: 0 }
    expect(countRunner(good, true)).toEqual(good)
    expect(countRunner(good, false)).toEqual({ passed: 5, failed: 1, skipped: 0 })
    expect(countRunner({ passed: 5, failed: 2, skipped: 0 }, false)).toEqual({ passed: 5, failed: 2, skipped: 0 })
    expect(countRunner(undefined, true)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('sums the stages into one line', () => {
    const stages = [countStage(true), countStage(false), { passed: 10, failed: 0, skipped: 3 }]
    expect(summaryLine(sum(stages))).toBe('11 passed, 1 failed, 3 skipped')
  })
})
