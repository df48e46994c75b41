import { type Encoding, encodingTitles } from '#shared/api/encoding.ts'
import type { Draft } from '#shared/draft/block.ts'

/** How a file is encoded and how its lines end, in a few words for the status line. */
export function encodingWords({ name, byteOrderMark }: Encoding, lineEnds: string | undefined): string {
  // UTF-16 without one is what would be worth saying.
  const mark = name === 'utf-8' && byteOrderMark ? ' with BOM' : ''
  return [encodingTitles[name] + mark, lineEnds].filter(Boolean).join(' · ')
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
