import type { BlockReading } from '#shared/reading/reading.ts'
import { isProse } from '#shared/rules/outside-quotes.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import type { StoryFinding } from '#shared/rules/rule.ts'
import type { Range } from '#shared/text/range.ts'
import { tokenAt } from './no-prose.ts'

/** "a)", "1)", "iv)" number an item; ":)" and "8-)" are faces. */
const NUMBER = /(?:^|[\s(])(?:\d{1,3}|\p{L}|[ivx]{2,4})$/iu
const FACE = /[:;=8xX][-'^]?$/
const FACE_TURNED = /^[-'^]?[:;=]/
/** A stretch with other marks of code or of an address. */
const CODE = /[{}<>=\\@/_]|\w\(\)/

interface Lone extends Range {
  opens: boolean
}

/** The round brackets of a block that have no partner in it, in text order. */
const loneIn = perBlock((block): Lone[] => {
  const { text } = block
  if (!isProse(block) || !/[()]/.test(text)) return []
  const open: Lone[] = []
  const lone: Lone[] = []
  for (const { 0: mark, index } of text.matchAll(/[()]/g)) {
    const range = { start: index, end: index + 1 }
    const before = text.slice(Math.max(0, index - 8), index)
    if (mark === '(') {
      if (!FACE.test(before) && !FACE_TURNED.test(text.slice(index + 1))) open.push({ ...range, opens: true })
    } else if (!open.pop() && !NUMBER.test(before) && !FACE.test(before)) lone.push({ ...range, opens: false })
  }
  return [...lone, ...open].filter((each) => !CODE.test(tokenAt(text, each))).sort((a, b) => a.start - b.start)
})

/** Brackets that are opened and not closed, or closed and not opened. One may be closed in a paragraph further on. */
export function findLoneBrackets(blocks: readonly BlockReading[]): StoryFinding[] {
  const all = blocks.flatMap((block, index) => loneIn(block).map((each) => ({ ...each, block: index })))
  const closesLater = all.some((each, at) => each.opens && all.slice(at + 1).some(({ opens }) => !opens))
  if (closesLater) return []
  return all.map(({ opens, ...place }) => ({
    ...place,
    grade: 'query' as const,
    message: opens ? 'This bracket is opened and never closed.' : 'This bracket closes none that was opened.',
  }))
}
