import {
  $create,
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type DOMExportOutput,
  type LexicalNode,
} from 'lexical'

const labelState = createState('label', {
  parse: (value) => (typeof value === 'string' ? value : undefined),
})

/**
 * Something of the file that the page has no words for: a line that says what it is. It can be walked over, selected, moved
 * and deleted, and is written back as it was.
 */
export class KeptNode extends DecoratorNode<null> {
  override $config() {
    return this.config('kept', { extends: DecoratorNode, stateConfigs: [labelState] })
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('div')
    dom.className = 'kept'
    dom.setAttribute('role', 'note')
    const line = document.createElement('span')
    line.textContent = `${$labelOf(this) ?? 'Something'} — kept as it is in the file`
    dom.append(line)
    return dom
  }

  override updateDOM(): boolean {
    return false
  }

  override exportDOM(): DOMExportOutput {
    return { element: null }
  }

  override isInline(): false {
    return false
  }

  override getTextContent(): string {
    return ''
  }

  override decorate(): null {
    return null
  }
}

/** A line for something that is kept; `label` says to people what it is. */
export function $createKept(label: string | undefined): KeptNode {
  return $setState($create(KeptNode), labelState, label)
}

/** Whether a node stands for something that is kept. */
export function $isKept(node: LexicalNode | null | undefined): node is KeptNode {
  return node instanceof KeptNode
}

/** What is kept, in a word or two. */
export function $labelOf(node: KeptNode): string | undefined {
  return $getState(node, labelState)
}
