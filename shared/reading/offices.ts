import type { Range } from '#shared/text/range.ts'
import type { NameUse } from './names.ts'
import { isInsideQuotation } from './quoted-spans.ts'
import type { QuotedSpan, Sentence, Word } from './reading.ts'
import { mayEndTitle } from './title-words.ts'
import { type FoundTitle, titleWithin } from './titles.ts'

/** An office that stands alone for who holds it, article included: "the prime minister"; offsets are of the block. */
export interface OfficeUse extends Range {
  title: FoundTitle
  quoted: boolean
}

const MOST_WORDS = 6
const POSSESSIVE = /[’']s?$/
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
      const range = { start: article.start, end: title.end }
      return [{ ...range, title, quoted: isInsideQuotation(quoted, range) }]
    }),
  )
}

/** The title right behind an article, when no name, noun or "of" goes on with it. */
function titleAfter(text: string, words: readonly Word[], article: number): FoundTitle | undefined {
  let to = article + 1
  let mayBe = false
  while (to < words.length && to <= article + MOST_WORDS && text.slice(words[to - 1]?.end, words[to]?.start) === ' ') {
    mayBe ||= mayEndTitle(words[to]?.text.replace(POSSESSIVE, '') ?? '')
    to++
  }
  if (!mayBe) return undefined
  const title = titleWithin(text, words.slice(article + 1, to).map(withoutPossessive), 0, to - article - 1)
  if (title?.start !== words[article + 1]?.start) return undefined
  const follower = words.slice(article + 1, to).find((word) => word.start >= (title?.end ?? 0))
  // "the mayor’s car"
  const possessive = /^[’']/.test(text.slice(title?.end))
  return !possessive && follower && goesOn(follower) ? undefined : title
}

/** "the mayor Ana Ruiz", "the mayor of", "the mayor race": no reference by the title alone. */
function goesOn({ text, tag }: Word): boolean {
  return /^(?:of|for|elect)$/.test(text) || /^\p{Lu}/u.test(text) || /^(?:NOUN|PROPN|ADJ)$/.test(tag)
}

function withoutPossessive(word: Word): Word {
  const ending = POSSESSIVE.exec(word.text)?.[0].length ?? 0
  return ending === 0 ? word : { ...word, text: word.text.slice(0, -ending), end: word.end - ending }
}
