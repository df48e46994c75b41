import type { CastMention, MentionIndex } from './mention-index.ts'
import type { BlockReading, Person, Place, Quotation } from './reading.ts'

const GENDER: Record<string, 'he' | 'she'> = {
  he: 'he',
  him: 'he',
  his: 'he',
  himself: 'he',
  she: 'she',
  her: 'she',
  hers: 'she',
  herself: 'she',
}

/** The person a pronoun may stand for, and how clear that is, 0 to 1. */
export interface Antecedent {
  person: Person
  confidence: number
}

/**
 * Learns who is "he" and who is "she" from sentences that name one person only and open with that name, so that the
 * pronoun after it can be nobody else. Courtesy titles were read with the cast; names tell nothing.
 */
export function learnGenders(blocks: readonly BlockReading[], index: MentionIndex) {
  const votes = new Map<Person, number>()
  blocks.forEach((block, at) => {
    const mentions = index[at] ?? []
    for (const clause of block.clauses) {
      const inside = mentions.filter(
        ({ mention }) => mention.start >= clause.start && mention.end <= clause.end && !mention.adjective,
      )
      const people = new Set(inside.map(({ person }) => person))
      const [person] = people
      const [named] = inside
      if (people.size !== 1 || !person || !named || named.mention.start - clause.start > 60) continue
      for (const token of clause.tokens) {
        const gender = token.type === 'word' && token.start > named.mention.end ? GENDER[token.lower] : undefined
        if (gender) votes.set(person, (votes.get(person) ?? 0) + (gender === 'he' ? 1 : -1))
      }
    }
  })
  for (const [person, vote] of votes) if (Math.abs(vote) >= 1) person.gender ??= vote > 0 ? 'he' : 'she'
}

/**
 * Who "he" or "she" at a place stands for: a person named before it in the paragraph, else in the one or two before.
 * The speaker of the last quotation and the subject of the last sentence come before others who are named there.
 */
export function antecedentOf(
  pronoun: Place & { text: string },
  blocks: readonly BlockReading[],
  mentions: MentionIndex,
  ledger: readonly Quotation[],
): Antecedent | undefined {
  const gender = GENDER[pronoun.text.toLowerCase()]
  if (!gender) return undefined
  for (let back = 0; back <= 2 && pronoun.block - back >= 0; back++) {
    const index = pronoun.block - back
    const named = (mentions[index] ?? []).filter(
      ({ person, mention }) =>
        !mention.adjective &&
        !mention.quoted &&
        !mention.display &&
        (person.gender === undefined || person.gender === gender) &&
        (back > 0 || mention.end <= pronoun.start),
    )
    const people = new Set(named.map(({ person }) => person))
    const speaker = ledger.findLast(
      (quote) => quote.block === index && quote.start < (back > 0 ? Number.POSITIVE_INFINITY : pronoun.start),
    )?.speaker?.person
    const [only] = people
    if (people.size === 1 && only) return { person: only, confidence: 0.95 - 0.05 * back }
    if (people.size > 1) {
      const subject = subjectOf(blocks[index], named, back > 0 ? Number.POSITIVE_INFINITY : pronoun.start)
      if (speaker && people.has(speaker)) return { person: speaker, confidence: speaker === subject ? 0.88 : 0.75 }
      if (subject) return { person: subject, confidence: 0.7 }
      return undefined
    }
    if (speaker && (speaker.gender === undefined || speaker.gender === gender))
      return { person: speaker, confidence: 0.88 - 0.05 * back }
  }
  return undefined
}

/** The person whom the last sentence before `end` that names somebody names first. */
function subjectOf(block: BlockReading | undefined, named: readonly CastMention[], end: number): Person | undefined {
  for (const clause of [...(block?.clauses ?? [])].reverse()) {
    if (clause.start >= end) continue
    const first = named.find(({ mention }) => mention.start >= clause.start && mention.end <= clause.end)
    if (first) return first.person
  }
  return undefined
}
