import { expect, it } from 'vitest'
import { evidenceWords } from './reference-words.ts'

it('says why a name is read as a person’s, and nothing where an editor said so', () => {
  expect(evidenceWords({ evidence: ['title', 'says I'] })).toBe('Read as a person: a title, “I” in a quotation.')
  expect(evidenceWords({ evidence: [] })).toBe('')
})
