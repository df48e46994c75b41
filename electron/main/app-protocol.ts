import { readFile, realpath, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { CustomScheme } from 'electron'
import { lookup } from 'mrmime'
import { isInside } from '#electron/files/path-guard.ts'
import { securityHeaders } from '#electron/files/security-headers.ts'
import { appScheme, isOwnAddress } from './session-policy.ts'

/** The scheme as it must be registered before the app is ready: an origin of its own, as good as https. */
export const appSchemeRegistration: CustomScheme = {
  scheme: appScheme,
  // The window's code is the same at each start: compiled once, it need not be again.
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
}

/** Serves the built window from its folder, with the security headers; all else is not found. */
export async function serveAsset(assets: string, request: Pick<Request, 'method' | 'url'>): Promise<Response> {
  const path = request.method === 'GET' ? await assetPath(assets, request.url) : undefined
  if (path === undefined) {
    return new Response('There is no such page.\n', {
      status: 404,
      headers: { ...securityHeaders(), 'Content-Type': 'text/plain; charset=utf-8' },
    })
  }
  const type = lookup(extname(path)) ?? 'application/octet-stream'
  return new Response(await readFile(path), {
    headers: { ...securityHeaders(), 'Content-Type': type.startsWith('text/') ? `${type}; charset=utf-8` : type },
  })
}

/** The real path of the file at an address of ours; undefined where there is none, or it lies outside of the folder. */
export async function assetPath(assets: string, address: string): Promise<string | undefined> {
  if (!isOwnAddress(address)) return undefined
  try {
    const name = decodeURIComponent(new URL(address).pathname)
    const folder = await realpath(assets)
    const asked = join(folder, name === '/' ? 'index.html' : name)
    const path = isInside(folder, asked) ? await realpath(asked) : undefined
    return path !== undefined && isInside(folder, path) && (await stat(path)).isFile() ? path : undefined
  } catch {
    // Not there, or not a name a file can have.
    return undefined
  }
}
