import type { Block, BlockKind, Draft, Mark } from './block.ts'
import { marksWithin } from './marks-within.ts'

/** One line of a block of clean copy: no space around it, never blank, its marks in offsets of the line. */
export interface CleanLine {
  text: string
  marks: Mark[]
}

/** A block of clean copy; `lines` has one entry for each line that the block had line breaks for. */
export interface CleanBlock {
  kind: BlockKind
  level?: number
  ordered?: boolean
  lines: CleanLine[]
  /** How a kept block stands in the source; it has no lines. */
  raw?: string
}

/**
 * The draft as it is delivered: no blank blocks or lines, no space at the ends of a line, and otherwise its exact words. Kept
 * blocks are left out, unless `kept` says that they go out in the format that they came in.
 */
export function cleanCopy(draft: Pick<Draft, 'blocks'>, kept = false): CleanBlock[] {
  return draft.blocks
    .map((block): CleanBlock => {
      const { kind, level, ordered, source } = block
      return {
        kind,
        ...(level !== undefined && { level }),
        ...(ordered !== undefined && { ordered }),
        lines: kind === 'kept' ? [] : linesOf(block),
        ...(kept && kind === 'kept' && source && { raw: source.raw }),
      }
    })
    .filter(({ lines, raw }) => lines.length > 0 || raw !== undefined)
}

function linesOf({ text, marks = [] }: Block): CleanLine[] {
  const lines: CleanLine[] = []
  let lineStart = 0
  for (const line of text.split('\n')) {
    const words = line.trim()
    if (words !== '') {
      const start = lineStart + line.length - line.trimStart().length
      lines.push({ text: words, marks: marksWithin(marks, start, start + words.length) })
    }
    lineStart += line.length + 1
  }
  return lines
}
