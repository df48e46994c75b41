import type { PhrasingContent } from 'mdast'
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'
import { phrasing } from './clean-tree.ts'
import { marksWithin } from './marks-within.ts'
import type { Inline } from './splice-inline.ts'

const OPTIONS = {
  emphasis: '_' as const,
  extensions: [gfmFootnoteToMarkdown(), gfmStrikethroughToMarkdown(), gfmTableToMarkdown()],
}

/** The lines of words with their marks as Markdown, without what begins and ends them. Blank lines are left out. */
export function writeMdLines({ text, marks }: Inline): string[] {
  const lines: string[] = []
  let at = 0
  for (const line of text.split('\n')) {
    const from = at + line.length - line.trimStart().length
    const to = Math.max(from, at + line.trimEnd().length)
    const words = text.slice(from, to)
    if (words !== '') lines.push(writeLine({ text: words, marks: marksWithin(marks, from, to) }))
    at += line.length + 1
  }
  return lines
}

function writeLine({ text, marks }: Inline): string {
  const children: PhrasingContent[] = phrasing({ text, marks: [...marks] })
  return toMarkdown({ type: 'paragraph', children }, OPTIONS).replace(/\n+$/, '').replaceAll('\n', ' ')
}

/** Words within the words of a paragraph; `lineBreak` is what goes between their lines. */
export function escapeMd(words: string, lineBreak: string): string {
  return words
    .replace(/[\\`*[\]~]|<(?=[a-zA-Z/!?])|&(?=#?[a-zA-Z0-9])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/[ \t]*\n[ \t]*/g, lineBreak)
}

/** A text as Markdown has it: no space around its lines, and none of them blank. */
export function asMdHasIt(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}
