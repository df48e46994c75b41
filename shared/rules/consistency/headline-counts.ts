import type { Reading } from '#shared/reading/reading.ts'
import { whereIs } from '#shared/rules/paragraphs.ts'
import type { StoryFinding } from '#shared/rules/rule.ts'
import { hasOrdinal } from './count-pairs.ts'
import type { Count } from './counts.ts'
import type { Quantity } from './quantities.ts'

/** A headline rounds, to a number that ends in nothing: 1,000 for 1,012. */
const ROUNDED = 0.1

/** Counts of the headline and subheads that the body never has, while it counts the same otherwise. */
export function headlineCounts(
  reading: Reading,
  counts: readonly (readonly Count[])[],
  quantities: readonly (readonly Quantity[])[],
): StoryFinding[] {
  const isHeading = (block: number) => reading.blocks[block]?.kind === 'heading'
  const body = quantities.flatMap((inBlock, block) => (isHeading(block) ? [] : inBlock))
  return counts.flatMap((inBlock, block) => {
    if (!isHeading(block)) return []
    return inBlock.flatMap((count): StoryFinding[] => {
      const { key } = count
      const off = count.value % 10 === 0 ? ROUNDED : 0
      if (body.some(({ value }) => Math.abs(count.value - value) <= value * off)) return []
      const others = counts.flatMap((each, index) =>
        isHeading(index)
          ? []
          : each.filter((other) => isSameCount(count, other)).map((other) => ({ ...other, block: index })),
      )
      const [other] = others
      const most = key.startsWith('measure:') || others.some((each) => each.key !== key) ? 1 : 2
      if (!other || new Set(others.map(({ value }) => value)).size > most) return []
      // "killed 12 men and two women": the headline has them all.
      const isSum = others.some(({ value, block }) =>
        quantities[block]?.some((each) => each.unit === 'none' && each.value + value === count.value),
      )
      if (isSum || hasOrdinal(reading.blocks, count.value)) return []
      const { start, end, text, name } = count
      return [
        {
          block,
          start,
          end,
          message: `${text} ${name} here, ${other.text} ${whereIs(reading, other, block)}.`,
          related: [{ block: other.block, start: other.start, end: other.end, message: `${other.text} ${name} here` }],
        },
      ]
    })
  })
}

/** "Blast kills 12" and "killed 14 men": a headline leaves out who they were. Where it has more, others may have died too. */
function isSameCount(heading: Count, body: Count): boolean {
  const fewer = heading.value < body.value && heading.key.endsWith(':') && body.key.startsWith(heading.key)
  return body.key === heading.key || fewer
}
