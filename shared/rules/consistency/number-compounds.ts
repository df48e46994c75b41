import type { BlockReading, Reading } from '#shared/reading/reading.ts'
import { isProse, isQuoted } from '#shared/rules/outside-quotes.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import type { StoryFinding } from '#shared/rules/rule.ts'
import { differs } from './differs.ts'
import { byKey, keptForm, type Use } from './kept-form.ts'
import { ownUses } from './own-uses.ts'

const MARK = '[-‐‑ ]'
/** "a 12-year-old boy", "two 5 year olds"; the plural in "she is 12 years old" is no compound. */
const YEAR_OLD = new RegExp(String.raw`(?<![\w-])(?:\d{1,3}|[a-z]{3,9})(${MARK}year${MARK})olds?(?!\w)`, 'g')
const NUMBER = String.raw`(?:[2-9]|\d{2,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)`
const UNIT =
  '(?:year|month|week|day|hour|minute|mile|metre|meter|kilometre|kilometer|foot|inch|acre|page|point|member|seat|bed|room|storey|story|man|woman|person)'
/** "a 20 minute walk": a singular after a number from two up, with what it limits. */
const MEASURE = new RegExp(
  String.raw`(?<![\w.,$€£/-])${NUMBER}(${MARK})${UNIT}(?= (?!(?:ago|later|earlier|tall|high|long|wide|deep|away|after|before|from|than|with|and|was|were|are|per|for|olds?)\b)[a-z]{3,})`,
  'g',
)

const usesIn = perBlock((block: BlockReading): Use[] => {
  if (!isProse(block)) return []
  const uses = (pattern: RegExp, key: string) =>
    [...block.text.matchAll(pattern)].map(({ 0: text, 1: mark = '', index }): Use => {
      const form = mark.replaceAll(/[‐‑]/g, '-')
      return { block: 0, start: index, end: index + text.length, text, key, form }
    })
  return [...uses(YEAR_OLD, 'year-old'), ...uses(MEASURE, 'measure')].filter((use) => !isQuoted(block, use))
})

/** Ages and measures as compounds with hyphens here and without there: "a 12-year-old", "a 20 minute walk". */
export function numberCompounds(reading: Reading): StoryFinding[] {
  const uses = ownUses(reading.blocks, usesIn)
  return [...byKey(uses)].flatMap(([key, same]) => {
    const counted = keptForm(same)
    if (!counted) return []
    // All authorities hyphenate: where the story does not tell, they do.
    const kept = counted.sure ? counted : (keptForm(same, key === 'measure' ? '-' : '-year-') ?? counted)
    return same
      .filter(({ form }) => form !== kept.form)
      .map((use) => differs(reading, use, kept, use.text.replace(use.form, kept.form)))
  })
}
