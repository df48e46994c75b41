import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appSchemeRegistration, serveAsset } from './app-protocol.ts'

let room: string
let assets: string

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'blue-pencil-'))
  assets = join(room, 'renderer')
  await mkdir(join(assets, 'assets'), { recursive: true })
  await mkdir(join(room, 'renderer-other'))
  await writeFile(join(assets, 'index.html'), '<title>Blue Pencil</title>')
  await writeFile(join(assets, 'assets/a b.js'), 'export {}')
  await writeFile(join(room, 'secret.txt'), 'secret')
  await writeFile(join(room, 'renderer-other/secret.txt'), 'secret')
  await symlink(join(room, 'secret.txt'), join(assets, 'link.txt'))
})

afterAll(() => rm(room, { recursive: true }))

function get(address: string, method = 'GET'): Promise<Response> {
  return serveAsset(assets, { url: address, method })
}

describe('the app protocol', () => {
  it('is an origin of its own, with no way around the content security policy', () => {
    expect(appSchemeRegistration).toEqual({
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    })
  })

  it('serves the window with its type and the security headers', async () => {
    const page = await get('app://blue-pencil/')
    expect(page.status).toBe(200)
    expect(await page.text()).toBe('<title>Blue Pencil</title>')
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'; /)
    expect(page.headers.get('content-security-policy')).not.toMatch(/unsafe|\*/)
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    const script = await get('app://blue-pencil/assets/a%20b.js?v=1#x')
    expect([script.status, script.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
  })

  it.each([
    ['a file that is not there', 'app://blue-pencil/other.html'],
    ['a folder', 'app://blue-pencil/assets'],
    ['another host', 'app://other/index.html'],
    ['another scheme', 'file:///etc/passwd'],
    ['a way out', 'app://blue-pencil/../secret.txt'],
    ['an encoded way out', 'app://blue-pencil/%2e%2e/secret.txt'],
    ['a way out with an encoded slash', 'app://blue-pencil/..%2fsecret.txt'],
    ['a folder whose name begins alike', 'app://blue-pencil/..%2frenderer-other/secret.txt'],
    ['an absolute path', 'app://blue-pencil//etc/passwd'],
    ['a symbolic link that leads out', 'app://blue-pencil/link.txt'],
    ['a NUL', 'app://blue-pencil/index.html%00.txt'],
    ['a broken escape', 'app://blue-pencil/%E0%A4%A'],
    ['nonsense', 'nonsense'],
  ])('does not find %s', async (_what, address) => {
    const answer = await get(address)
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toContain('secret')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('answers GET only', async () => {
    expect((await get('app://blue-pencil/', 'POST')).status).toBe(404)
  })
})
