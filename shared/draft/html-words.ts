import { toHtml } from 'hast-util-to-html'
import type { PhrasingContent } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import type { Block } from './block.ts'
import { phrasing } from './clean-tree.ts'
import { marksWithin } from './marks-within.ts'
import type { Inline } from './splice-inline.ts'

/** The words of a block as HTML, with their marks; a line break is `<br>`. */
export function writeHtmlInline({ text, marks }: Inline): string {
  const children: PhrasingContent[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const within = marksWithin(marks, start, start + line.length)
    // Two line breaks would be the end of the paragraph.
    if (start > 0 && children.at(-1)?.type !== 'break') children.push({ type: 'break' })
    if (line.trim() !== '') children.push(...phrasing({ text: line, marks: within }))
    start += line.length + 1
  }
  const tree = toHast({ type: 'paragraph', children })
  return toHtml(tree.type === 'element' ? tree.children : [], {
    characterReferences: { useNamedReferences: true },
  }).replaceAll('<br>\n', '<br>')
}

/** Words within the words of an element. */
export function escapeHtml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replace(/\n+/g, '<br>')
}

/** The element that a block is written as, without the list or the quotation around it. */
export function writeHtmlElement({ kind, level, text, marks = [] }: Block): string {
  const from = text.length - text.trimStart().length
  const to = text.trimEnd().length
  const words = writeHtmlInline({ text: text.slice(from, to), marks: marksWithin(marks, from, to) })
  if (kind === 'heading') return `<h${level ?? 2}>${words}</h${level ?? 2}>`
  if (kind === 'list-item') return `<li>${words}</li>`
  if (kind === 'paragraph' || kind === 'quotation') return `<p>${words}</p>`
  return `<p class="${kind}">${words}</p>`
}

/** A text as HTML has it, where white space has no width and one line break follows another only in a new paragraph. */
export function asHtmlHasIt(text: string): string {
  return text
    .replace(/[ \t\r\f]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
}
