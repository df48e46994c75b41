import { hashText } from '#shared/text/hash.ts'
import type { Block, Draft, Mark } from './block.ts'

/** All that can be edited of a block, in a few characters: two blocks of one imprint are written the same way. */
export function imprintOf(block: Omit<Block, 'id'>): string {
  return hashText(JSON.stringify(editable(block)))
}

/** Whether two drafts hold the same words in the same form, whatever the ids of their blocks. */
export function sameDraft(a: Pick<Draft, 'blocks'>, b: Pick<Draft, 'blocks'>): boolean {
  return a.blocks.length === b.blocks.length && a.blocks.every((block, index) => sameBlock(block, b.blocks[index]))
}

function sameBlock(a: Block, b: Block | undefined): boolean {
  if (!b || a.text !== b.text || a.kind !== b.kind || a.gap !== b.gap || a.source?.raw !== b.source?.raw) return false
  if (!a.marks && !b.marks && a.level === b.level && a.ordered === b.ordered) return true
  return JSON.stringify(editable(a)) === JSON.stringify(editable(b))
}

function editable({ kind, level, ordered, text, marks = [] }: Omit<Block, 'id'>): unknown {
  return [kind, level ?? 0, ordered ?? false, text, marks.map(inOrder).sort()]
}

function inOrder({ start, end, kind, href }: Mark): string {
  return JSON.stringify([start, end, kind, href ?? ''])
}
