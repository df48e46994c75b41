import type { PhrasingContent } from 'mdast'
import { addMark, type Gathered, type InlineItem, trimGathered } from './inline-map.ts'
import { LINK } from './link.ts'
import { alignMdText } from './md-text.ts'

interface Manner {
  bold: boolean
  italic: boolean
  href: string | undefined
  item: InlineItem | undefined
}

/** Where links that are given by name lead. */
export type Definitions = ReadonlyMap<string, string>

/**
 * The words of a paragraph or a heading of `source`. A line break that counts is `\n`, any other one a space. Pictures,
 * footnotes and HTML have no words. `mapped` says whether the place of each character is wanted, which takes time.
 */
export function gatherMd(
  children: readonly PhrasingContent[],
  source: string,
  definitions: Definitions,
  mapped: boolean,
): Gathered {
  const gathered: Gathered = {
    text: '',
    marks: [],
    map: { from: [], to: [], leaf: [], items: [], verbatim: new Set() },
  }
  const { marks, map } = gathered
  const parts: string[] = []
  let length = 0
  let leaf = 0
  const add = (words: string, manner: Manner, place: (unit: number) => [from: number, to: number], plain: boolean) => {
    const span = { start: length, end: length + words.length }
    if (words !== '\n') {
      if (manner.bold) addMark(marks, { ...span, kind: 'bold' })
      if (manner.italic) addMark(marks, { ...span, kind: 'italic' })
      if (manner.href !== undefined) addMark(marks, { ...span, kind: 'link', href: manner.href })
    }
    for (let unit = 0; mapped && unit < words.length; unit++) {
      const [from, to] = place(unit)
      map.from.push(from)
      map.to.push(to)
      map.leaf.push(plain ? leaf : -1)
    }
    parts.push(words)
    length += words.length
  }
  const walk = (nodes: readonly PhrasingContent[], manner: Manner) => {
    for (const node of nodes) {
      const from = node.position?.start.offset ?? 0
      const to = node.position?.end.offset ?? 0
      const whole = (): [number, number] => [from, to]
      leaf += 1
      if (node.type === 'text') {
        const places = mapped ? alignMdText(source.slice(from, to), node.value) : undefined
        const words = node.value.replace(/\r\n|[\r\n]/g, ' ')
        const units = places ? wordUnits(node.value) : []
        const placeOf = (unit: number): [number, number] => {
          const of = units[unit] ?? 0
          return [from + (places?.from[of] ?? 0), from + (places?.to[(units[unit + 1] ?? node.value.length) - 1] ?? 0)]
        }
        add(words, manner, places ? placeOf : whole, places !== undefined)
        continue
      }
      if (node.type === 'break' || (node.type === 'html' && /^<br\s*\/?>$/i.test(node.value))) {
        add('\n', manner, whole, false)
        continue
      }
      const item = manner.item ?? { start: length, end: length, from, to }
      if (item !== manner.item) map.items.push(item)
      if (node.type === 'inlineCode') {
        const at = source
          .slice(from, to)
          .replace(/[\r\n]/g, ' ')
          .indexOf(node.value)
        map.verbatim?.add(leaf)
        add(node.value, manner, at < 0 ? whole : (unit) => [from + at + unit, from + at + unit + 1], at >= 0)
      } else if ('children' in node) walk(node.children, within(node, { ...manner, item }, definitions))
      item.end = length
    }
  }
  walk(children, { bold: false, italic: false, href: undefined, item: undefined })
  return trimGathered({ ...gathered, text: parts.join('') })
}

function within(node: PhrasingContent, outer: Manner, definitions: Definitions): Manner {
  if (node.type === 'strong') return { ...outer, bold: true }
  if (node.type === 'emphasis') return { ...outer, italic: true }
  const href =
    node.type === 'link' ? node.url : node.type === 'linkReference' ? definitions.get(node.identifier) : undefined
  return href !== undefined && LINK.test(href) ? { ...outer, href } : outer
}

/** The code units of a text but the second ones of line ends that have two. */
function wordUnits(value: string): number[] {
  const units: number[] = []
  for (let unit = 0; unit < value.length; unit++) {
    if (value.charAt(unit) !== '\n' || value.charAt(unit - 1) !== '\r') units.push(unit)
  }
  return units
}
