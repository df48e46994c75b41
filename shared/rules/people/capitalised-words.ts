import type { BlockReading, Word } from '#shared/reading/reading.ts'
import { courtesyTitles, isTitleHead } from '#shared/reading/title-words.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import type { Range } from '#shared/text/range.ts'

/** A capitalised word, or such a part of a hyphened one, with what stands around it; offsets are of the block. */
export interface CapitalisedWord extends Range {
  text: string
  /** The capitalised word right before it that is no title: a given name, if this is a surname. */
  given: string | undefined
  /** A title or courtesy title stands right before it. */
  titled: boolean
  /** A name goes on behind it: "Dahl" in "Dahl Berg" and in "Dahl van Berg". */
  goesOn: boolean
  /** Capitalised because it opens its sentence, stands in a headline, or for no such reason. */
  opens: boolean
}

/** The capitalised words of a block that are long enough to be told from a neighbour by their letters. */
export const capitalisedWords = perBlock((block) =>
  block.sentences.flatMap(({ words }) => words.flatMap((_, index) => partsOf(block, words, index))),
)

/** The words of a block in lower case, to know whether a capitalised one is an ordinary word. */
export const lowerCaseWords = perBlock(
  ({ sentences }) =>
    new Set(sentences.flatMap(({ words }) => words.flatMap(({ text }) => (/^\p{Ll}/u.test(text) ? text : [])))),
)

const SHORTEST = 4

function partsOf({ text, display }: BlockReading, words: readonly Word[], index: number): CapitalisedWord[] {
  const word = words[index]
  if (!word || word.text.length < SHORTEST || !/\p{Lu}/u.test(word.text)) return []
  const before = words[index - 1]
  const next = words[index + 1]
  const adjacent = before && text.slice(before.end, word.start) === ' ' ? before.text : undefined
  const titled = adjacent !== undefined && (adjacent in courtesyTitles || isTitleHead(adjacent))
  const given = !titled && adjacent && /^\p{Lu}/u.test(adjacent) ? adjacent : undefined
  const goesOn =
    next !== undefined && text.slice(word.end, next.start) === ' ' && /^(?:\p{Lu}|bin$|van$|de$)/u.test(next.text)
  return [...word.text.matchAll(/[A-Za-zÀ-ỹ]+/g)]
    .filter(([part]) => part.length >= SHORTEST && /^\p{Lu}\p{Ll}/u.test(part))
    .map((part) => ({
      start: word.start + part.index,
      end: word.start + part.index + part[0].length,
      text: part[0],
      given: part.index === 0 ? given : undefined,
      titled,
      goesOn,
      opens: display || (index === 0 && part.index === 0),
    }))
}
