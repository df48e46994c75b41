import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Who may come in: the one browser that was given the launch address. */
export interface Admission {
  /** Where the launch address points: `/?token=…`. Good once. */
  readonly launchPath: string
  /** Whether the request names this host, and nobody else's name that was made to point here. */
  hasOwnHost(request: IncomingMessage): boolean
  /** Whether the request comes from a page of this host. */
  hasOwnOrigin(request: IncomingMessage): boolean
  /** Whether the request carries the cookie that the launch token was exchanged for. */
  hasCookie(request: IncomingMessage): boolean
  /** The `Set-Cookie` header for the right token, the first time; undefined for any other. */
  exchange(token: string): string | undefined
}

/** The rules of admission of a host on a port of 127.0.0.1. */
export function createAdmission(port: number): Admission {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  // Cookies do not know ports: the name keeps two hosts on one machine apart.
  const cookieName = `blue-pencil-${port}`
  const cookieValue = randomBytes(32).toString('base64url')
  let liveToken: string | undefined = randomBytes(32).toString('base64url')

  return {
    launchPath: `/?token=${liveToken}`,
    hasOwnHost: ({ headers }) => hosts.includes(headers.host ?? ''),
    hasOwnOrigin: ({ headers }) => hosts.includes(headers.host ?? '') && headers.origin === `http://${headers.host}`,
    hasCookie: ({ headers }) =>
      (headers.cookie ?? '')
        .split('; ')
        .some((pair) => pair.startsWith(`${cookieName}=`) && same(pair.slice(cookieName.length + 1), cookieValue)),
    exchange(token) {
      if (liveToken === undefined || !same(token, liveToken)) return undefined
      liveToken = undefined
      return `${cookieName}=${cookieValue}; HttpOnly; SameSite=Strict; Path=/`
    },
  }
}

/** Compares secrets in a time that says nothing about them; digests make the lengths equal. */
function same(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())
}
