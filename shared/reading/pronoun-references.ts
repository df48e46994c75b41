import type { Range } from '#shared/text/range.ts'
import type { MentionIndex } from './mention-index.ts'
import { byPlace } from './people.ts'
import { antecedentOf } from './pronouns.ts'
import { isInsideQuotation } from './quoted-spans.ts'
import type { BlockReading, Person, Place, Quotation, QuotedSpan, Sentence } from './reading.ts'

const PRONOUN = /^(?:h(?:e|is|im|imself|er|ers|erself)|she)(?=$|[’'])/i

/** A pronoun for one person, outside quotation marks; offsets are of the block. */
export interface PronounUse extends Range {
  text: string
}

/** The words "he", "she" and their forms that the writer of a block uses, in order. */
export function findPronouns(sentences: readonly Sentence[], quoted: readonly QuotedSpan[]): PronounUse[] {
  return sentences.flatMap(({ words }) =>
    words.flatMap(({ text, start, tag }) => {
      const pronoun = tag === 'PRON' || tag === 'DET' ? PRONOUN.exec(text)?.[0] : undefined
      if (!pronoun) return []
      const range = { start, end: start + pronoun.length }
      return isInsideQuotation(quoted, range) ? [] : [{ ...range, text: pronoun }]
    }),
  )
}

/**
 * Adds the pronouns outside quotations to the people whom they clearly stand for. To be called with the mentions and the
 * ledger of the story as they are without them.
 */
export function addPronounReferences(
  blocks: readonly BlockReading[],
  mentions: MentionIndex,
  ledger: readonly Quotation[],
) {
  const changed = new Set<Person>()
  blocks.forEach(({ pronouns, display }, block) => {
    if (display) return
    for (const { text, start, end } of pronouns) {
      const place = { block, start, end, text }
      const antecedent = antecedentOf(place, blocks, mentions, ledger)
      if (!antecedent?.clear || !isShown(antecedent.person, place, blocks[block], mentions)) continue
      antecedent.person.mentions.push({ ...place, name: text, form: 'pronoun', quoted: false, display })
      changed.add(antecedent.person)
    }
  })
  for (const person of changed) person.mentions.sort(byPlace)
}

/** Whether the text says who "he" or "she" is; where it does not, the name must open a sentence of the same paragraph. */
function isShown(
  person: Person,
  { block, start }: Place,
  paragraph: BlockReading | undefined,
  mentions: MentionIndex,
): boolean {
  if (person.gender) return true
  return (mentions[block] ?? []).some(
    (named) =>
      named.person === person &&
      named.mention.end <= start &&
      paragraph?.sentences.some((sentence) => sentence.start === named.mention.start),
  )
}
