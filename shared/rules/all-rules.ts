import { repeatedSentence } from './repetition/sentence.ts'
import { repeatedWord } from './repetition/word.ts'
import type { Rule } from './rule.ts'
import { firstPerson } from './stray/first-person.ts'
import { fragment } from './stray/fragment.ts'
import { strayPunctuation } from './stray/punctuation.ts'

/** Every rule there is, by group. A new rule is listed here and nowhere else. */
export const allRules: readonly Rule[] = [
  repeatedSentence, // repetition/sentence
  repeatedWord, // repetition/word
  firstPerson, // stray/first-person
  fragment, // stray/fragment
  strayPunctuation, // stray/punctuation
]
