import { defineConfig } from '@playwright/test'
import type { TargetOptions } from './e2e/desk.ts'
import { findBrowser, QUIET_FLAGS } from './scripts/browser.mjs'

const executablePath = findBrowser()

/** One set of specs, two targets; `*.browser.spec.ts` and `*.electron.spec.ts` are about one of them. */
export default defineConfig<TargetOptions>({
  testDir: 'e2e',
  outputDir: 'out/test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    viewport: { width: 1360, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: { args: QUIET_FLAGS, ...(executablePath ? { executablePath } : {}) },
  },
  projects: [
    { name: 'browser', use: { target: 'browser' }, testIgnore: '**/*.electron.spec.ts' },
    { name: 'electron', use: { target: 'electron' }, testIgnore: '**/*.browser.spec.ts' },
  ],
})
