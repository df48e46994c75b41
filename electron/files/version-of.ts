import { createHash } from 'node:crypto'

/** What a save compares with: a digest of the bytes of a file. */
export function versionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url')
}
