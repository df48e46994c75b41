import type { BlockReading, Reading } from '#shared/reading/reading.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import type { StoryFinding } from '#shared/rules/rule.ts'
import type { Edit } from '#shared/text/range.ts'

/** Marks of one kind in a block: how many are curly, and the edits that turn the ones into the others. */
interface Marks {
  toStraight: Edit[]
  toCurly: Edit[]
}

const MOST_RELATED = 5

/** More than this share of the other form is how a page sets its marks, not a slip. */
const RARE_MARKS = 0.5
const RARE_APOSTROPHES = 0.25

/** An apostrophe inside a word or before a decade. */
const APOSTROPHE = /(?<=\p{L})['’](?=\p{L})|(?<![\p{L}\d])['’](?=\d\ds)/gu

const doubleMarks = perBlock(({ text, quoted }: BlockReading): Marks => {
  const marks: Marks = { toStraight: [], toCurly: [] }
  if (!/["“”]/.test(text)) return marks
  for (const { 0: mark, index } of text.matchAll(/[“”]/g)) {
    marks.toStraight.push({ start: index, end: index + mark.length, insert: '"' })
  }
  for (const span of quoted) {
    if (text[span.start] === '"') marks.toCurly.push({ start: span.start, end: span.start + 1, insert: '“' })
    if (span.closed && text[span.end - 1] === '"')
      marks.toCurly.push({ start: span.end - 1, end: span.end, insert: '”' })
  }
  return marks
})

const apostrophes = perBlock(({ text, quoted }: BlockReading): Marks => {
  const marks: Marks = { toStraight: [], toCurly: [] }
  if (!/['’]/.test(text)) return marks
  const ends = new Set(quoted.filter(({ mark }) => mark === 'single').flatMap(({ start, end }) => [start, end - 1]))
  for (const { 0: mark, index } of text.matchAll(APOSTROPHE)) {
    if (ends.has(index)) continue
    const place = { start: index, end: index + 1 }
    if (mark === '’') marks.toStraight.push({ ...place, insert: "'" })
    else marks.toCurly.push({ ...place, insert: '’' })
  }
  return marks
})

/** Curly and straight marks side by side in a story: one finding a kind, at the first mark of the rarer form. */
export function findMixedMarks({ blocks }: Reading): StoryFinding[] {
  return [
    ...mixed(blocks, 'quotation marks', RARE_MARKS, doubleMarks),
    ...mixed(blocks, 'apostrophes', RARE_APOSTROPHES, apostrophes),
  ]
}

function mixed(
  blocks: readonly BlockReading[],
  what: string,
  rare: number,
  marksOf: (block: BlockReading) => Marks,
): StoryFinding[] {
  const place = (form: keyof Marks) =>
    blocks.flatMap((block, index) => marksOf(block)[form].map((edit) => ({ ...edit, block: index })))
  const curly = place('toStraight')
  const straight = place('toCurly')
  if (curly.length === 0 || straight.length === 0) return []
  const rarer = straight.length <= curly.length ? straight : curly
  const [is, others] = rarer === straight ? ['straight', 'curly'] : ['curly', 'straight']
  const [first, ...rest] = rarer
  if (!first || rarer.length > (curly.length + straight.length - rarer.length) * rare) return []
  const many = rarer.length > 1 ? `${rarer.length} ${what} are` : `One of the ${what} is`
  return [
    {
      block: first.block,
      ...aroundMark(blocks[first.block]?.text ?? '', first.start),
      message: `${many} ${is} in this story, the others ${others}.`,
      fixes: [{ label: `Make ${rarer.length > 1 ? 'them' : 'it'} ${others}`, edits: rarer }],
      related: rest.slice(0, MOST_RELATED).map(({ block, start }) => ({
        block,
        ...aroundMark(blocks[block]?.text ?? '', start),
        message: `${is} here`.replace(/^./, (letter) => letter.toUpperCase()),
      })),
    },
  ]
}

/** The word that a mark stands in or at: a mark alone is hard to see. */
function aroundMark(text: string, at: number): { start: number; end: number } {
  const before = /\S*$/.exec(text.slice(0, at))?.[0].length ?? 0
  const after = /^\S*/.exec(text.slice(at))?.[0].length ?? 1
  return { start: at - before, end: at + after }
}
