import { describe, expect, it } from 'vitest'
import { findBrowser } from './browser.mjs'

const machine = (
  platform: NodeJS.Platform,
  files: string[],
  env: Record<string, string> = {},
  lists: Record<string, string[]> = {},
) => ({
  platform,
  env,
  home: platform === 'win32' ? 'C:\\Users\\desk' : '/home/desk',
  exists: (file: string) => files.includes(file),
  list: (folder: string) => lists[folder] ?? [],
})

describe('findBrowser', () => {
  it('takes the browser that the environment names, before all others', () => {
    const files = ['/my/chrome', '/other/chrome', '/usr/bin/chromium']
    const env = { PATH: '/usr/bin', CHROME_PATH: '/other/chrome' }
    expect(findBrowser(machine('linux', files, { ...env, BLUEPENCIL_BROWSER: '/my/chrome' }))).toBe('/my/chrome')
    expect(findBrowser(machine('linux', files, env))).toBe('/other/chrome')
    expect(findBrowser(machine('linux', files, { ...env, CHROME_PATH: '/gone' }))).toBe('/usr/bin/chromium')
  })

  it('finds Chrome, Chromium and Edge on the path, in that order', () => {
    const env = { PATH: '/usr/local/bin:/usr/bin' }
    expect(findBrowser(machine('linux', ['/usr/bin/microsoft-edge', '/usr/bin/chromium'], env))).toBe(
      '/usr/bin/chromium',
    )
    expect(findBrowser(machine('linux', ['/usr/bin/chromium', '/usr/local/bin/google-chrome'], env))).toBe(
      '/usr/local/bin/google-chrome',
    )
    expect(findBrowser(machine('linux', ['/snap/bin/chromium'], env))).toBe('/snap/bin/chromium')
  })

  it('finds them where macOS and Windows keep them', () => {
    const app = '/home/desk/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(findBrowser(machine('darwin', [app]))).toBe(app)
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
    expect(findBrowser(machine('win32', [edge], { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }))).toBe(edge)
  })

  it('takes the newest download of Playwright where no browser is installed', () => {
    const cache = '/home/desk/.cache/ms-playwright'
    const files = ['chromium-999', 'chromium-1208'].map((name) => `${cache}/${name}/chrome-linux64/chrome`)
    const names = ['chromium-999', 'ffmpeg-1011', 'chromium-1208', 'chromium_headless_shell-1300']
    expect(findBrowser(machine('linux', files, {}, { [cache]: names }))).toBe(
      `${cache}/chromium-1208/chrome-linux64/chrome`,
    )
  })

  it('finds none on an empty machine', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const)
      expect(findBrowser(machine(platform, []))).toBeUndefined()
  })
})
