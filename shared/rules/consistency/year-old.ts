import type { BlockReading, Reading } from '#shared/reading/reading.ts'
import { isProse, isQuoted } from '#shared/rules/outside-quotes.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import type { StoryFinding } from '#shared/rules/rule.ts'
import { differs } from './differs.ts'
import { keptForm, type Use } from './kept-form.ts'

/** "a 12-year-old boy", "two 5 year olds"; the plural in "she is 12 years old" is no compound. */
const YEAR_OLD = /(?<![\w-])(?:\d{1,3}|[a-z]{3,9})([-‐‑ ])year([-‐‑ ])olds?(?!\w)/g

const usesIn = perBlock((block: BlockReading): Use[] => {
  if (!isProse(block) || !block.text.includes('year')) return []
  return [...block.text.matchAll(YEAR_OLD)]
    .map(({ 0: text, 1: first = '', 2: second = '', index }) => {
      const form = `${first}year${second}`.replaceAll(/[‐‑]/g, '-')
      return { block: 0, start: index, end: index + text.length, text, key: 'year-old', form }
    })
    .filter((use) => !isQuoted(block, use))
})

/** Ages as compounds with hyphens here and without there. */
export function yearOlds(reading: Reading): StoryFinding[] {
  const uses = reading.blocks.flatMap((block, index) => usesIn(block).map((use) => ({ ...use, block: index })))
  const counted = keptForm(uses)
  if (!counted) return []
  // All authorities hyphenate: where the story does not tell, they do.
  const kept = counted.sure ? counted : (keptForm(uses, '-year-') ?? counted)
  return uses
    .filter(({ form }) => form !== kept.form)
    .map((use) => differs(reading, use, kept, use.text.replace(/[-‐‑ ]year[-‐‑ ]/, kept.form)))
}
