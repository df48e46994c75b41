import type { Mark } from '#shared/draft/block.ts'

/** A stretch of words of one form. */
export interface Piece {
  text: string
  bold: boolean
  italic: boolean
  href: string | undefined
}

/** Text cut where a mark starts or ends. */
export function piecesOf({ text, marks }: { text: string; marks: readonly Mark[] }): Piece[] {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0
    const over = marks.filter((mark) => mark.start <= start && end <= mark.end)
    return {
      text: text.slice(start, end),
      bold: over.some(({ kind }) => kind === 'bold'),
      italic: over.some(({ kind }) => kind === 'italic'),
      href: over.find(({ kind }) => kind === 'link')?.href,
    }
  })
}
