import { piecesOf } from '#electron/files/pieces.ts'
import type { Block } from '#shared/draft/block.ts'
import { readRichText } from '#shared/draft/read-rich-text.ts'
import type { Losses } from './losses.ts'
import type { Paragraph } from './paragraphs.ts'

/** The paragraphs of an HTML page that is not saved in place: a mail, a page under the name of a Word file. */
export function readPage(html: string, losses: Losses): Paragraph[] {
  losses.add('picture', html.match(/<img\b/gi)?.length ?? 0)
  losses.add('table', html.match(/<table\b/gi)?.length ?? 0)
  const { blocks } = readRichText(html)
  if (blocks.length === 0 && html.trim() !== '') losses.add('page')
  return blocks.flatMap(toParagraph)
}

function toParagraph({ kind, level, ordered, text, marks = [] }: Block): Paragraph[] {
  if (kind === 'kept') return []
  const form = { kind, ...(level === undefined ? {} : { level }), ...(ordered === undefined ? {} : { ordered }) }
  const runs = piecesOf({ text, marks }).map(({ href, ...run }) => (href === undefined ? run : { ...run, href }))
  return [{ ...form, runs }]
}
