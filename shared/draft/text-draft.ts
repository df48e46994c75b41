import type { Block, Draft } from './block.ts'
import { settleByline } from './byline.ts'
import { readsAsHeadline } from './headline.ts'

/** A stretch without a line end: LF, CR, CRLF, vertical tab, form feed, NEL, and the line and paragraph separators. */
const LINE = /[^\n\r\v\f\u0085\u2028\u2029]+/g
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/

/**
 * The draft of a plain-text file: a block for each line that is not blank, without the space around it. All other
 * characters are kept in `head`, `tail` and the gaps, so that `serializeText` gives the same text back. Ids are `b0`,
 * `b1` and so on. The first block is the heading where it reads as a headline and is not the whole draft, and a line below
 * it that reads as one is the byline.
 */
export function parseText(text: string): Draft {
  const blocks: Block[] = []
  let head = ''
  let at = 0
  for (const line of text.matchAll(LINE)) {
    const words = line[0].trim()
    if (words === '') continue
    const start = line.index + line[0].length - line[0].trimStart().length
    const gap = text.slice(at, start)
    const block: Block = { id: `b${blocks.length}`, kind: 'paragraph', text: words }
    if (blocks.length === 0) head = gap
    else block.gap = gap
    blocks.push(block)
    at = start + words.length
  }
  const first = blocks[0]
  if (first && blocks.length > 1 && readsAsHeadline(first.text)) first.kind = 'heading'
  settleByline(blocks)
  return { format: 'txt', head, blocks, tail: text.slice(at) }
}

/**
 * The text of a plain-text file. What came from `parseText` is given back as it was; blocks made in the window are set
 * off by the draft's own predominant gap, line breaks in a block take its line end, and blank blocks are left out.
 */
export function serializeText(draft: Draft): string {
  const gap = predominantGap(draft)
  const lineEnd = LINE_END.exec(gap)?.[0] ?? '\n'
  const blocks = draft.blocks.filter((block) => block.text.trim() !== '')
  const body = blocks.map((block, index) => {
    const text = block.text.replaceAll('\n', lineEnd)
    return index === 0 ? text : (block.gap ?? gap) + text
  })
  return draft.head + body.join('') + draft.tail
}

/** The most frequent gap, the earliest of equals; a blank line where the draft has none, with the line end of its tail. */
export function predominantGap({ blocks, tail }: Draft): string {
  const counts = new Map<string, number>()
  for (const { gap } of blocks) {
    if (gap !== undefined) counts.set(gap, (counts.get(gap) ?? 0) + 1)
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most?.[0] ?? (LINE_END.exec(tail)?.[0] ?? '\n').repeat(2)
}
