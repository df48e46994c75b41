import type { BlockReading, Sentence, Word } from '#shared/reading/reading.ts'
import { excerpt } from '#shared/rules/excerpt.ts'
import { isQuoted } from '#shared/rules/outside-quotes.ts'
import { removal } from '#shared/rules/removal.ts'
import type { BlockFinding } from '#shared/rules/rule.ts'
import { mayHideVerb } from './bare-noun-phrase.ts'
import { joinBefore } from './join-sentence.ts'
import { hasMainVerb } from './main-verb.ts'

const FEWEST_WORDS = 4
const MOST_WORDS = 30

/** "Making it the largest", "Leading to a ban": after a noun it may be the subject of a verb that the tagger missed. */
const AFTER_PARTICIPLE = /^(?:DET|PRON|ADP|PART|NUM|SCONJ)$/
/** Prepositions that look like participles are of `openers.ts`, and these open whole sentences or style. */
const NO_PARTICIPLE =
  /^(?:according|during|following|regarding|concerning|pending|notwithstanding|excluding|considering|assuming|speaking|judging|depending|beginning|starting|nothing|something|anything|everything|evening|morning|king|spring|thing|ring|string|wedding|building|meeting|hearing|ceiling|being)$/i
/** What lists its cases behind a whole sentence: "Including two children." */
const CASES = /^(?:Including|Such as|Rather than|Instead of|Other than|Except for|Apart from)\b/
/** "Told reporters that …", "Added that …": somebody did. */
const SAID =
  /^(?:Told|Added|Noted|Stressed|Insisted|Claimed|Argued|Warned|Denied|Confirmed|Declined|Urged|Promised|Vowed|Admitted|Reported) (?:that|the|a|an|reporters|him|her|them|it|he|she|they|to|his|any|all)\b/
const AUXILIARY = /^(?:Was|Were|Has|Have|Had|Is|Are|Will|Would|Could|Should|Did)$/
const HAVING = /^Having (?:been |not |never )?\p{L}+(?:ed|en|own|ade|ent|ost|ound|ought|aught|un|eft)\b/u
const PARTICIPLE = /(?:ed|en|own|wn|aid|eld|ade|ent|ost|uilt|ound|ought|aught|old|iven)$/

const isVerb = (word: Word | undefined) => word !== undefined && /^(?:VERB|AUX)$/.test(word.tag)

/** "Was elected mayor in 2010.": an auxiliary with its verb right behind it, where a question or a wish has its subject. */
function opensWithVerb({ words, text }: Sentence): boolean {
  if (SAID.test(text)) return true
  const [first, second, third] = words
  if (!first || !second || !AUXILIARY.test(first.text)) return false
  const verb = /^(?:not|also|later|then|once|never|since|already|first|been|be)$/i.test(second.text) ? third : second
  if (second.text === 'been' || (second.text === 'be' && first.text === 'Will')) return true
  return isVerb(verb) && PARTICIPLE.test(verb?.text ?? '')
}

/** "Making it the largest in the state.", "Including two children.": no word of it can be the verb of a sentence. */
function isDangling({ words, text }: Sentence): boolean {
  const [first, second] = words
  if (HAVING.test(text))
    return !hasMainVerb(words.slice(text.startsWith('Having been') ? 3 : 2), { participleBefore: /^(?:by|in|on|at)$/i })
  if (!first || !second || hasMainVerb(words.slice(1), { participleBefore: /^(?:by|in|on|at|to|with|from|for)$/i }))
    return false
  if (words.slice(1).some((_, at) => mayHideVerb(words, at + 1))) return false
  if (CASES.test(text)) return words.slice(1).some(({ tag }) => /^(?:NOUN|PROPN|NUM)$/.test(tag))
  if (!/^\p{Lu}\p{Ll}{2,}ing$/u.test(first.text) || NO_PARTICIPLE.test(first.text)) return false
  return AFTER_PARTICIPLE.test(second.tag)
}

function isPlain({ words, text }: Sentence): boolean {
  return words.length >= FEWEST_WORDS && words.length <= MOST_WORDS && /^\p{Lu}[^:;—–…?!]*\.$/su.test(text)
}

/** Pieces that lean on the sentence before them for who does what. In a row they are a list. */
export function findWithoutSubject(block: BlockReading): BlockFinding[] {
  const { sentences } = block
  const loose = sentences.map((each) => isPlain(each) && !isQuoted(block, each) && isDangling(each))
  return sentences.flatMap((sentence, index): BlockFinding[] => {
    const before = sentences[index - 1]
    if (!before || !/\.["”’»)]*$/.test(before.text) || !isPlain(sentence) || isQuoted(block, sentence)) return []
    const cut = opensWithVerb(sentence)
    if (!cut && (!loose[index] || loose[index - 1] || loose[index + 1])) return []
    const remove = { label: 'Remove it', edits: [removal(block.text, sentence)] }
    return [
      {
        start: sentence.start,
        end: sentence.end,
        message: `“${excerpt(sentence.text)}” ${cut ? 'has no subject.' : 'has no main verb: it hangs on no sentence.'}`,
        grade: 'query' as const,
        fixes: cut ? [remove] : [...joinBefore(block, before, sentence, true), remove],
      },
    ]
  })
}
