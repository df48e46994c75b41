import { z } from 'zod'
import { HostError, maximumFileBytes } from '#shared/api/contract.ts'
import { type Companions, type DraftPackage, draftPackage, PACKAGE_VERSION } from '#shared/api/draft-package.ts'
import type { Encoding } from '#shared/api/encoding.ts'
import type { Draft } from '#shared/draft/block.ts'
import { isDraftPackage } from './formats.ts'

/** The largest draft file that is opened, in bytes: the largest original, which takes a third more as base64, and the draft. */
export const maximumPackageBytes = 4 * maximumFileBytes

/** The file that a draft was made from, byte for byte. */
export interface Original {
  name: string
  bytes: Uint8Array
}

/**
 * What a draft file holds. `name` is how the person knows it.
 * @throws HostError `too-large`; `unknown-format` where a later Blue Pencil wrote it, or it is of another kind; `damaged`.
 */
export function readDraftPackage(bytes: Uint8Array, name: string): DraftPackage {
  if (bytes.length > maximumPackageBytes) {
    throw new HostError(
      'too-large',
      `“${name}” is larger than ${maximumPackageBytes / 1_000_000} MB, which is more than Blue Pencil opens as a draft file.`,
    )
  }
  const content = parseJson(bytes)
  const found = draftPackage.safeParse(content)
  if (found.success) return found.data
  if (
    z.object({ format: z.literal('bluepencil'), version: z.number().gt(PACKAGE_VERSION) }).safeParse(content).success
  ) {
    throw new HostError(
      'unknown-format',
      `“${name}” was saved by a later Blue Pencil. Open it with that one, or ask for it as plain text.`,
    )
  }
  throw new HostError(
    'damaged',
    `“${name}” is not a whole draft file of Blue Pencil, and nothing was changed in it. Open an earlier copy, or the file that it was made from.`,
  )
}

/** The bytes of a draft file. */
export function writeDraftPackage(
  draft: Draft,
  encoding: Encoding | null,
  original: Original | null,
  { decisions, queries, log }: Companions,
): Uint8Array {
  const content: DraftPackage = {
    format: 'bluepencil',
    version: PACKAGE_VERSION,
    draft,
    encoding,
    decisions,
    queries,
    log,
    // Last, where it is out of the way of people who look into the file.
    original: original && { name: original.name, base64: Buffer.from(original.bytes).toString('base64') },
  }
  return Buffer.from(`${JSON.stringify(content, null, 1)}\n`, 'utf8')
}

/** The original of a draft that was read from a file: what a draft file holds as such, else the file itself. */
export function originalOf(file: Original): Original | null {
  if (!isDraftPackage(file.name)) return file
  const { original } = readDraftPackage(file.bytes, file.name)
  return original && { name: original.name, bytes: Buffer.from(original.base64, 'base64') }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
