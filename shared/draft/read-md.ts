import type { Definition, FootnoteDefinition, Root, RootContent } from 'mdast'
import { keptLeaf, type Leaf, leavesOf } from './md-leaves.ts'
import { parseMdTree } from './md-tree.ts'

/** Where a blank line ends before a line that is not indented: nothing but code and HTML can go on there. */
const BOUNDARY = /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r(?!\n))(?=[^ \t\r\n])/g
/** One line that is a paragraph of words and nothing else. */
const PLAIN = /^(?!\d{1,9}[.)](?:[ \t]|$))[\p{L}\p{N}“‘"'(—–…$€£][^\\`*_<&[\]~\r\n]*$/u
const DEFINITION = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*\[[^\]]+\]:/m
const FRONT_MATTER = /^(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)(?:[\s\S]*?(?:\r\n|\n|\r))??\1[ \t]*(?=[\r\n]|$)/
/** A paragraph with more of these, or a line with more levels, takes the parser longer than anybody waits. */
const MOST_SIGNS = 5_000
const TOO_DEEP = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])){100}/m

/** The blocks of a Markdown source, and the definitions in it. */
export interface ReadMd {
  leaves: Leaf[]
  definitions: MdDefinitions
}

/** The definitions of a source by their names: where a link leads, and what makes a footnote or a link be read as one. */
export interface MdDefinitions {
  addresses: Map<string, string>
  sources: Map<string, string>
}

/**
 * Reads Markdown a stretch at a time, each up to a blank line before a line that is not indented, because the parser's time
 * grows faster than the text. `known` are definitions from elsewhere; `map` says whether the place of each character is wanted.
 */
export function readMd(text: string, { known, map = false }: { known?: MdDefinitions; map?: boolean } = {}): ReadMd {
  const definitions = known ?? definitionsOf(text)
  const leaves: Leaf[] = []
  for (const { from, to, tree } of stretches(text, definitions.sources)) {
    const chunk = text.slice(from, to)
    const found = leavesIn(chunk, tree, definitions, map)
    for (const leaf of found) leaves.push(from === 0 ? leaf : shifted(leaf, from))
  }
  return { leaves, definitions }
}

/** Stands for the tree of a stretch that is not parsed. */
const involved: Root = { type: 'root', children: [] }

function leavesIn(chunk: string, tree: Root | undefined, { addresses }: MdDefinitions, map: boolean): Leaf[] {
  if (!tree) return [plainLeaf(chunk)]
  if (tree !== involved) return leavesOf(tree, chunk, addresses, map)
  const from = chunk.length - chunk.trimStart().length
  const words = chunk.trimEnd().length
  return [{ ...keptLeaf('Markup'), from, to: words + chunk.slice(words).search(/[\r\n]|$/) }]
}

interface Stretch {
  from: number
  to: number
  /** Undefined for a line of plain words. */
  tree: Root | undefined
}

function* stretches(text: string, sources: ReadonlyMap<string, string>): Generator<Stretch> {
  const front = FRONT_MATTER.exec(text)?.[0].length ?? 0
  const ends = [...text.matchAll(BOUNDARY)]
    .map(({ 0: blank, index }) => index + blank.length)
    .filter((end) => end > front)
  ends.push(text.length)
  let from = 0
  for (let index = 0; index < ends.length; ) {
    let step = 1
    for (;;) {
      const last = Math.min(index + step - 1, ends.length - 1)
      const to = ends[last] ?? text.length
      const chunk = text.slice(from, to)
      // Where there is no front matter its reader is left out: after a rule that opens a file it reads no quotation.
      const tree = parseStretch(chunk, from === 0 && front > 0, sources)
      if (tree && last < ends.length - 1 && goesOn(tree, chunk)) {
        step *= 2
        continue
      }
      yield { from, to, tree }
      from = to
      index = last + 1
      break
    }
  }
}

function parseStretch(chunk: string, hasFront: boolean, sources: ReadonlyMap<string, string>): Root | undefined {
  if (PLAIN.test(chunk.trimEnd())) return undefined
  if (tooInvolved(chunk)) return involved
  const named = chunk.includes('[') ? namedIn(chunk, sources) : ''
  if (named === '') return parseMdTree(chunk, hasFront)
  const tree = parseMdTree(`${chunk}\n\n${named}`, hasFront)
  const children = tree.children.filter((node) => (node.position?.start.offset ?? 0) < chunk.length)
  const over = children.some((node) => (node.position?.end.offset ?? 0) > chunk.trimEnd().length + 1)
  return over ? parseMdTree(chunk, hasFront) : { ...tree, children }
}

