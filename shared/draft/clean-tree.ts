import type { BlockContent, Heading, PhrasingContent, Root } from 'mdast'
import type { Mark } from './block.ts'
import type { CleanBlock, CleanLine } from './clean-copy.ts'
import { shownMarks } from './imprint.ts'
import { LINK } from './link.ts'

/** Outer before inner. */
const NESTING = ['link', 'bold', 'italic'] as const

/**
 * Clean copy as a Markdown tree, which both the Markdown and the HTML are written from. The first heading is the headline,
 * unless it says another level. Standfirst, byline and caption are paragraphs, in HTML with a class of that name.
 */
export function cleanTree(blocks: readonly CleanBlock[]): Root {
  const children: BlockContent[] = []
  let headed = false
  for (const { kind, level, ordered = false, lines, raw } of blocks) {
    const words = lines.flatMap((line, index): PhrasingContent[] =>
      index === 0 ? phrasing(line) : [{ type: 'break' }, ...phrasing(line)],
    )
    const paragraph = { type: 'paragraph' as const, children: words }
    const last = children.at(-1)
    if (raw !== undefined) children.push({ type: 'html', value: raw })
    else if (kind === 'heading') {
      children.push({ type: 'heading', depth: depthOf(level ?? (headed ? 2 : 1)), children: words })
      headed = true
    } else if (kind === 'quotation') {
      if (last?.type === 'blockquote') last.children.push(paragraph)
      else children.push({ type: 'blockquote', children: [paragraph] })
    } else if (kind === 'list-item') {
      const item = { type: 'listItem' as const, spread: false, children: [paragraph] }
      if (last?.type === 'list' && last.ordered === ordered) last.children.push(item)
      else children.push({ type: 'list', ordered, spread: false, children: [item] })
    } else {
      children.push(kind === 'paragraph' ? paragraph : { ...paragraph, data: { hProperties: { className: [kind] } } })
    }
  }
  return { type: 'root', children }
}

function depthOf(level: number): Heading['depth'] {
  return level === 1 || level === 2 || level === 3 || level === 4 || level === 5 ? level : 6
}

/** A line as nested nodes: marks may overlap in any way, so they are cut where another one starts or ends. */
export function phrasing({ text, marks }: CleanLine): PhrasingContent[] {
  const known = shownMarks({ text, marks }).filter((mark) => mark.kind !== 'link' || LINK.test(mark.href ?? ''))
  const cuts = [...new Set([0, text.length, ...known.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  const pieces = cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0
    return { text: text.slice(start, end), marks: known.filter((mark) => mark.start <= start && end <= mark.end) }
  })
  return nest(pieces, 0)
}

function nest(pieces: readonly CleanLine[], level: number): PhrasingContent[] {
  const kind = NESTING[level]
  if (!kind) return [{ type: 'text', value: pieces.map((piece) => piece.text).join('') }]
  const out: PhrasingContent[] = []
  for (let at = 0; at < pieces.length; ) {
    const mark = markOf(pieces[at], kind)
    const from = at
    while (at < pieces.length && same(markOf(pieces[at], kind), mark)) at += 1
    const children = nest(pieces.slice(from, at), level + 1)
    if (!mark) out.push(...children)
    else if (kind === 'link') out.push({ type: 'link', url: mark.href ?? '', children })
    else out.push({ type: kind === 'bold' ? 'strong' : 'emphasis', children })
  }
  return out
}

function markOf(piece: CleanLine | undefined, kind: Mark['kind']): Mark | undefined {
  return piece?.marks.find((mark) => mark.kind === kind)
}

function same(a: Mark | undefined, b: Mark | undefined): boolean {
  return a?.kind === b?.kind && a?.href === b?.href
}
