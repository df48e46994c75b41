import type { Encoding, EncodingName } from '#shared/api/contract.ts'
import type { Draft } from '#shared/draft/block.ts'

/** What people call the encodings, in the order in which they are offered. */
export const encodingNames: Readonly<Record<EncodingName, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
  'iso-8859-1': 'Latin-1',
  macintosh: 'Mac Roman',
}

/** How a file is encoded and how its lines end, in a few words for the status line. */
export function encodingWords({ name, byteOrderMark }: Encoding, lineEnds: string | undefined): string {
  // UTF-16 without one is what would be worth saying.
  const mark = name === 'utf-8' && byteOrderMark ? ' with BOM' : ''
  return [encodingNames[name] + mark, lineEnds].filter(Boolean).join(' · ')
}

const NAMES: Readonly<Record<string, string>> = { '\r\n': 'CRLF', '\n': 'LF', '\r': 'CR' }

/** How the lines of a draft's source end; undefined where it has but one. */
export function lineEndsOf({ head, blocks, tail, skeleton = [] }: Draft): string | undefined {
  const found = new Set<string>()
  const around = [head, ...blocks.flatMap(({ gap = '', source }) => [gap, source?.raw ?? '']), ...skeleton, tail]
  for (const slice of around) {
    for (const [end] of slice.matchAll(/\r\n|[\r\n]/g)) found.add(NAMES[end] ?? end)
  }
  const [only] = found
  return found.size > 1 ? 'mixed line ends' : only
}
