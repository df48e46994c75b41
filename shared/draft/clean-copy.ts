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
  lines: CleanLine[]
}

/** The draft as it is delivered: no blank blocks or lines, no space at the ends of a line, and otherwise its exact words. */
export function cleanCopy(draft: Pick<Draft, 'blocks'>): CleanBlock[] {
  return draft.blocks
    .map((block) => ({ kind: block.kind, lines: linesOf(block) }))
    .filter(({ lines }) => lines.length > 0)
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
