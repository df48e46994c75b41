import { abbreviation } from './consistency/abbreviation.ts'
import { capitalization } from './consistency/capitalization.ts'
import { dateWeekday } from './consistency/date-weekday.ts'
import { hyphenation } from './consistency/hyphenation.ts'
import { number } from './consistency/number.ts'
import { spellingVariant } from './consistency/spelling-variant.ts'
import { collocation } from './grammar/collocation.ts'
import { conflictingTitle } from './people/conflicting-title.ts'
import { courtesyTitle } from './people/courtesy-title.ts'
import { doubledTitle } from './people/doubled-title.ts'
import { nameVariant } from './people/name-variant.ts'
import { repeatedTitle } from './people/repeated-title.ts'
import { unintroducedName } from './people/unintroduced-name.ts'
import { conflictingSpeaker } from './quotes/conflicting-speaker.ts'
import { contradiction } from './quotes/contradiction.ts'
import { detachedAttribution } from './quotes/detached-attribution.ts'
import { missingSpeaker } from './quotes/missing-speaker.ts'
import { quotePunctuation } from './quotes/punctuation.ts'
import { unbalanced } from './quotes/unbalanced.ts'
import { unclearSpeaker } from './quotes/unclear-speaker.ts'
import { repeatedParagraph } from './repetition/paragraph.ts'
import { repeatedSentence } from './repetition/sentence.ts'
import { repeatedWord } from './repetition/word.ts'
import type { Rule } from './rule.ts'
import { boilerplate } from './stray/boilerplate.ts'
import { chatbot } from './stray/chatbot.ts'
import { firstPerson } from './stray/first-person.ts'
import { fragment } from './stray/fragment.ts'
import { leftoverMarkup } from './stray/leftover-markup.ts'
import { placeholder } from './stray/placeholder.ts'
import { strayPunctuation } from './stray/punctuation.ts'

/** Every rule there is, by group. A new rule is listed here and nowhere else. */
export const allRules: readonly Rule[] = [
  abbreviation, // consistency/abbreviation
  capitalization, // consistency/capitalization
  dateWeekday, // consistency/date-weekday
  hyphenation, // consistency/hyphenation
  number, // consistency/number
  spellingVariant, // consistency/spelling-variant
  collocation, // grammar/collocation
  conflictingTitle, // people/conflicting-title
  courtesyTitle, // people/courtesy-title
  doubledTitle, // people/doubled-title
  nameVariant, // people/name-variant
  repeatedTitle, // people/repeated-title
  unintroducedName, // people/unintroduced-name
  conflictingSpeaker, // quotes/conflicting-speaker
  contradiction, // quotes/contradiction
  detachedAttribution, // quotes/detached-attribution
  missingSpeaker, // quotes/missing-speaker
  quotePunctuation, // quotes/punctuation
  unbalanced, // quotes/unbalanced
  unclearSpeaker, // quotes/unclear-speaker
  repeatedParagraph, // repetition/paragraph
  repeatedSentence, // repetition/sentence
  repeatedWord, // repetition/word
  boilerplate, // stray/boilerplate
  chatbot, // stray/chatbot
  firstPerson, // stray/first-person
  fragment, // stray/fragment
  leftoverMarkup, // stray/leftover-markup
  placeholder, // stray/placeholder
  strayPunctuation, // stray/punctuation
]
