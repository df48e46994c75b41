import type { Nodes, PhrasingContent, Root } from 'mdast'
import type { BlockKind } from './block.ts'
import type { Gathered } from './inline-map.ts'
import { type Definitions, gatherMd } from './md-inline.ts'

/** What people call the blocks that have no words. */
const LABELS: Readonly<Record<string, string>> = {
  code: 'Code',
  definition: 'Link address',
  footnoteDefinition: 'Footnote',
  html: 'HTML',
  table: 'Table',
  thematicBreak: 'Line',
  toml: 'Front matter',
  yaml: 'Front matter',
}

/** A block of a Markdown source: its words, and the lines that it stands in, without the last line end. */
export interface Leaf extends Gathered {
  kind: BlockKind
  level: number | undefined
  ordered: boolean
  label: string | undefined
  from: number
  to: number
}

/** What a block is by the list or quotation that it stands in. */
interface Manner {
  kind: BlockKind
  ordered: boolean
}

/** The blocks of a tree in order; each line belongs to one of them at most. `mapped`: with the place of each character. */
export function leavesOf(tree: Root, source: string, definitions: Definitions, mapped: boolean): Leaf[] {
  const leaves: Leaf[] = []
  let end = -1
  const add = (node: Nodes, leaf: Omit<Leaf, 'from' | 'to'>) => {
    const from = lineStart(source, node.position?.start.offset ?? 0)
    const to = lineEnd(source, node.position?.end.offset ?? 0)
    if (from < end) return
    leaves.push({ ...leaf, from, to })
    end = to
  }
  const open: { nodes: readonly Nodes[]; index: number; manner: Manner }[] = []
  open.push({ nodes: tree.children, index: 0, manner: { kind: 'paragraph', ordered: false } })
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const { manner } = top
    const first = top.index === 0
    const node = top.nodes[top.index++]
    if (!node) open.pop()
    else if (node.type === 'paragraph' || node.type === 'heading') {
      const level = node.type === 'heading' ? node.depth : undefined
      add(
        node,
        wordLeaf(
          node.children,
          level,
          { ...manner, kind: manner.kind === 'list-item' && !first ? 'paragraph' : manner.kind },
          source,
          definitions,
          mapped,
        ),
      )
    } else if (node.type === 'blockquote')
      open.push({ nodes: node.children, index: 0, manner: { kind: 'quotation', ordered: false } })
    else if (node.type === 'list')
      open.push({ nodes: node.children, index: 0, manner: { kind: 'list-item', ordered: node.ordered ?? false } })
    else if (node.type === 'listItem') open.push({ nodes: node.children, index: 0, manner })
    else add(node, keptLeaf(LABELS[node.type] ?? 'Markup'))
  }
  return leaves
}

function wordLeaf(
  children: readonly PhrasingContent[],
  level: number | undefined,
  { kind, ordered }: Manner,
  source: string,
  definitions: Definitions,
  mapped: boolean,
): Omit<Leaf, 'from' | 'to'> {
  const gathered = gatherMd(children, source, definitions, mapped)
  if (gathered.text === '') {
    return keptLeaf(children.some((child) => child.type.startsWith('image')) ? 'Picture' : 'Markup')
  }
  if (level !== undefined) return { ...gathered, kind: 'heading', level, ordered: false, label: undefined }
  return { ...gathered, kind, level, ordered: kind === 'list-item' && ordered, label: undefined }
}

export function keptLeaf(label: string): Omit<Leaf, 'from' | 'to'> {
  const map = { from: [], to: [], leaf: [], items: [] }
  return { kind: 'kept', level: undefined, ordered: false, label, text: '', marks: [], map }
}

function lineStart(source: string, offset: number): number {
  let at = offset
  while (at > 0 && !/[\r\n]/.test(source.charAt(at - 1))) at -= 1
  return at
}

function lineEnd(source: string, offset: number): number {
  let at = offset
  while (at < source.length && !/[\r\n]/.test(source.charAt(at))) at += 1
  return at
}
