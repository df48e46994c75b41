import { contains } from '#shared/text/range.ts'
import type { MentionIndex } from './mention-index.ts'
import { byPlace } from './people.ts'
import { antecedentOf } from './pronouns.ts'
import type { BlockReading, Person, Quotation } from './reading.ts'

/** Below this, two people could be meant. */
const CLEAR = 0.9

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
  blocks.forEach(({ sentences, quoted, display }, block) => {
    if (display) return
    for (const { words } of sentences)
      for (const { text, start, end } of words) {
        const pronoun = /^(?:h(?:e|is|im|imself|er|ers|erself)|she)(?=$|[’'])/i.exec(text)?.[0]
        if (!pronoun || quoted.some((span) => contains(span, { start, end }))) continue
        const place = { block, start, end: start + pronoun.length, text: pronoun }
        const antecedent = antecedentOf(place, blocks, mentions, ledger)
        if (!antecedent || antecedent.confidence < CLEAR) continue
        antecedent.person.mentions.push({ ...place, name: pronoun, form: 'pronoun', quoted: false, display })
        changed.add(antecedent.person)
      }
  })
  for (const person of changed) person.mentions.sort(byPlace)
}
