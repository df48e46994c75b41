import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { Losses } from './losses.ts'
import { isKeptLink, type Paragraph, type Run } from './paragraphs.ts'
import { damaged } from './unreadable.ts'

type Form = Omit<Paragraph, 'runs'>
type Look = Omit<Run, 'text'>

/** Elements that begin and end a paragraph of a kind of its own. */
const FORMS: ReadonlyMap<string, Form> = new Map<string, Form>([
  ...[1, 2, 3, 4, 5, 6].map((level): [string, Form] => [`h${level}`, { kind: 'heading', level }]),
  ['blockquote', { kind: 'quotation' }],
  ['figcaption', { kind: 'caption' }],
  ['caption', { kind: 'caption' }],
])
/** Elements that begin and end a paragraph like the one around them. */
const BLOCKS = new Set([
  ...['p', 'div', 'section', 'article', 'header', 'footer', 'main', 'aside', 'nav', 'address', 'figure', 'ul', 'ol'],
  ...['dl', 'dt', 'dd', 'pre', 'table', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'hr', 'form', 'fieldset', 'body'],
  ...['html', 'details', 'summary', 'center', 'li'],
])
/** What is in these is not on the page. */
const UNSEEN = new Set([
  ...['head', 'script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'canvas', 'audio', 'video'],
  ...['select', 'textarea', 'input', 'button'],
])
const MOST_DEEP = 400

/**
 * The paragraphs of an HTML page that is not saved in place: a mail, a page under the name of a Word file. Nothing in it is
 * fetched or run.
 * @throws Unreadable
 */
export function readHtml(html: string, losses: Losses): Paragraph[] {
  const out: Paragraph[] = []
  let form: Form = { kind: 'paragraph' }
  let runs: Run[] = []
  let afterSpace = true

  function end(): void {
    if (runs.length > 0) out.push({ ...form, runs })
    runs = []
    afterSpace = true
  }

  function addText(value: string, look: Look): void {
    const collapsed = value.replace(/[ \t\r\n\f]+/g, ' ')
    const text = afterSpace ? collapsed.replace(/^ /, '') : collapsed
    if (text === '') return
    afterSpace = text.endsWith(' ')
    runs.push({ text, ...look })
  }

  function read(node: Nodes, look: Look, depth: number): void {
    if (node.type === 'text') addText(node.value, look)
    else if (node.type === 'root') for (const child of node.children) read(child, look, depth)
    else if (node.type === 'element') {
      if (depth > MOST_DEEP) throw damaged('its parts are nested too deep')
      if (!UNSEEN.has(node.tagName)) readElement(node, look, depth + 1)
    }
  }

  function readElement(element: Element, look: Look, depth: number): void {
    const { tagName, children } = element
    if (tagName === 'img') losses.add('picture')
    if (tagName === 'table') losses.add('table')
    if (tagName === 'br') {
      runs.push({ text: '\n', ...look })
      afterSpace = true
      return
    }
    const inner = lookOf(element, look, losses)
    const own = FORMS.get(tagName)
    if (!own && !BLOCKS.has(tagName)) {
      for (const child of children) read(child, inner, depth)
      return
    }
    end()
    const around = form
    if (own) form = own
    else if (tagName === 'ul' || tagName === 'ol') form = { kind: 'list-item', ordered: tagName === 'ol' }
    for (const child of children) read(child, inner, depth)
    end()
    form = around
  }

  read(parse(html), {}, 0)
  end()
  return out
}

function parse(html: string): Nodes {
  try {
    return fromHtml(html)
  } catch {
    // The parser takes all that browsers take, but for a nesting that its stack has no room for.
    throw damaged('its parts are nested too deep')
  }
}

function lookOf({ tagName, properties }: Element, look: Look, losses: Losses): Look {
  if (tagName === 'b' || tagName === 'strong') return { ...look, bold: true }
  if (tagName === 'i' || tagName === 'em') return { ...look, italic: true }
  if (tagName === 's' || tagName === 'strike' || tagName === 'del') losses.add('struck')
  if (tagName !== 'a' || typeof properties.href !== 'string') return look
  if (isKeptLink(properties.href)) return { ...look, href: properties.href }
  if (!properties.href.startsWith('#')) losses.add('link')
  return look
}
