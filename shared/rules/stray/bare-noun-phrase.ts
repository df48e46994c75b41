import type { BlockReading, Sentence, Word } from '#shared/reading/reading.ts'
import { excerpt } from '#shared/rules/excerpt.ts'
import { isQuoted } from '#shared/rules/outside-quotes.ts'
import { removal } from '#shared/rules/removal.ts'
import type { BlockFinding } from '#shared/rules/rule.ts'
import { isVerbless } from './dangling-phrase.ts'
import { joinBefore } from './join-sentence.ts'

/** "A quiet night." is style; a longer phrase that names people, places or numbers is reporting without its verb. */
const FEWEST_WORDS = 6
const MOST_WORDS = 30
const MOST_WORDS_LOOSE = 8

const OPENS =
  /^(?:the|a|an|this|these|those|his|her|its|their|both|several|two|three|four|five|six|seven|eight|nine|ten)$/i
/** After these the first noun in -s need not be a plural. */
const SINGULAR = /^(?:the|a|an|this)$/i
const IN_PHRASE = /^(?:DET|ADJ|NOUN|PROPN|NUM|ADP|CCONJ|PART|SYM)$/
const POSSESSIVE = /^(?:his|her|its|their|our|my|your)$/i
const NOMINAL = /^(?:NOUN|PROPN)$/
const SPECIFIC = /^(?:PROPN|NUM)$/

/** Whether two words next to each other could be a noun and a verb that the tagger took for another noun. */
export function mayHideVerb(words: readonly Word[], index: number): boolean {
  const [word, next] = [words[index], words[index + 1]]
  if (!word || !next || next.start - word.end > 1) return false
  if (word.text.endsWith('ed') && word.tag !== 'ADJ') return true
  if (NOMINAL.test(word.tag) && (/^(?:DET|ADJ|NUM|PART)$/.test(next.tag) || POSSESSIVE.test(next.text))) return true
  // "streets empty", "slats bulge"; but "sales figures" is such a pair too: give up on either.
  return word.tag === 'NOUN' && word.text.endsWith('s') && next.tag === 'NOUN'
}

function mayStandInPhrase(words: readonly Word[], index: number): boolean {
  const word = words[index]
  if (!word) return false
  if (IN_PHRASE.test(word.tag) || POSSESSIVE.test(word.text)) return true
  // "the north of the island": an adverb to the tagger.
  return word.tag === 'ADV' && words[index - 1]?.tag === 'DET' && words[index + 1]?.tag === 'ADP'
}

function isBareNounPhrase({ words, text }: Sentence): boolean {
  if (words.length < FEWEST_WORDS || words.length > MOST_WORDS) return false
  if (!OPENS.test(words[0]?.text ?? '') || !/^\p{Lu}[^:;—–…?!"“”]*\.$/su.test(text)) return false
  if (!words.every((_, index) => mayStandInPhrase(words, index)) || !words.some(({ tag }) => tag === 'ADP'))
    return false
  if (!words.slice(1).some(({ tag }) => SPECIFIC.test(tag)) || !words.some(({ tag }) => tag === 'NOUN')) return false
  // A noun in -s may be the verb: "The walk through the office hints at it.", "The old proof proceeds by steps."
  const hides = (word: Word, index: number) => {
    if (index < 2 || word.tag !== 'NOUN' || !/[^s]s$/.test(word.text)) return false
    const isHead = !words.slice(0, index).some(({ tag }) => tag === 'NOUN' || tag === 'ADP')
    return NOMINAL.test(words[index - 1]?.tag ?? '') || (isHead && SINGULAR.test(words[0]?.text ?? ''))
  }
  if (words.some(hides)) return false
  return !words.some((_, index) => mayHideVerb(words, index))
}

/** A short neighbour without a verb, or one like it. */
function isLoose(sentence: Sentence): boolean {
  return (sentence.words.length <= MOST_WORDS_LOOSE && isVerbless(sentence)) || isBareNounPhrase(sentence)
}

/** "The meeting of the two ministers in Lund on Monday." in the middle of a paragraph: its verb is gone. */
export function findBareNounPhrases(block: BlockReading): BlockFinding[] {
  const { sentences } = block
  return sentences.flatMap((sentence, index): BlockFinding[] => {
    const before = sentences[index - 1]
    const after = sentences[index + 1]
    if (!isBareNounPhrase(sentence) || isQuoted(block, sentence)) return []
    if (before && !/\.["”’»)]*$/.test(before.text)) return []
    // Alone in its paragraph it is a caption; in a row of others, or under a colon, it is style.
    if (!(before ?? after) || [before, after].some((other) => other && isLoose(other))) return []
    const remove = { label: 'Remove it', edits: [removal(block.text, sentence)] }
    return [
      {
        start: sentence.start,
        end: sentence.end,
        message: `“${excerpt(sentence.text)}” has no verb.`,
        grade: 'query' as const,
        fixes: [...joinBefore(block, before, sentence, true), remove],
      },
    ]
  })
}
