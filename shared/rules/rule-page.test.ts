import { expect, it } from 'vitest'
import { allRules } from './all-rules.ts'
import { rulePage, rulesIndex } from './rule-page.ts'

/** `npm run rule-pages` writes them anew. */
it.each(allRules.map((rule) => [rule.id, rule] as const))('the page of %s is what the rule says', async (id, rule) => {
  await expect(rulePage(rule)).toMatchFileSnapshot(`../../docs/rules/${id}.md`)
})

it('the list of pages is that of the rules', async () => {
  await expect(rulesIndex(allRules)).toMatchFileSnapshot('../../docs/rules/README.md')
})
