import type { BlockReading, Sentence } from '#shared/reading/reading.ts'
import { isQuoted } from '#shared/rules/outside-quotes.ts'
import type { BlockFinding, Fix } from '#shared/rules/rule.ts'

/** "Harlow said.", "She added.": who spoke, and nothing of what was said. */
const BARE = /^(?:He|She|They|\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}) (?:said|says|added)\.$/u
const PRONOUN = /^(?:He|She|They)\b/
/** Words that only a sentence opens with in a capital. */
const SMALL_WORD = /^(?:DET|PRON|ADP)$/

const isBare = ({ text, words }: Sentence) => words.length <= 4 && BARE.test(text)

/** "The pier is shut. Harlow said." becomes "The pier is shut, Harlow said." */
function joinBefore({ text }: BlockReading, before: Sentence | undefined, piece: Sentence): Fix[] {
  if (!before || !/[\p{L}\p{N}]\.$/u.test(before.text)) return []
  const first = text.charAt(piece.start)
  const insert = `, ${PRONOUN.test(piece.text) ? first.toLowerCase() : first}`
  return [{ label: 'Join it to the sentence before', edits: [{ start: before.end - 1, end: piece.start + 1, insert }] }]
}

/** "Harlow said. The pier is shut." becomes "Harlow said the pier is shut." */
function joinAfter({ text }: BlockReading, piece: Sentence, after: Sentence | undefined): Fix[] {
  const word = after?.words[0]
  if (!after || !word || word.start !== after.start || word.text === 'I') return []
  const first = text.charAt(after.start)
  const insert = ` ${SMALL_WORD.test(word.tag) ? first.toLowerCase() : first}`
  return [{ label: 'Join it to the sentence after', edits: [{ start: piece.end - 1, end: after.start + 1, insert }] }]
}

/** Attributions that were cut off from what was said; beside a quotation they are of quotes/detached-attribution. */
export function findBareAttributions(block: BlockReading): BlockFinding[] {
  const { sentences } = block
  return sentences.flatMap((sentence, index): BlockFinding[] => {
    const [before, after] = [sentences[index - 1], sentences[index + 1]]
    if (!isBare(sentence) || isQuoted(block, sentence)) return []
    const neighbours = [before, after].filter((other) => other !== undefined)
    if (neighbours.some((other) => isBare(other) || isQuoted(block, other) || /["”]/.test(other.text))) return []
    const fixes = [...joinBefore(block, before, sentence), ...joinAfter(block, sentence, after)]
    if (fixes.length === 0) return []
    const { start, end, text } = sentence
    return [{ start, end, grade: 'query', message: `“${text}” is cut off from what was said.`, fixes }]
  })
}
