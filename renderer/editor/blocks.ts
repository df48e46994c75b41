import { NodeSelectionDataSelectedExtension } from '@lexical/extension'
import {
  $createNodeSelection,
  $getNodeFromDOMNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  configExtension,
  DELETE_CHARACTER_COMMAND,
  defineExtension,
  type ElementNode,
  INSERT_PARAGRAPH_COMMAND,
  isDOMNode,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
  ParagraphNode,
} from 'lexical'
import { formOfKey } from './block-forms.ts'
import { $createBlock, $formOf, $setForm, type BlockForm, BlockNode } from './block-node.ts'
import { $isAtEdge } from './block-text.ts'
import { $isKept, KeptNode } from './kept-node.ts'
import { $isForeign } from './source-state.ts'

const paragraph: BlockForm = { kind: 'paragraph' }

/** The blocks of a draft as nodes, and what the keys do at their edges. */
export const BlocksExtension = defineExtension({
  name: '@blue-pencil/blocks',
  nodes: () => [
    BlockNode,
    KeptNode,
    { replace: ParagraphNode, with: () => $createBlock(paragraph), withKlass: BlockNode },
  ],
  dependencies: [configExtension(NodeSelectionDataSelectedExtension, { nodes: [KeptNode] })],
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $startLine, COMMAND_PRIORITY_LOW),
      editor.registerCommand(DELETE_CHARACTER_COMMAND, $deleteAtEdge, COMMAND_PRIORITY_LOW),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          const form = formOfKey(event)
          if (!form) return false
          event.preventDefault()
          setForm(editor, form)
          return true
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(CLICK_COMMAND, $selectKept, COMMAND_PRIORITY_LOW),
      // There is nothing to write back here for what is kept in the file of another draft.
      editor.registerNodeTransform(KeptNode, (node) => {
        if ($isForeign(node)) node.remove()
      }),
    ),
})

/** The kind of the block that the caret is in, and whether it is the first; undefined where there is none, or something kept. */
export function formAtCaret(editor: LexicalEditor): { form: BlockForm; first: boolean } | undefined {
  return editor.read(() => {
    const block = $blockAtCaret()
    return block && { form: $formOf(block), first: !block.getPreviousSibling() }
  })
}

/** The block that the caret is in, undefined where there is none or it is something kept. */
function $blockAtCaret(): ElementNode | undefined {
  const selection = $getSelection()
  const node = $isRangeSelection(selection) ? selection.focus.getNode().getTopLevelElement() : null
  return $isElementNode(node) ? node : undefined
}

/** Makes the blocks of the selection blocks of a kind. */
export function setForm(editor: LexicalEditor, form: BlockForm): void {
  editor.update(() => {
    for (const block of $selectedBlocks()) $setForm(block, form)
  })
}

function $selectedBlocks(): ElementNode[] {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return []
  const [first, last] = [selection.anchor, selection.focus].map((point) =>
    point.getNode().getTopLevelElement()?.getKey(),
  )
  const all = $getRoot().getChildren()
  const ends = [first, last].map((key) => all.findIndex((node) => node.getKey() === key)).filter((at) => at >= 0)
  return all.slice(Math.min(...ends), Math.max(...ends) + 1).filter($isElementNode)
}

/**
 * Enter in an empty list item, quotation or the like leaves it. At the start of words it puts a line before them, so that
 * they stay the block that they are.
 */
function $startLine(): boolean {
  const selection = $getSelection()
  const block = $blockAtCaret()
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || !block) return false
  const form = $formOf(block)
  if (block.getTextContentSize() === 0) {
    if (form.kind === 'paragraph') return false
    $setForm(block, paragraph)
    return true
  }
  if (!$isAtEdge(block, selection.focus, 'start')) return false
  block.insertBefore($createBlock(form.kind === 'list-item' || form.kind === 'quotation' ? form : paragraph))
  return true
}

/**
 * Backspace at the start of a list item or a block quotation makes it a paragraph. What is kept is taken in hand first, so that
 * nobody deletes a table by a key too many.
 */
function $deleteAtEdge(backward: boolean): boolean {
  const selection = $getSelection()
  const block = $blockAtCaret()
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || !block) return false
  if (!$isAtEdge(block, selection.focus, backward ? 'start' : 'end')) return false
  const { kind } = $formOf(block)
  if (backward && (kind === 'list-item' || kind === 'quotation')) {
    $setForm(block, paragraph)
    return true
  }
  const beside = backward ? block.getPreviousSibling() : block.getNextSibling()
  if (!$isKept(beside)) return false
  $takeInHand(beside)
  return true
}

function $selectKept(event: MouseEvent): boolean {
  const node = isDOMNode(event.target) ? $getNodeFromDOMNode(event.target) : null
  if (!$isKept(node)) return false
  $takeInHand(node)
  return true
}

function $takeInHand(node: KeptNode): void {
  const selection = $createNodeSelection()
  selection.add(node.getKey())
  $setSelection(selection)
}
