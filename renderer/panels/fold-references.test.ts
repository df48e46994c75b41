import { expect, it } from 'vitest'
import { foldReferences, pronounWords } from './fold-references.ts'

const never = () => false
const named = (count: number) => Array.from({ length: count }, (_, at) => ({ form: 'surname' as const, at }))
const pronoun = { form: 'pronoun' as const, at: 99 }

it('shows a short list whole, without its pronouns', () => {
  expect(foldReferences([...named(12), pronoun], never)).toEqual({ shown: named(12), more: [], pronouns: [pronoun] })
})

it('folds a long list, except where something is asked', () => {
  const { shown, more } = foldReferences(named(60), ({ at }) => at === 50)
  expect(shown.map(({ at }) => at)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 50])
  expect(more).toHaveLength(51)
  expect(foldReferences([...named(1), pronoun], ({ form }) => form === 'pronoun')).toEqual({
    shown: [...named(1), pronoun],
    more: [],
    pronouns: [],
  })
})

it('names pronouns by their subject form', () => {
  expect(pronounWords([{ text: 'His' }, { text: 'him' }, { text: 'he' }])).toBe('“he”')
  expect(pronounWords([{ text: 'she' }, { text: 'they' }, { text: 'her' }])).toBe('“she” or “they”')
})
