import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { Block, BlockKind, Mark } from '#shared/draft/block.ts'

const LEFT_OUT = new Set(
  'button canvas embed head iframe img input math noscript object option script select style svg template textarea title video audio'.split(
    ' ',
  ),
)
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** How the words of an element look, and what they are. */
interface Manner {
  kind: BlockKind
  bold: boolean
  italic: boolean
  href: string | undefined
  /** White space counts. */
  pre: boolean
}

/**
 * The words of rich text with headings, block quotations, bold, italic and links, and nothing else of it. `inline` says
 * that they are a part of a line rather than paragraphs. It is read without the browser, which would apply its styles.
 */
export function readHtml(html: string): { blocks: Block[]; inline: boolean } {
  const blocks: Block[] = []
  let inline = true
  let text = ''
  let marks: Mark[] = []
  let kind: BlockKind = 'paragraph'

  function endBlock(): void {
    const words = text.trim()
    if (words !== '') {
      const from = text.length - text.trimStart().length
      const kept = marks
        .map((mark) => ({
          ...mark,
          start: Math.max(mark.start - from, 0),
          end: Math.min(mark.end - from, words.length),
        }))
        .filter((mark) => mark.start < mark.end)
      blocks.push({ id: `h${blocks.length}`, kind, text: words, ...(kept.length > 0 && { marks: kept }) })
    }
    text = ''
    marks = []
  }

  function addText(value: string, manner: Manner): void {
    let words = manner.pre ? value.replace(/\r\n?/g, '\n') : value.replace(/[ \t\n\r\f]+/g, ' ')
    if (!manner.pre && (text === '' || /[ \n]$/.test(text))) words = words.replace(/^ /, '')
    if (words === '') return
    if (text === '') kind = manner.kind
    const span = { start: text.length, end: text.length + words.length }
    text += words
    if (manner.bold) marks.push({ ...span, kind: 'bold' })
    if (manner.italic) marks.push({ ...span, kind: 'italic' })
    if (manner.href !== undefined) marks.push({ ...span, kind: 'link', href: manner.href })
  }

  function walk(node: Nodes, manner: Manner): void {
    if (node.type === 'text') addText(node.value, manner)
    else if (node.type === 'root') for (const child of node.children) walk(child, manner)
    else if (node.type === 'element' && !LEFT_OUT.has(node.tagName)) walkElement(node, manner)
  }

  function walkElement(node: Element, manner: Manner): void {
    const { tagName } = node
    if (tagName === 'br') {
      // Two line breaks are how mail and chat write a new paragraph.
      if (text.endsWith('\n')) endBlock()
      else text = `${text.trimEnd()}\n`
      return
    }
    const block = BLOCKS.has(tagName)
    if (block) endBlock()
    if (block && tagName !== 'html' && tagName !== 'body') inline = false
    const within = mannerOf(node, manner)
    for (const child of node.children) walk(child, within)
    if (block) endBlock()
  }

  walk(fromHtml(html), { kind: 'paragraph', bold: false, italic: false, href: undefined, pre: false })
  endBlock()
  return { blocks, inline }
}

function mannerOf({ tagName, properties }: Element, outer: Manner): Manner {
  const style = typeof properties.style === 'string' ? properties.style : ''
  const weight = /font-weight:\s*(bold|normal|\d+)/i.exec(style)?.[1]?.toLowerCase()
  const slant = /font-style:\s*(italic|oblique|normal)/i.exec(style)?.[1]?.toLowerCase()
  const heading = /^h[1-6]$/.test(tagName)
  const bold = tagName === 'b' || tagName === 'strong' || (outer.bold && !heading)
  const italic = tagName === 'i' || tagName === 'em' || tagName === 'cite' || outer.italic
  const quoted = tagName === 'blockquote' ? 'quotation' : outer.kind
  return {
    kind: heading ? 'heading' : quoted,
    // A heading is as bold as it is.
    bold:
      heading || outer.kind === 'heading'
        ? false
        : weight === undefined
          ? bold
          : weight === 'bold' || Number(weight) >= 600,
    italic: slant === undefined ? italic : slant !== 'normal',
    href: tagName === 'a' && typeof properties.href === 'string' ? properties.href : outer.href,
    pre: outer.pre || tagName === 'pre' || /white-space:\s*(?:pre|break-spaces)/i.test(style),
  }
}
