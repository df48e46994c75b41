import { ClipboardImportExtension, type ImportMimeTypeFunction } from '@lexical/clipboard'
import { $generateNodesFromDOM } from '@lexical/html'
import {
  $createParagraphNode,
  $getEditor,
  $getRoot,
  $insertNodes,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  type BaseSelection,
  configExtension,
  type ElementNode,
} from 'lexical'
import { parseText } from '#shared/draft/text-draft.ts'
import { $createBlockNode, $writeDraft } from './draft-nodes.ts'

/** How pasted and dropped text comes in: a paragraph for each line of plain text; the words and structure of rich text. */
export const PasteExtension = configExtension(ClipboardImportExtension, {
  $importMimeType: { 'text/plain': [$insertPlainText], 'text/html': [$insertRichText] },
})

function $insertPlainText(...[text, selection]: Parameters<ImportMimeTypeFunction>): boolean {
  const draft = parseText(text)
  if ($isBlank()) {
    $writeDraft(draft)
    $getRoot().selectEnd()
  } else if (draft.blocks.length > 1) {
    $insertBlocks(
      draft.blocks.map(({ id, text: words }) => $createBlockNode({ id, kind: 'paragraph', text: words }, false)),
      selection,
    )
  } else {
    selection.insertText(text.replace(/^[\r\n]+|[\r\n]+$/g, ''))
  }
  return true
}

function $insertRichText(...[html, selection, $next]: Parameters<ImportMimeTypeFunction>): boolean {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const nodes = $generateNodesFromDOM($getEditor(), page)
  const blocks: ElementNode[] = []
  let line: ElementNode | undefined
  for (const node of nodes) {
    if ($isElementNode(node) && !node.isInline()) {
      blocks.push(node)
      line = undefined
    } else {
      line ??= blocks[blocks.push($createParagraphNode()) - 1]
      line?.append(node)
    }
  }
  const written = blocks.filter((block) => block.getTextContent().trim() !== '')
  if (written.length === 0) return $next()
  if ($isBlank()) {
    $getRoot()
      .clear()
      .append(...written)
    $getRoot().selectEnd()
  } else {
    const only = written.length === 1 ? written[0] : undefined
    if (only && line === only) $insertInline(only, selection)
    else $insertBlocks(written, selection)
  }
  return true
}

function $insertBlocks(blocks: ElementNode[], selection: BaseSelection): void {
  if ($isRangeSelection(selection)) $setSelection(selection)
  $insertNodes(blocks)
}

function $insertInline(block: ElementNode, selection: BaseSelection): void {
  if ($isRangeSelection(selection)) $setSelection(selection)
  $insertNodes(block.getChildren())
}

function $isBlank(): boolean {
  return $getRoot().getTextContent().trim() === ''
}
