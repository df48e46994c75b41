import type { BlockReading, Sentence } from '#shared/reading/reading.ts'
import { excerpt } from '#shared/rules/excerpt.ts'
import { isQuoted } from '#shared/rules/outside-quotes.ts'
import { removal } from '#shared/rules/removal.ts'
import type { BlockFinding } from '#shared/rules/rule.ts'
import { isVerbless } from './dangling-phrase.ts'
import { hasMainVerb } from './main-verb.ts'

/** A shorter one is style: "Her father, who drank." */
const FEWEST_WORDS = 8

/** A subject and what is told of it, up to the full stop: "The board, which meets twice a month in the old hall." */
const HEAD_ONLY =
  /^(?:(?:The|His|Her|Its|Their)(?: [A-Za-zÀ-ỹ’'-]+){1,4}|[A-ZÀ-ž][A-Za-zÀ-ỹ’'-]+(?: [A-ZÀ-ž][A-Za-zÀ-ỹ’'-]+){0,3}), (?:who|which) (?:[^,:;—–…?!"“”]|(?<=\d),(?=\d))+\.$/

function isHeadOnly({ words, text }: Sentence): boolean {
  return (
    words.length >= FEWEST_WORDS &&
    /, wh/.test(text) &&
    HEAD_ONLY.test(text) &&
    !hasMainVerb(words, { participleBefore: /^by$/i })
  )
}

/** Sentences of which only the subject is there, with a clause that describes it. Alone in its paragraph such a line is a caption. */
export function findHeadOnly(block: BlockReading): BlockFinding[] {
  const { sentences } = block
  return sentences.flatMap((sentence, index): BlockFinding[] => {
    const neighbours = [sentences[index - 1], sentences[index + 1]].filter((other) => other !== undefined)
    if (neighbours.length === 0 || !isHeadOnly(sentence) || isQuoted(block, sentence)) return []
    // An answer, or a row of such pieces, is style.
    if (neighbours.some((other) => !/\.["”’»)]*$/.test(other.text) || isVerbless(other) || isHeadOnly(other))) return []
    const { start, end } = sentence
    const message = `“${excerpt(sentence.text)}” has a subject, and no verb of its own.`
    const fixes = [{ label: 'Remove it', edits: [removal(block.text, sentence)] }]
    return [{ start, end, grade: 'query', message, fixes }]
  })
}
