import type { Manner } from './html-manner.ts'
import { attributeOf, type HtmlElement, type HtmlNode, isElement, isText } from './html-tree.ts'

const KINDS: Readonly<Record<string, Partial<Manner>>> = {
  MsoTitle: { kind: 'heading', level: 1 },
  MsoSubtitle: { kind: 'standfirst' },
  MsoQuote: { kind: 'quotation' },
  MsoIntenseQuote: { kind: 'quotation' },
  MsoCaption: { kind: 'caption' },
}
/** "1.", "(a)", "iv)"; bullets are single signs, the letter o in a font of signs among them. */
const NUMBER = /^\(?(?:\d{1,3}|[a-z]{1,4})[.)]/i
const MARK = /mso-list:\s*ignore/i

/**
 * What a paragraph is by the names that Word gives its styles on the clipboard; undefined where they say nothing. Its lists are
 * paragraphs whose bullet or number is written out.
 */
export function wordManner(element: HtmlElement): Partial<Manner> | undefined {
  const style = attributeOf(element, 'style') ?? ''
  if (/mso-list:\s*l\d/i.test(style)) {
    const mark = find(element, isWordListMark)
    return { kind: 'list-item', item: { begun: false }, ordered: NUMBER.test(mark ? wordsOf(mark).trim() : '') }
  }
  return KINDS[attributeOf(element, 'class') ?? '']
}

/** Whether an element is the bullet or the number of a list item, which is drawn and not said. */
export function isWordListMark(element: HtmlElement): boolean {
  return MARK.test(attributeOf(element, 'style') ?? '')
}

function find(element: HtmlElement, is: (one: HtmlElement) => boolean): HtmlElement | undefined {
  for (const child of element.childNodes) {
    if (!isElement(child)) continue
    const found = is(child) ? child : find(child, is)
    if (found) return found
  }
  return undefined
}

function wordsOf(node: HtmlNode): string {
  if (isText(node)) return node.value
  return isElement(node) ? node.childNodes.map(wordsOf).join('') : ''
}
