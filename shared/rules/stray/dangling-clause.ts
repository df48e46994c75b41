import type { BlockReading, Sentence, Word } from '#shared/reading/reading.ts'
import { excerpt } from '#shared/rules/excerpt.ts'
import { isQuoted } from '#shared/rules/outside-quotes.ts'
import { removal } from '#shared/rules/removal.ts'
import type { BlockFinding } from '#shared/rules/rule.ts'
import { mayHideVerb } from './bare-noun-phrase.ts'
import { joinBefore } from './join-sentence.ts'
import { countMainVerbs } from './main-verb.ts'

const FEWEST_WORDS = 5
const MOST_WORDS = 30

/**
 * What opens a clause that needs another one: "Although the council had voted.", "Adding that the road is closed.",
 * "Which was held in May.", "Most of whom had left." Not "because", which answers questions, and not "when" or "if", after which a clause may follow
 * without a comma.
 */
const OPENS =
  /^(?:(?:even )?though|although|whereas|(?:adding|noting|saying|warning|stressing|arguing|claiming|insisting|telling \S+) that|whose|who (?!(?:knows?|cares?|says?|needs?|wants?|else|he|she|they|we|it|I|the)\b)|which (?=was|were|had|has|took|followed)|(?:most|many|some|all|both|none|few|several|half|two|three) of (?:whom|which)|(?:considering|given|provided|except|seeing) that)\b/i

/** These open a clause as well, but one after which the main clause may follow without a comma, its verb taken for a noun. */
const MAY_OPEN = /^(?:when|after|before|while|where|until|unless|once|so that|in order that|because|since)\b/i
const SUBJECT = /^(?:DET|PRON|PROPN|NOUN|NUM|ADJ)$/

/** "After divers had found a crack.": its subject and its one verb, and nothing else that could be another. */
function isBareClause(words: readonly Word[]): boolean {
  const at = words.findIndex((word) => word.tag === 'AUX' || word.tag === 'VERB')
  // "Before sailing she checks the weather."
  if (/ing$/.test(words[1]?.text ?? '')) return false
  if (at < 2 || !words.slice(1, at).some(({ tag }) => SUBJECT.test(tag))) return false
  return !words.some((word, index) => {
    const before = words[index - 1]
    if (index <= at || !before) return false
    const afterNoun = /^(?:NOUN|PROPN)$/.test(before.tag)
    // "when it rains the river floods": a noun in -s behind another one may be the verb.
    const mayBeVerb = /^(?:PRON|DET)$/.test(word.tag) || (word.tag === 'NOUN' && /[^s]s$/.test(word.text))
    return (afterNoun && mayBeVerb) || mayHideVerb(words, index)
  })
}

function isDangling(block: BlockReading, sentence: Sentence, before: Sentence | undefined): boolean {
  const { text, words } = sentence
  const mayOpen = MAY_OPEN.test(text)
  if (words.length < FEWEST_WORDS || words.length > MOST_WORDS || !(OPENS.test(text) || mayOpen)) return false
  if (mayOpen && !isBareClause(words)) return false
  if (!/^\p{Lu}[^,:;—–…?!]*\.$/su.test(text) || isQuoted(block, sentence)) return false
  if (!before || !/\.["”’»)]*$/.test(before.text)) return false
  return countMainVerbs(words, { participleBefore: /^by$/i }) === 1
}

/** A clause that stands as a sentence, and only leans on the one before it. */
export function findDanglingClauses(block: BlockReading): BlockFinding[] {
  return block.sentences.flatMap((sentence, index): BlockFinding[] => {
    const before = block.sentences[index - 1]
    if (!isDangling(block, sentence, before)) return []
    const remove = { label: 'Remove it', edits: [removal(block.text, sentence)] }
    return [
      {
        start: sentence.start,
        end: sentence.end,
        message: `“${excerpt(sentence.text)}” is only part of a sentence.`,
        grade: 'query' as const,
        fixes: [...joinBefore(block, before, sentence, true), remove],
      },
    ]
  })
}
