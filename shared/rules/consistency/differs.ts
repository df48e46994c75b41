import type { Reading } from '#shared/reading/reading.ts'
import { whereIs } from '#shared/rules/paragraphs.ts'
import type { StoryFinding } from '#shared/rules/rule.ts'
import type { Range } from '#shared/text/range.ts'
import type { Kept, Use } from './kept-form.ts'

/**
 * The finding for a use that differs from the form which is kept: both named, the first use of that form shown, unless the house
 * decides, and the replacement where there is one: a fix where the kept form is sure, else a query. `at` is what the fix replaces, by default the use.
 */
export function differs<U extends Use>(
  reading: Reading,
  use: U,
  { model, sure }: Kept<U>,
  insert: string | undefined,
  at: Range = use,
): StoryFinding {
  const { block, start, end, text } = use
  const other = model
    ? `${model.text} ${whereIs(reading, model, block)}`
    : `${insert?.trim() ?? 'otherwise'} in the house style`
  return {
    block,
    start,
    end,
    message: `${text} here, ${other}.`,
    grade: sure && insert !== undefined ? 'fix' : 'query',
    ...(insert !== undefined && {
      fixes: [{ label: `Change to ${insert.trim()}`, edits: [{ block, start: at.start, end: at.end, insert }] }],
    }),
    ...(model && {
      related: [{ block: model.block, start: model.start, end: model.end, message: `${model.text} here` }],
    }),
  }
}
