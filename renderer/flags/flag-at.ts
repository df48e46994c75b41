import { $getNearestNodeFromDOMNode, isDOMNode, type LexicalEditor } from 'lexical'
import type { Painter } from './highlight-painter.ts'
import type { LiveFlag } from './live-flag.ts'

/** How far beside or below the words the pointer may be, in CSS pixels: the underline belongs to them. */
const SLACK = 3

/** The painted flag under a point of the window; the shortest where several lie over each other. */
export function flagAtPoint(
  editor: LexicalEditor,
  painter: Painter,
  { target, clientX, clientY }: Pick<PointerEvent, 'target' | 'clientX' | 'clientY'>,
): LiveFlag | undefined {
  if (!isDOMNode(target)) return undefined
  const block = editor.read(() => $getNearestNodeFromDOMNode(target)?.getTopLevelElement()?.getKey())
  if (block === undefined) return undefined
  const under = painter
    .inBlock(block)
    .filter(({ range }) =>
      [...range.getClientRects()].some(
        ({ left, right, top, bottom }) =>
          left - SLACK <= clientX && clientX <= right + SLACK && top <= clientY && clientY <= bottom + SLACK,
      ),
    )
  return shortest(under.map(({ flag }) => flag))
}

/** The flag whose words hold an offset of a block, or end there; the shortest where several do. */
export function flagAtOffset(flags: readonly LiveFlag[], block: string, offset: number): LiveFlag | undefined {
  return shortest(flags.filter((flag) => flag.block === block && flag.start <= offset && offset <= flag.end))
}

function shortest(flags: readonly LiveFlag[]): LiveFlag | undefined {
  return flags.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0]
}
