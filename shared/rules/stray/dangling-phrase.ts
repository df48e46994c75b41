import type { BlockReading, Sentence, Word } from '#shared/reading/reading.ts'
import { excerpt } from '#shared/rules/excerpt.ts'
import { isQuoted } from '#shared/rules/outside-quotes.ts'
import { removal } from '#shared/rules/removal.ts'
import type { BlockFinding } from '#shared/rules/rule.ts'
import { overlaps } from '#shared/text/range.ts'
import { joinAfter, joinBefore } from './join-sentence.ts'
import { hasMainVerb } from './main-verb.ts'
import { OPENERS, type Opener } from './openers.ts'

const FEWEST_WORDS = 3
/** A phrase with a plain preposition must be longer than the set phrases that stand alone for effect ("For now."). */
const FEWEST_WORDS_PLAIN = 5
const MOST_WORDS = 30

/** What may follow a comma in a phrase that is no clause: "Ana Ruiz, a spokeswoman", "the vote, on Monday". */
const AFTER_COMMA = /, (?!(?:who|which|whose|in|on|at|of|by|with|from|for|to|and|or)\b)/
const AFTER_COMMA_SOURCE = /, (?!(?:who|which|whose|in|on|at|of|by|with|from|for|to|and|or|an?|the|his|her|its)\b)/

/** What a phrase must hold to be a piece of reporting: "despite the vote", not "because of that". */
const NOUN = /^(?:NOUN|PROPN|NUM)$/
const DETERMINER = /^(?:the|a|an|his|her|its|their|this|that|these|those|one|two|three|four|five|\d.*)$/i

/** "After serving for nine years." */
const AFTER_DOING = /^(?:After|Before|Since|For) \p{Ll}{2,}ing\b/u

const openerOf = ({ text }: Sentence) => OPENERS.find(({ pattern }) => pattern.test(text))

/** Whether a sentence has no main verb; after its opener, where it has one. */
export function isVerbless({ words }: Sentence, opener?: Opener): boolean {
  if (!opener) return !hasMainVerb(words, { participleBefore: /^by$/i })
  // After "according to" stands a noun, whatever the tagger says, and a participle describes it: "records seen by".
  if (opener !== OPENERS[0]) return !hasMainVerb(withoutDescription(words.slice(1)), { participleBefore: /^by$/i })
  const participleBefore =
    /^(?:by|in|on|at|to|with|from|for|of|as|under|during|after|before|online|earlier|last|this|yesterday|today|\p{Lu}\p{Ll}+day)$/iu
  const [, , noun, ...rest] = words
  return !hasMainVerb(noun ? [{ ...noun, tag: 'NOUN' }, ...rest] : rest, { participleBefore })
}

/** "In a statement [posted] on its site": without the participle that describes the first noun. */
function withoutDescription(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex(({ tag }) => !/^(?:DET|ADJ|NOUN|PROPN)$/.test(tag))
  const [noun, participle, after] = [words[at - 1], words[at], words[at + 1]]
  const describes = noun?.tag === 'NOUN' && participle?.text.endsWith('ed') && after?.tag === 'ADP'
  return describes && words[0]?.tag === 'DET' ? words.filter((word) => word !== participle) : words
}

/** The last sentence of a paragraph whose quotation goes on in the next: nobody ends a speech with "According to …". */
function endsOpenQuotation(block: BlockReading, sentence: Sentence): boolean {
  const inside = block.quoted.filter((span) => overlaps(span, sentence))
  return block.sentences.at(-1) === sentence && inside.every(({ closed, start }) => !closed && start < sentence.start)
}

function isDangling(block: BlockReading, index: number): Opener | undefined {
  const sentence = block.sentences[index]
  const before = block.sentences[index - 1]
  const after = block.sentences[index + 1]
  const opener = sentence && openerOf(sentence)
  if (!sentence || !opener || !/^\p{Lu}[^:;—–…?!]*\.$/su.test(sentence.text)) return undefined
  const count = sentence.words.length
  const doing = AFTER_DOING.test(sentence.text)
  if (count < (opener.strong || doing ? FEWEST_WORDS : FEWEST_WORDS_PLAIN) || count > MOST_WORDS) return undefined
  if (isQuoted(block, sentence) && !(opener.comma && endsOpenQuotation(block, sentence))) return undefined
  if (!isVerbless(sentence, opener)) return undefined
  if ((opener === OPENERS[0] ? AFTER_COMMA_SOURCE : AFTER_COMMA).test(sentence.text)) return undefined
  if (!sentence.words.slice(1).some((word) => NOUN.test(word.tag))) return undefined
  // An answer ("Why? Because of the rain.") and a row of such phrases are style.
  if (before && /[?:…]["”’»)]*$/.test(before.text)) return undefined
  if (opener === OPENERS[0]) return opener
  const neighbours = [before, after].filter((other) => other !== undefined)
  if (opener.strong)
    return neighbours.some((other) => openerOf(other) && isVerbless(other, openerOf(other))) ? undefined : opener
  if (neighbours.some((other) => isVerbless(other))) return undefined
  return before && (DETERMINER.test(sentence.words[1]?.text ?? '') || doing) ? opener : undefined
}

/** "According to city records." and the like: a phrase that hangs on no sentence. */
export function findDangling(block: BlockReading): BlockFinding[] {
  return block.sentences.flatMap((sentence, index): BlockFinding[] => {
    const opener = isDangling(block, index)
    if (!opener) return []
    const joined = joinBefore(block, block.sentences[index - 1], sentence, opener.comma)
    const either = joinAfter(block, sentence, block.sentences[index + 1])
    const remove = { label: 'Remove it', edits: [removal(block.text, sentence)] }
    // With a sentence on both sides only the writer knows which one it belongs to.
    const ask = joined.length === 0 || either.length > 0 || !opener.strong || isQuoted(block, sentence)
    return [
      {
        start: sentence.start,
        end: sentence.end,
        message: `“${excerpt(sentence.text)}” has no main verb: it hangs on no sentence.`,
        ...(ask && { grade: 'query' as const }),
        fixes: [...joined, ...either, remove],
      },
    ]
  })
}
