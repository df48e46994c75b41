import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlText = DefaultTreeAdapterTypes.TextNode
export type HtmlDocument = DefaultTreeAdapterTypes.Document

/** Deeper than any page is meant to be; the parser takes time with the square of the depth. */
const MOST_DEPTH = 2_000
/** Elements that no tag of the source stands for: few in any page, and without end in one that is made to hang a parser. */
const MOST_IMPLIED = 20_000

class TooTangled extends Error {}

/**
 * The tree of an HTML document or fragment as browsers make it, with the places of the source; undefined where its elements
 * are nested so deep, or left open so often, that there would be no end to it.
 */
export function parseHtmlTree(html: string): HtmlDocument | undefined {
  let depth = 0
  let pushed = 0
  const most = html.length / 3 + MOST_IMPLIED
  try {
    return parse(html, {
      sourceCodeLocationInfo: true,
      treeAdapter: {
        ...defaultTreeAdapter,
        onItemPush() {
          depth += 1
          pushed += 1
          if (depth > MOST_DEPTH || pushed > most) throw new TooTangled()
        },
        onItemPop() {
          depth -= 1
        },
      },
    })
  } catch (problem) {
    if (problem instanceof TooTangled) return undefined
    throw problem
  }
}

/** An attribute of an element; undefined where it has none of that name. */
export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node
}

export function isText(node: HtmlNode): node is HtmlText {
  return node.nodeName === '#text'
}
