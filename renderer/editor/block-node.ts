import {
  $create,
  $getState,
  $getStateChange,
  $setState,
  createState,
  type DOMExportOutput,
  type ElementNode,
  ParagraphNode,
  type RangeSelection,
} from 'lexical'
import type { z } from 'zod'
import type { BlockKind } from '#shared/draft/block.ts'
import { blockSchema } from '#shared/draft/draft-schema.ts'
import { $isAtEdge } from './block-text.ts'

/** The kinds of blocks that have words, and how they are set apart; `level` is of headings, `ordered` of list items. */
export interface BlockForm {
  kind: Exclude<BlockKind, 'kept'>
  level?: number
  ordered?: boolean
}

const paragraph: BlockForm = { kind: 'paragraph' }
const formSchema: z.ZodType<BlockForm> = blockSchema.pick({ level: true, ordered: true }).extend({
  kind: blockSchema.shape.kind.exclude(['kept']),
})

const formState = createState('form', {
  parse: (value): BlockForm => {
    const form = formSchema.safeParse(value)
    return form.success ? form.data : paragraph
  },
  isEqual: (a: BlockForm, b) => a.kind === b.kind && a.level === b.level && a.ordered === b.ordered,
})

/**
 * Any block of a draft that has words. Blocks are the children of the root, all of one class, and what kind one is can change
 * while it stays the same node: flags, corrections and its place in the source go by the node.
 */
export class BlockNode extends ParagraphNode {
  override $config() {
    return this.config('block', { extends: ParagraphNode, stateConfigs: [formState] })
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement(this.#tag())
    dom.className = this.#className()
    return dom
  }

  override updateDOM(before: this, dom: HTMLElement): boolean {
    const tag = dom.tagName.toLowerCase()
    if ($getStateChange(this, before, formState) && tag !== this.#tag()) return true
    const className = this.#className()
    if (dom.className !== className) dom.className = className
    return false
  }

  override exportDOM(): DOMExportOutput {
    return { element: document.createElement(this.#tag()) }
  }

  /** What a line after this one is, and where this one is cut in two, its second half. */
  override insertNewAfter({ anchor }: RangeSelection, restoreSelection?: boolean): ParagraphNode {
    const form = $formOf(this)
    const atEnd = $isAtEdge(this, anchor, 'end')
    const goesOn = form.kind === 'quotation' || form.kind === 'list-item' || !atEnd
    const node = $createBlock(goesOn ? form : paragraph)
    this.insertAfter(node, restoreSelection)
    return node
  }

  #tag(): string {
    const { kind, level } = $formOf(this)
    if (kind === 'heading') return `h${level ?? (this.getPreviousSibling() ? 2 : 1)}`
    return kind === 'quotation' ? 'blockquote' : 'p'
  }

  #className(): string {
    const { kind, ordered } = $formOf(this)
    const blank = this.getTextContent().trim() === ''
    return [kind, ordered && 'ordered', blank && 'blank'].filter(Boolean).join(' ')
  }
}

/** A block without words. */
export function $createBlock(form: BlockForm): BlockNode {
  return $setForm($create(BlockNode), form)
}

/** What kind of block a node at the top of the editor is. */
export function $formOf(node: ElementNode): BlockForm {
  return $getState(node, formState)
}

/** Makes a block one of another kind, with the same words. */
export function $setForm<Node extends ElementNode>(node: Node, form: BlockForm): Node {
  return $setState(node, formState, form)
}
