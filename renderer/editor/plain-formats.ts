import { $isLinkNode, LinkNode } from '@lexical/link'
import { defineExtension, type ElementNode, IS_BOLD, IS_ITALIC, mergeRegister, TextNode } from 'lexical'
import { BlockNode } from './block-node.ts'

const KEPT = IS_BOLD | IS_ITALIC
const LINK = /^(?:https?|mailto):/i

/** Whatever is pasted or typed: the editor keeps words, bold, italic and links that lead somewhere, and nothing else. */
export const PlainFormatsExtension = defineExtension({
  name: '@blue-pencil/plain-formats',
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(TextNode, (node) => {
        if (node.getFormat() !== (node.getFormat() & KEPT)) node.setFormat(node.getFormat() & KEPT)
        if (node.getStyle() !== '') node.setStyle('')
      }),
      editor.registerNodeTransform(LinkNode, (node) => {
        if (!$isLinkNode(node) || LINK.test(node.getURL())) return
        for (const child of node.getChildren()) node.insertBefore(child)
        node.remove()
      }),
      editor.registerNodeTransform(BlockNode, $plainBlock),
    ),
})

function $plainBlock(node: ElementNode): void {
  if (node.getFormatType() !== '') node.setFormat('')
  if (node.getIndent() !== 0) node.setIndent(0)
  if (node.getStyle() !== '') node.setStyle('')
}
