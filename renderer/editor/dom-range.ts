import { getDOMTextNode, type LexicalEditor } from 'lexical'
import type { BlockRange } from '#shared/engine/flag.ts'
import type { Range as TextRange } from '#shared/text/range.ts'
import { type BlockText, leafPointAt } from './block-text.ts'
import type { BlockTracker } from './block-tracker.ts'

/**
 * The DOM range over a range of a block's text, for painting and measuring; an empty range takes in a neighbouring
 * letter, because nothing can be seen of it otherwise. Undefined where the range has no text or is not in the page.
 * It is made of the DOM as it is now: a range over a block that was touched must be made again.
 */
export function domRange(editor: LexicalEditor, { text, segments }: BlockText, range: TextRange): Range | undefined {
  const { start, end } = range.start < range.end ? range : widened(range.start, text.length)
  const from = leafPointAt(segments, start, 'start')
  const to = leafPointAt(segments, end, 'end')
  const first = from && getDOMTextNode(editor.getElementByKey(from.key))
  const last = to && getDOMTextNode(editor.getElementByKey(to.key))
  if (!first || !last || from.offset > first.length || to.offset > last.length) return undefined
  const made = document.createRange()
  made.setStart(first, from.offset)
  made.setEnd(last, to.offset)
  return made.collapsed ? undefined : made
}

/** Whether two ranges of the page have the same ends. */
export function isSameRange(a: Range, b: Range | undefined): boolean {
  return (
    a.startContainer === b?.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  )
}

/** Makes a highlight one of exactly these ranges; where it is already, the browser has nothing to paint. */
export function setRanges(highlight: Highlight, ranges: readonly Range[]): void {
  const now = [...highlight].filter((range) => range instanceof Range)
  if (ranges.length === now.length && ranges.every((range, index) => isSameRange(range, now[index]))) return
  highlight.clear()
  for (const range of ranges) highlight.add(range)
}

/** Makes a highlight show places of a draft, and nothing else; one without words, or whose block is not there, is left out. */
export function setPlaces(
  highlight: Highlight,
  editor: LexicalEditor,
  blocks: BlockTracker,
  places: readonly BlockRange[],
): void {
  const wanted = places.flatMap((place) => {
    const text = blocks.get(place.block)
    return (text && place.start < place.end && domRange(editor, text, place)) || []
  })
  setRanges(highlight, wanted)
}

function widened(at: number, length: number): TextRange {
  return at < length ? { start: at, end: at + 1 } : { start: Math.max(at - 1, 0), end: at }
}
