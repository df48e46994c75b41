import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'

const plain = [gfmFootnote(), gfmTable(), gfmStrikethrough()]
const whole = [frontmatter(['yaml', 'toml']), ...plain]
const mdastExtensions = [
  frontmatterFromMarkdown(['yaml', 'toml']),
  gfmFootnoteFromMarkdown(),
  gfmTableFromMarkdown(),
  gfmStrikethroughFromMarkdown(),
]

/**
 * The tree of CommonMark with footnotes, tables and strikethrough; `hasFront` says that it is the start of a file with
 * front matter.
 */
export function parseMdTree(text: string, hasFront: boolean): Root {
  return fromMarkdown(text, { extensions: hasFront ? whole : plain, mdastExtensions })
}
