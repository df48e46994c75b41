import { checkDocument, type DocumentFlag } from '#shared/engine/checked-document.ts'
import type { Checker } from '#shared/engine/checker.ts'
import { asTheDraft, type House } from '#shared/house/house-style.ts'
import { fitTogether } from '#shared/text/fit-together.ts'
import type { Edit } from '#shared/text/range.ts'
import { type ComposedEdit, createEditedText } from './edited-text.ts'

/** A fix can bring about the next one; two that undo each other must not go on for ever. */
const MOST_ROUNDS = 10

/** A text after its fixes, and what they changed in it: edits in offsets of the text as it was given, with their flags. */
export interface FixedText {
  text: string
  changes: ComposedEdit<DocumentFlag>[]
}

/**
 * Applies the first fix of every `fix` flag of a house style, and of those that come up then, until there are none. Of two fixes that
 * overlap the first one in the text is applied, and the other one only if it still comes up.
 */
export function fixText(checker: Checker, original: string, house: House = asTheDraft): FixedText {
  const edited = createEditedText<DocumentFlag>(original)
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const fixes = fixesTogether(checkDocument(checker, edited.text(), { house }).flags)
    if (fixes.length === 0) break
    // From the end, so that offsets before an edit hold.
    for (const { edit, flag } of fixes.sort((a, b) => b.edit.start - a.edit.start)) edited.edit(edit, flag)
  }
  const changes = edited.composed().filter(({ start, end, insert }) => original.slice(start, end) !== insert)
  return { text: edited.text(), changes }
}

/** The edits of all fixes that can be applied together: each fix with all of its edits or none. */
function fixesTogether(flags: readonly DocumentFlag[]): { edit: Edit; flag: DocumentFlag }[] {
  const fixable = flags.flatMap((flag) => (flag.grade === 'fix' && flag.fixes[0] ? { flag, fix: flag.fixes[0] } : []))
  return fitTogether(fixable, ({ fix }) => fix.edits).flatMap(({ flag, fix }) =>
    fix.edits.map((edit) => ({ edit, flag })),
  )
}
