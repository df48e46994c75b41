import type { BlockReading, Reading } from '#shared/reading/reading.ts'
import { perBlock } from '#shared/rules/per-block.ts'

/** A subhead is shorter than a headline, a sentence that lost its full stop longer. */
const FEWEST_WORDS = 6
const MOST_WORDS = 16
const FEWEST_STRANGE = 4
/** The share of its words that the story must not know. */
const STRANGE_SHARE = 0.7
/** Words are compared by as many letters, so that "ferries" is "ferry". */
const STEM_LETTERS = 5
const SHORTEST_WORD = 4

const CONTENT = /^(?:NOUN|PROPN|VERB|ADJ)$/
/** A headline opens with a word, and is no answer, price or item of a list. */
const OPENS = /^(?!\p{L}:)(?:[‘“"'’]?\p{Lu}|\d+ \p{L})/u

const stem = (word: string) => word.toLowerCase().slice(0, STEM_LETTERS)

/** The content words of a block, cut to their stems. */
const stemsOf = perBlock(
  ({ sentences }) =>
    new Set(
      sentences.flatMap(({ words }) =>
        words
          .filter(({ tag, text }) => CONTENT.test(tag) && text.length >= SHORTEST_WORD)
          .map(({ text }) => stem(text)),
      ),
    ),
)

/** A line between paragraphs that could be a headline: one line without a closing mark, with a verb. */
function couldBeHeadline(block: BlockReading): boolean {
  if (
    block.kind !== 'paragraph' ||
    !block.display ||
    block.sentences.length !== 1 ||
    !OPENS.test(block.text) ||
    /[$£€@…]|\w\.\w+\//.test(block.text)
  )
    return false
  const words = block.sentences.flatMap((sentence) => sentence.words)
  if (words.length < FEWEST_WORDS || words.length > MOST_WORDS) return false
  return words.slice(1).some(({ tag }) => tag === 'VERB' || tag === 'AUX')
}

/** "The job: …" in a story with more than one of them is a list. */
function isItem(block: BlockReading, blocks: readonly BlockReading[]): boolean {
  const [label] = /^[^:]{1,24}:\s/.exec(block.text) ?? []
  return label !== undefined && blocks.some((other) => other !== block && other.text.startsWith(label))
}

/**
 * The blocks, by index, that read as headlines of other stories: a line further on in the text whose words the story knows
 * nothing of. Pages set such links between the paragraphs.
 */
export function findOtherStories({ blocks }: Pick<Reading, 'blocks'>): number[] {
  const opening = blocks.findIndex((block) => block.kind === 'paragraph' && !block.display)
  return blocks.flatMap((block, index) => {
    if (opening < 0 || index <= opening || !couldBeHeadline(block) || isItem(block, blocks)) return []
    const stems = [...stemsOf(block)]
    const strange = stems.filter((each) => !blocks.some((other) => other !== block && stemsOf(other).has(each)))
    return strange.length >= FEWEST_STRANGE && strange.length >= stems.length * STRANGE_SHARE ? [index] : []
  })
}