function tooInvolved(chunk: string): boolean {
  if (chunk.length > MOST_SIGNS && (chunk.match(/[*_[\]~`<&]/g)?.length ?? 0) > MOST_SIGNS) return true
  return TOO_DEEP.test(chunk)
}

/** Whether code or HTML at the end of a stretch is not closed, so that it goes on behind the blank line. */
function goesOn(tree: Root, chunk: string): boolean {
  const last = tree.children.at(-1)
  if (!last || (last.type !== 'code' && last.type !== 'html')) return false
  return missingMdEnd(chunk.slice(last.position?.start.offset ?? 0).trimEnd()) !== ''
}

/** What closes code or HTML that would go on behind a blank line; empty where nothing is open. It may be indented by three spaces. */
export function missingMdEnd(indented: string): string {
  const raw = indented.replace(/^ {1,3}/, '')
  const fence = /^(`{3,}|~{3,})/.exec(raw)?.[1]
  if (fence) {
    const closing = new RegExp(`[\\r\\n][ \\t>]*${fence.charAt(0)}{${fence.length},}[ \\t]*$`)
    return closing.test(raw) ? '' : `\n${fence}`
  }
  const ends: [RegExp, string][] = [
    [/^<!--/, '-->'],
    [/^<\?/, '?>'],
    [/^<!\[CDATA\[/, ']]>'],
    [/^<![a-z]/i, '>'],
  ]
  for (const [start, end] of ends) if (start.test(raw)) return raw.includes(end, 2) ? '' : end
  const tag = /^<(script|pre|style|textarea)(?=[\s>]|$)/i.exec(raw)?.[1]
  return tag && !/<\/(?:script|pre|style|textarea)>/i.test(raw) ? `</${tag}>` : ''
}

/** A line of plain words; where each of them stands is not told, because it is the same place in both. */
function plainLeaf(chunk: string): Leaf {
  const text = chunk.trim()
  const map = { from: [], to: [], leaf: [], items: [] }
  return { ...keptLeaf(''), label: undefined, kind: 'paragraph', text, map, from: 0, to: chunk.search(/[\r\n]|$/) }
}

function shifted(leaf: Leaf, by: number): Leaf {
  return { ...leaf, from: leaf.from + by, to: leaf.to + by }
}

function definitionsOf(text: string): MdDefinitions {
  const definitions: MdDefinitions = { addresses: new Map(), sources: new Map() }
  if (!DEFINITION.test(text)) return definitions
  for (const { tree } of stretches(text, new Map())) {
    const open: RootContent[] = [...(tree?.children ?? [])].reverse()
    for (let node = open.pop(); node; node = open.pop()) {
      if (node.type === 'definition' || node.type === 'footnoteDefinition') define(node, definitions)
      if ('children' in node && node.type !== 'paragraph' && node.type !== 'heading')
        open.push(...[...node.children].reverse())
    }
  }
  return definitions
}

function define(node: Definition | FootnoteDefinition, { addresses, sources }: MdDefinitions): void {
  const name = node.type === 'definition' ? node.identifier : `^${node.identifier}`
  if (sources.has(name)) return
  const label = node.label ?? node.identifier
  if (node.type === 'definition') addresses.set(node.identifier, node.url)
  sources.set(name, node.type === 'definition' ? `[${label}]: <x>` : `[^${label}]: x`)
}

/** The definitions that a stretch names; all of them where there are few. */
function namedIn(chunk: string, sources: ReadonlyMap<string, string>): string {
  if (sources.size <= 20) return [...sources.values()].join('\n\n')
  const named = new Set<string>()
  for (const { 1: label = '' } of chunk.matchAll(/\[((?:[^\]\\[]|\\.)+)\]/g)) {
    named.add(label.trim().replace(/\s+/g, ' ').toLowerCase())
  }
  return [...named]
    .map((name) => sources.get(name) ?? '')
    .filter((source) => source !== '')
    .join('\n\n')
}
