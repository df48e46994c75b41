import { contains, type Range } from '#shared/text/range.ts'
import type { NameUse } from './names.ts'
import type { QuotedSpan, Sentence, Word } from './reading.ts'
import { type FoundTitle, titleWithin } from './titles.ts'

/** An office that stands alone for who holds it, article included: "the prime minister"; offsets are of the block. */
export interface OfficeUse extends Range {
  title: FoundTitle
  quoted: boolean
}

const MOST_WORDS = 6
/** "Dahl is the mayor" and "elected the mayor" say who holds the office, and refer to nobody. */
const PREDICATE =
  /^(?:is|was|are|were|be|been|being|becomes?|became|becoming|as|named|elected|appointed|remains?|remained|called)$/

/** The offices in a block that stand for a person without a name, in order. */
export function findOffices(
  text: string,
  sentences: readonly Sentence[],
  quoted: readonly QuotedSpan[],
  names: readonly NameUse[],
): OfficeUse[] {
  return sentences.flatMap(({ words }) =>
    words.flatMap((article, index) => {
      if ((article.text !== 'the' && article.text !== 'The') || PREDICATE.test(words[index - 1]?.text ?? '')) return []
      const title = titleAfter(text, words, index)
      // "Ana Dahl, the mayor,": said of a name.
      if (!title || names.some(({ appositive }) => appositive?.start === title.start)) return []
      const end = title.end - (/[’']s?$/.exec(title.text)?.[0].length ?? 0)
      const range = { start: article.start, end }
      return [{ ...range, title, quoted: quoted.some((span) => contains(span, range)) }]
    }),
  )
}

/** The title right behind an article, when no name, noun or "of" goes on with it. */
function titleAfter(text: string, words: readonly Word[], article: number): FoundTitle | undefined {
  let to = article + 1
  while (to < words.length && to <= article + MOST_WORDS && text.slice(words[to - 1]?.end, words[to]?.start) === ' ')
    to++
  const title = titleWithin(text, words, article + 1, to)
  if (title?.start !== words[article + 1]?.start) return undefined
  const next = words.findIndex((word) => word.start >= (title?.end ?? 0))
  const follower = next > 0 && next < to ? words[next] : undefined
  const goesOn =
    follower &&
    (/^(?:of|for|elect)$/.test(follower.text) ||
      /^\p{Lu}/u.test(follower.text) ||
      /^(?:NOUN|PROPN|ADJ)$/.test(follower.tag))
  return goesOn ? undefined : title
}
