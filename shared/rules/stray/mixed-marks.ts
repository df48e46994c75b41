import type { BlockReading, Reading } from '#shared/reading/reading.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import type { StoryFinding } from '#shared/rules/rule.ts'
import { type Edit, overlaps } from '#shared/text/range.ts'
import { wordAround } from '#shared/text/word-around.ts'
import { markupOf } from './markup-findings.ts'

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
const APOSTROPHE = /(?<=[A-Za-zÀ-ỹ])['’](?=[A-Za-zÀ-ỹ])|(?<![\dA-Za-zÀ-ỹ])['’](?=\d\ds)/g

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

/** The marks of a block but for those of code, which goes as a whole. */
function withoutCode(block: BlockReading, edits: readonly Edit[]): readonly Edit[] {
  const code = edits.length > 0 ? markupOf(block).flatMap(({ fixes }) => fixes?.[0]?.edits ?? []) : []
  return code.length > 0 ? edits.filter((edit) => !code.some((other) => overlaps(edit, other))) : edits
}

interface Mixed {
  message: string
  edits: (Edit & { block: number })[]
}

/** Curly and straight marks side by side in a story: one finding, at the first mark of the rarer form. */
export function findMixedMarks({ blocks }: Reading): StoryFinding[] {
  const kinds = [
    mixed(blocks, 'quotation mark', RARE_MARKS, doubleMarks),
    mixed(blocks, 'apostrophe', RARE_APOSTROPHES, apostrophes),
  ].flatMap((each) => each ?? [])
  const edits = kinds.flatMap((each) => each.edits).sort((a, b) => a.block - b.block || a.start - b.start)
  const [first, ...rest] = edits
  if (!first) return []
  const around = ({ block, start, end }: { block: number; start: number; end: number }) => ({
    block,
    ...wordAround(blocks[block]?.text ?? '', { start, end }),
  })
  return [
    {
      ...around(first),
      message: `${kinds.map(({ message }) => message).join('; ')}.`,
      fixes: [{ label: edits.length > 1 ? 'Make them all alike' : 'Make it like the others', edits }],
      related: rest.slice(0, MOST_RELATED).map((edit) => ({ ...around(edit), message: 'And here' })),
    },
  ]
}

function mixed(
  blocks: readonly BlockReading[],
  what: string,
  rare: number,
  marksOf: (block: BlockReading) => Marks,
): Mixed | undefined {
  const place = (form: keyof Marks) =>
    blocks.flatMap((block, index) =>
      withoutCode(block, marksOf(block)[form]).map((edit) => ({ ...edit, block: index })),
    )
  const curly = place('toStraight')
  const straight = place('toCurly')
  const [edits, most] = straight.length <= curly.length ? [straight, curly] : [curly, straight]
  if (edits.length === 0 || edits.length > most.length * rare) return undefined
  const [is, others] = edits === straight ? ['straight', 'curly'] : ['curly', 'straight']
  const count = edits.length > 1 ? `${edits.length} ${what}s are` : `1 ${what} is`
  return { message: `${count} ${is}, the others of the story ${others}`, edits }
}
