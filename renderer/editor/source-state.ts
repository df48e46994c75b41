import { $getRoot, $getState, $setState, createState, type LexicalNode } from 'lexical'
import { z } from 'zod'
import type { Block, BlockSource, Draft } from '#shared/draft/block.ts'
import { blockSchema } from '#shared/draft/draft-schema.ts'

/** What a block has of the file that it came from. It is on the node, so that undo, cut and paste carry it along. */
interface Slice {
  gap?: string
  source?: BlockSource
  /** Which load of a draft it is from: in another draft, what stood around it means nothing. */
  from: string
}

const sliceSchema: z.ZodType<Slice | undefined> = blockSchema
  .pick({ gap: true, source: true })
  .extend({ from: z.string() })
  .optional()

const sliceState = createState('slice', {
  parse: (value): Slice | undefined => sliceSchema.safeParse(value).data,
  isEqual: (a: Slice | undefined, b) =>
    a?.gap === b?.gap &&
    a?.source?.raw === b?.source?.raw &&
    a?.source?.imprint === b?.source?.imprint &&
    a?.source?.place === b?.source?.place &&
    a?.from === b?.from,
})

type Around = Omit<Draft, 'blocks'>

/** What a draft has around its blocks, and which load of a draft this is. It is the root's, and never leaves the editor. */
const aroundState = createState('around', {
  parse: (): { around: Around; from: string } => ({ around: { format: 'txt', head: '', tail: '' }, from: '' }),
})

/** Says of the editor's root what stands around the blocks; blocks that are made from now on are of this draft. */
export function $setAround(around: Around): void {
  $setState($getRoot(), aroundState, { around, from: crypto.randomUUID() })
}

/** What stands around the blocks of the draft. */
export function $around(): Around {
  return $getState($getRoot(), aroundState).around
}

/** Notes at a node what a block has of the source of the draft in the editor. */
export function $setSlice(node: LexicalNode, { gap, source }: Pick<Block, 'gap' | 'source'>): void {
  if (gap === undefined && source === undefined) return
  const { from } = $getState($getRoot(), aroundState)
  $setState(node, sliceState, { ...(gap !== undefined && { gap }), ...(source && { source }), from })
}

/** Whether a node came from another draft than the one in the editor, by way of the clipboard. */
export function $isForeign(node: LexicalNode): boolean {
  const slice = $getState(node, sliceState)
  return slice !== undefined && slice.from !== $getState($getRoot(), aroundState).from
}

/** What a node has of the source of the draft in the editor; nothing where it came from another one. */
export function $sliceOf(node: LexicalNode): Pick<Block, 'gap' | 'source'> {
  const slice = $getState(node, sliceState)
  if (!slice || $isForeign(node)) return {}
  return {
    ...(slice.gap !== undefined && { gap: slice.gap }),
    ...(slice.source && { source: slice.source }),
  }
}
