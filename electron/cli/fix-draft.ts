import type { Block, Draft } from '#shared/draft/block.ts'
import type { Checker } from '#shared/engine/checker.ts'
import type { Flag } from '#shared/engine/flag.ts'
import { asTheDraft, type House } from '#shared/house/house-style.ts'
import type { Unread } from '#shared/reading/readable.ts'
import { fitTogether } from '#shared/text/fit-together.ts'
import type { Edit } from '#shared/text/range.ts'
import { offsetAfter } from '#shared/text/remap.ts'
import { type ComposedEdit, createEditedText, type EditedText } from './edited-text.ts'

/** A fix can bring about the next one; two that undo each other must not go on for ever. */
const MOST_ROUNDS = 10

/** What fixes changed in a block: edits in offsets of its text as it was given, with their flags. */
export interface BlockChanges {
  /** The index of the block in the draft as it was given. */
  block: number
  edits: ComposedEdit<Flag>[]
}

/** A draft after its fixes, and what they changed in it, in text order. Blocks of which nothing is left are gone. */
export interface FixedDraft {
  draft: Draft
  changes: BlockChanges[]
  /** What of the draft as it was given was not read, and so not fixed. */
  unread: Unread | undefined
}

/**
 * Applies the first fix of every `fix` flag of a house style, and of those that come up then, until there are none. Of two fixes that
 * overlap the first one in the text is applied, and the other one only if it still comes up.
 */
export function fixDraft(checker: Checker, draft: Draft, house: House = asTheDraft): FixedDraft {
  const edited = new Map<string, EditedText<Flag>>()
  let blocks = draft.blocks
  let unreadAtFirst: Unread | undefined
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { flags, unread } = checker.check(blocks, { house })
    if (round === 0) unreadAtFirst = unread
    const fixes = flags.flatMap((flag) => (flag.grade === 'fix' && flag.fixes[0] ? { flag, fix: flag.fixes[0] } : []))
    const fitting = fitTogether(fixes, ({ fix }) => fix.edits)
    if (fitting.length === 0) break
    const edits = fitting.flatMap(({ flag, fix }) => fix.edits.map((edit) => ({ edit, flag })))
    blocks = blocks.flatMap((block) => {
      const own = edits.filter(({ edit }) => edit.block === block.id)
      if (own.length === 0) return block
      const text = edited.get(block.id) ?? createEditedText<Flag>(block.text)
      edited.set(block.id, text)
      // From the end, so that offsets before an edit hold.
      for (const { edit, flag } of [...own].sort((a, b) => b.edit.start - a.edit.start)) text.edit(edit, flag)
      const words = text.text()
      return words.trim() === ''
        ? []
        : withText(
            block,
            words,
            own.map(({ edit }) => edit),
          )
    })
  }
  return {
    draft: { ...draft, blocks },
    changes: draft.blocks.flatMap((block, index) => changesOf(block, index, edited)),
    unread: unreadAtFirst,
  }
}

function changesOf({ id, text }: Block, block: number, edited: ReadonlyMap<string, EditedText<Flag>>): BlockChanges[] {
  const composed = edited.get(id)?.composed() ?? []
  const edits = composed.filter(({ start, end, insert }) => text.slice(start, end) !== insert)
  return edits.length === 0 ? [] : [{ block, edits }]
}

/** A block with other words; its marks move along with the words that stay. */
function withText(block: Block, text: string, edits: readonly Edit[]): Block {
  if (!block.marks) return { ...block, text }
  const marks = block.marks.map((mark) => ({
    ...mark,
    start: offsetAfter(edits, mark.start),
    end: offsetAfter(edits, mark.end),
  }))
  return { ...block, text, marks: marks.filter((mark) => mark.start < mark.end) }
}
