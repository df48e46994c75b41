import { toHtml } from 'hast-util-to-html'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toHast } from 'mdast-util-to-hast'
import { toMarkdown } from 'mdast-util-to-markdown'
import { toString as plainWords } from 'mdast-util-to-string'
import type { Draft, SourceFormat } from './block.ts'
import { type CleanBlock, cleanCopy } from './clean-copy.ts'
import { cleanTree } from './clean-tree.ts'

/** `&amp;` rather than `&#x26;`. */
const NAMED = { characterReferences: { useNamedReferences: true }, allowDangerousHtml: true }

/** What is exported: the blocks, and the format that kept blocks are written in. */
export type Exported = Pick<Draft, 'blocks'> & Partial<Pick<Draft, 'format'>>

/**
 * The whole file of clean copy: the exact words of the draft with a blank line between blocks and a line end at the end;
 * `html` is a complete document, or without `wrapper` what stands in its body, as the clipboard carries it. A draft without words gives an empty `txt` and
 * `md`. Kept blocks go out in the format that they came in, and in other formats are left out.
 */
export function exportDraft(draft: Exported, format: SourceFormat, { wrapper = true } = {}): string {
  const blocks = cleanCopy(draft, draft.format === format && format !== 'txt')
  if (format === 'txt') return plainText(blocks)
  if (format === 'md') return markdown(blocks)
  return wrapper ? htmlDocument(blocks) : `${html(blocks)}\n`
}

function html(blocks: readonly CleanBlock[]): string {
  return toHtml(toHast(cleanTree(blocks), { allowDangerousHtml: true }), NAMED)
}

function plainText(blocks: readonly CleanBlock[]): string {
  let out = ''
  let before: CleanBlock | undefined
  let number = 0
  for (const block of blocks) {
    const text = block.lines.map((line) => line.text).join('\n')
    const item = block.kind === 'list-item'
    number = item && block.ordered ? number + 1 : 0
    if (before) out += item && before.kind === 'list-item' ? '\n' : '\n\n'
    out += item ? `${block.ordered ? `${number}.` : '-'} ${text}` : text
    before = block
  }
  return before ? `${out}\n` : ''
}

/** Markdown cannot say every cut of bold and italic within a word; a block that would read back as other words loses them. */
function markdown(blocks: readonly CleanBlock[]): string {
  return writeMarkdown(blocks.map((block) => (readsBack(block) ? block : withoutMarks(block))))
}

function readsBack(block: CleanBlock): boolean {
  if (block.lines.every((line) => line.marks.length === 0)) return true
  return plainWords(fromMarkdown(writeMarkdown([block]))) === plainWords(cleanTree([block]))
}

function withoutMarks(block: CleanBlock): CleanBlock {
  return { ...block, lines: block.lines.map(({ text }) => ({ text, marks: [] })) }
}

function writeMarkdown(blocks: readonly CleanBlock[]): string {
  return toMarkdown(cleanTree(blocks), { bullet: '-', emphasis: '_' })
}

function htmlDocument(blocks: readonly CleanBlock[]): string {
  const headline = blocks.find((block) => block.kind === 'heading') ?? blocks.find((block) => block.lines.length > 0)
  const title = toHtml({ type: 'text', value: headline?.lines.map((line) => line.text).join(' ') ?? '' }, NAMED)
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<title>${title}</title>`,
    '</head>',
    '<body>',
    html(blocks),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
