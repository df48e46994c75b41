import type { Edit } from '#shared/text/range.ts'

/** An edit of the text as it was read, with what the edits that it is made of were for. */
export interface ComposedEdit<Reason> extends Edit {
  reasons: Reason[]
}

/** A stretch of the text as it was read, or one that took the place of something. */
type Piece<Reason> = { start: number; text: string } | { start: undefined; text: string; reasons: Reason[] }

/** A text that is edited in several rounds, and knows what that makes of the text as it was read. */
export interface EditedText<Reason> {
  /** The text now. */
  text: () => string
  /** Applies an edit in offsets of the text now. */
  edit: (edit: Edit, reason: Reason) => void
  /** What was done, in offsets of the text as it was read: in order, without overlaps, with kept text between any two. */
  composed: () => ComposedEdit<Reason>[]
}

export function createEditedText<Reason>(original: string): EditedText<Reason> {
  let pieces: Piece<Reason>[] = [{ start: 0, text: original }]

  return {
    text: () => pieces.map((piece) => piece.text).join(''),
    edit({ start, end, insert }, reason) {
      const before = cut(pieces, 0, start)
      const replaced = cut(pieces, start, end)
      const after = cut(pieces, end, Number.POSITIVE_INFINITY)
      const reasons = [...replaced.flatMap((piece) => (piece.start === undefined ? piece.reasons : [])), reason]
      pieces = [...before, { start: undefined, text: insert, reasons }, ...after]
    },
    composed() {
      const edits: ComposedEdit<Reason>[] = []
      let at = 0
      let insert = ''
      let reasons: Reason[] = []
      const close = (end: number) => {
        if (reasons.length > 0) edits.push({ start: at, end, insert, reasons: [...new Set(reasons)] })
        insert = ''
        reasons = []
      }
      for (const piece of pieces) {
        if (piece.start === undefined) {
          insert += piece.text
          reasons.push(...piece.reasons)
        } else if (piece.text !== '') {
          close(piece.start)
          at = piece.start + piece.text.length
        }
      }
      close(original.length)
      return edits
    },
  }
}

/** The pieces of a span of the text now. An empty piece, a deletion, stands at the offset where it is. */
function cut<Reason>(pieces: readonly Piece<Reason>[], from: number, to: number): Piece<Reason>[] {
  const out: Piece<Reason>[] = []
  let at = 0
  for (const piece of pieces) {
    const start = Math.max(from - at, 0)
    const end = Math.min(to - at, piece.text.length)
    const offset = at
    at += piece.text.length
    if (piece.text === '') {
      if (offset >= from && offset < to) out.push(piece)
    } else if (start < end) {
      const text = piece.text.slice(start, end)
      out.push(piece.start === undefined ? { ...piece, text } : { start: piece.start + start, text })
    }
  }
  return out
}
