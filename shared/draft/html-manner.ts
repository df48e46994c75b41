import type { BlockKind } from './block.ts'
import { attributeOf, type HtmlElement } from './html-tree.ts'
import { LINK } from './link.ts'

const STANDFIRST = /(?:^|[\s_-])(?:standfirst|dek|strapline)(?:$|\s)/i
const BYLINE = /(?:^|[\s_-])byline(?:$|\s)|(?:^|\s)author(?:$|\s)/i
const CAPTION = /(?:^|[\s_-])caption(?:$|\s)/i

/** How the words of an element look, and what they are. */
export interface Manner {
  kind: BlockKind
  level: number | undefined
  ordered: boolean
  /** The list item that the words are in; its first block is the item, and later ones are paragraphs. */
  item: { begun: boolean } | undefined
  bold: boolean
  italic: boolean
  href: string | undefined
  /** White space counts. */
  pre: boolean
  /** The words name the author. */
  author: boolean
}

/** The manner of words that are in no element. */
export const plainManner: Manner = {
  kind: 'paragraph',
  level: undefined,
  ordered: false,
  item: undefined,
  bold: false,
  italic: false,
  href: undefined,
  pre: false,
  author: false,
}

/** The manner of words in an element, given that of the element around it; `block` says that it stands on lines of its own. */
export function mannerOf(element: HtmlElement, outer: Manner, block: boolean): Manner {
  const { tagName } = element
  const style = attributeOf(element, 'style') ?? ''
  const weight = /(?<![\w-])font-weight:\s*(bold|normal|\d+)/i.exec(style)?.[1]?.toLowerCase()
  const slant = /(?<![\w-])font-style:\s*(italic|oblique|normal)/i.exec(style)?.[1]?.toLowerCase()
  const manner: Manner = {
    ...outer,
    ...(block && kindOf(element, outer)),
    bold: tagName === 'b' || tagName === 'strong' || outer.bold,
    italic: tagName === 'i' || tagName === 'em' || tagName === 'cite' || outer.italic,
    pre: outer.pre || tagName === 'pre' || /white-space:\s*(?:pre|break-spaces)/i.test(style),
    author: outer.author || isAuthor(element),
  }
  if (weight !== undefined) manner.bold = weight === 'bold' || Number(weight) >= 600
  if (slant !== undefined) manner.italic = slant !== 'normal'
  // A heading is as bold as it is.
  if (manner.kind === 'heading') manner.bold = false
  const href = tagName === 'a' ? attributeOf(element, 'href')?.trim() : undefined
  if (href !== undefined) manner.href = LINK.test(href) ? href : undefined
  return manner
}

function kindOf(element: HtmlElement, outer: Manner): Partial<Manner> {
  const { tagName } = element
  if (tagName === 'ol' || tagName === 'ul') return { ordered: tagName === 'ol' }
  if (tagName === 'li') return { kind: 'list-item', item: { begun: false } }
  if (tagName === 'blockquote') return { kind: 'quotation', item: undefined }
  if (tagName === 'figcaption') return { kind: 'caption' }
  const special = outer.kind === 'paragraph' ? specialKindOf(element) : undefined
  if (special) return { kind: special }
  return /^h[1-6]$/.test(tagName) ? { kind: 'heading', level: Number(tagName.charAt(1)) } : {}
}

/** What its class or its property says that an element is, by the names that most publishers use. */
function specialKindOf(element: HtmlElement): BlockKind | undefined {
  const named = attributeOf(element, 'class') ?? ''
  const property = attributeOf(element, 'itemprop')
  if (STANDFIRST.test(named) || property === 'alternativeHeadline') return 'standfirst'
  if (BYLINE.test(named) || property === 'author') return 'byline'
  return CAPTION.test(named) ? 'caption' : undefined
}

function isAuthor(element: HtmlElement): boolean {
  return attributeOf(element, 'rel') === 'author' || attributeOf(element, 'itemprop') === 'author'
}
