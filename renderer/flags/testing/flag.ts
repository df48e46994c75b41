import { type LiveFlag, liveFlags } from '#renderer/flags/live-flag.ts'
import type { Flag } from '#shared/engine/flag.ts'

/** A flag over the first place of some words in a block's text; `becomes` gives it a fix of exactly these words. */
export function flagOn(
  block: string,
  text: string,
  actual: string,
  { becomes, ...rest }: Partial<Flag> & { becomes?: string } = {},
): Flag {
  const start = text.indexOf(actual)
  const end = start + actual.length
  return {
    rule: 'stray/example',
    title: 'Example',
    grade: 'fix',
    block,
    start,
    end,
    actual,
    message: `“${actual}” is an example.`,
    why: 'So that there is one.',
    source: 'Desk practice',
    fixes: becomes === undefined ? [] : [{ label: 'Fix', edits: [{ block, start, end, insert: becomes }] }],
    related: [],
    fingerprint: `${block} ${actual}`,
    ...rest,
  }
}

/** The same, as it is in the window. */
export function liveFlagOn(...[block, text, actual, more]: Parameters<typeof flagOn>): LiveFlag {
  const [live] = liveFlags([flagOn(block, text, actual, more)], () => text)
  if (!live) throw new Error('no flag')
  return live
}
