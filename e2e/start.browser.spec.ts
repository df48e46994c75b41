import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { inProject } from '#scripts/project.mjs'

let folder: string
const started: ChildProcess[] = []
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blue-pencil-'))
  await writeFile(join(folder, 'ferry.txt'), 'Ferry is late again\n\nThe the ferry left at noon.\n')
})
test.afterEach(async () => {
  for (const child of started.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    const closed = once(child, 'exit')
    child.kill()
    await closed
  }
  await rm(folder, { recursive: true, force: true })
})

/** The start script as npm runs it: in the project's folder, while the person is in the folder of the drafts. */
function start(args: string[], env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [inProject('scripts', 'start.mjs'), ...args], {
    cwd: inProject(),
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', INIT_CWD: folder, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  started.push(child)
  return { child, says: (pattern: RegExp) => said(child, pattern) }
}

/** What the process says on standard error, once it matches. */
async function said(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  let text = ''
  for await (const part of child.stderr ?? []) {
    text += part
    const match = pattern.exec(text)
    if (match) return match
  }
  throw new Error(`ended with: ${text}`)
}

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/\S*/

test('without a display prints the address, and Ctrl-C ends it', async ({ page }) => {
  test.skip(process.platform !== 'linux', 'other systems always have a display')
  const { child, says } = start(['ferry.txt'], {})
  const [address] = await says(ADDRESS)
  await page.goto(address)
  await expect(page.getByText('The the ferry left at noon.')).toBeVisible()
  const closed = once(child, 'exit')
  child.kill('SIGINT')
  expect((await closed)[0]).toBe(130)
  await expect
    .poll(() =>
      fetch(new URL('/', address)).then(
        () => 'open',
        () => 'closed',
      ),
    )
    .toBe('closed')
})

test('opens an app window of the browser, and ends when it is closed', async () => {
  test.skip(process.platform === 'win32', 'the stand-in for a browser is a shell script')
  const browser = join(folder, 'browser')
  await writeFile(browser, `#!/bin/sh\nprintf '%s\\n' "$@" > '${join(folder, 'arguments')}'\nsleep 1\n`)
  await chmod(browser, 0o755)
  const { child } = start(['--browser', 'ferry.txt'], { DISPLAY: ':0', BLUEPENCIL_BROWSER: browser })
  expect((await once(child, 'exit'))[0]).toBe(0)
  const given = await readFile(join(folder, 'arguments'), 'utf8')
  const address = /^--app=(.*)$/m.exec(given)?.[1] ?? ''
  expect(address).toMatch(ADDRESS)
  expect(given).toContain('--user-data-dir=')
  await expect(fetch(address)).rejects.toThrow()
})

test('says how it is used', async () => {
  const { child, says } = start(['one.txt', 'two.txt'], {})
  await says(/one file at a time: npm start -- \[FILE\]/)
  await once(child, 'exit')
  expect(child.exitCode).toBe(2)
})
