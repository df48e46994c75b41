import { expect, it } from 'vitest'
import { foldReferences, pronounWords } from './fold-references.ts'

const never = () => false
const folded = { names: false, pronouns: false }
const named = (count: number) => Array.from({ length: count }, (_, at) => ({ form: 'surname' as const, at }))
const pronoun = { form: 'pronoun' as const, at: 99 }

it('shows a short list whole, without its pronouns', () => {
  const mentions = [pronoun, ...named(12)]
  expect(foldReferences(mentions, never, folded)).toEqual({ shown: named(12), names: 0, pronouns: [pronoun] })
  expect(foldReferences(mentions, never, { names: false, pronouns: true }).shown).toEqual(mentions)
})

it('folds a long list, except where something is asked', () => {
  const { shown, names } = foldReferences(named(60), ({ at }) => at === 50, folded)
  expect(shown.map(({ at }) => at)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 50])
  expect(names).toBe(51)
  const asked = foldReferences([...named(1), pronoun], ({ form }) => form === 'pronoun', folded)
  expect(asked).toEqual({ shown: [...named(1), pronoun], names: 0, pronouns: [] })
})

it('unfolds in story order', () => {
  const mentions = named(60)
  expect(foldReferences(mentions, ({ at }) => at === 50, { names: true, pronouns: false }).shown).toEqual(mentions)
})

it('names pronouns by their subject form', () => {
  expect(pronounWords([{ text: 'His' }, { text: 'him' }, { text: 'he' }])).toBe('“he”')
  expect(pronounWords([{ text: 'she' }, { text: 'they' }, { text: 'her' }])).toBe('“she” or “they”')
})
