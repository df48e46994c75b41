import { ClipboardImportExtension, type ImportMimeTypeFunction } from '@lexical/clipboard'
import {
  $getRoot,
  $insertNodes,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  type BaseSelection,
  configExtension,
} from 'lexical'
import type { Block, Draft } from '#shared/draft/block.ts'
import { readRichText } from '#shared/draft/read-rich-text.ts'
import { parseText } from '#shared/draft/text-draft.ts'
import { $createBlockNode, $writeDraft } from './draft-nodes.ts'

/** How pasted and dropped text comes in: a paragraph for each line of plain text; the words and structure of rich text. */
export const PasteExtension = configExtension(ClipboardImportExtension, {
  $importMimeType: { 'text/plain': [$insertPlainText], 'text/html': [$insertRichText] },
})

function $insertPlainText(...[text, selection]: Parameters<ImportMimeTypeFunction>): boolean {
  const draft = parseText(text)
  if ($isBlank()) $makeDraft(draft)
  else if (draft.blocks.length > 1) {
    // What reads as a headline at the start of a file is a line like others in the middle of a draft.
    const paragraphs = draft.blocks.map(({ id, text: words }): Block => ({ id, kind: 'paragraph', text: words }))
    $insertBlocks(paragraphs, selection)
  } else selection.insertText(text.replace(/^[\r\n]+|[\r\n]+$/g, ''))
  return true
}

function $insertRichText(...[html, selection, $next]: Parameters<ImportMimeTypeFunction>): boolean {
  const { blocks, inline } = readRichText(html)
  const first = blocks[0]
  if (!first) return $next()
  if ($isBlank()) $makeDraft({ format: 'txt', head: '', blocks, tail: '' })
  else if (inline && blocks.length === 1) {
    $take(selection)
    const node = $createBlockNode(first)
    if ($isElementNode(node)) $insertNodes(node.getChildren())
  } else $insertBlocks(blocks, selection)
  return true
}

function $makeDraft(draft: Draft): void {
  $writeDraft(draft)
  $getRoot().selectEnd()
}

function $insertBlocks(blocks: readonly Block[], selection: BaseSelection): void {
  $take(selection)
  $insertNodes(blocks.map($createBlockNode))
}

/** Makes the place that was given the one where nodes are inserted. */
function $take(selection: BaseSelection): void {
  if ($isRangeSelection(selection)) $setSelection(selection)
}

function $isBlank(): boolean {
  return $getRoot().getTextContent().trim() === ''
}
