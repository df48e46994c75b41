import { lastBefore } from '#shared/text/range.ts'
import type { Token } from './clauses.ts'
import { type CastMention, lastMentionBefore, type MentionIndex } from './mention-index.ts'
import { wordAt } from './noun-phrase.ts'
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

/** The person a pronoun may stand for. */
export interface Antecedent {
  person: Person
  /** False where it is a guess among several. */
  clear: boolean
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
      const inside = mentions
        .slice(lastMentionBefore(mentions, clause.start) + 1, lastMentionBefore(mentions, clause.end) + 1)
        .filter(({ mention }) => mention.end <= clause.end && !mention.adjective)
      const people = new Set(inside.map(({ person }) => person))
      const [person] = people
      const [named] = inside
      if (people.size !== 1 || !person || !named || named.mention.start - clause.start > 60) continue
      clause.tokens.forEach((token, at) => {
        if (token.start <= named.mention.end || isObject(clause.tokens, at)) return
        const gender = token.type === 'word' ? GENDER[token.lower] : undefined
        if (gender) votes.set(person, (votes.get(person) ?? 0) + (gender === 'he' ? 1 : -1))
      })
    }
  })
  for (const [person, vote] of votes) if (Math.abs(vote) >= 1) person.gender ??= vote > 0 ? 'he' : 'she'
}

/** "Dahl told him" and "Dahl told her": somebody else than the subject. */
function isObject(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at)?.lower
  if (word !== 'her') return word === 'him'
  return !/^(?:NOUN|ADJ|PROPN)$/.test(wordAt(tokens, at + 1)?.tag ?? '')
}

/**
 * Who "he" or "she" at a place stands for: the only person of that kind who is named before it in the paragraph, else in
 * the one or two before; of several, the one who spoke last there, since a new speaker opens a paragraph by name. Where
 * the text before opens with another such pronoun, or only the order of names is left to tell, it is a guess.
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
    const end = back > 0 ? Number.POSITIVE_INFINITY : pronoun.start
    const named = (mentions[index] ?? []).filter(
      ({ person, mention }) =>
        !mention.adjective && !mention.quoted && !mention.display && fits(person, gender) && mention.end <= end,
    )
    const people = new Set(named.map(({ person }) => person))
    const [only] = people
    const speaker = lastSpeaker(ledger, index, end)
    if (people.size === 1 && only) {
      const first = Math.min(named[0]?.mention.start ?? 0, end)
      return { person: only, clear: only === speaker || !opensWithPronoun(blocks[index], gender, first) }
    }
    if (speaker && (people.has(speaker) || (people.size === 0 && fits(speaker, gender)))) {
      // “Why?” Ruiz asked Dahl. “No,” he said: the other may answer, unless the text has said who is "he".
      const other = speaker.gender === undefined && named.at(-1)?.person !== speaker && people.size > 1
      return { person: speaker, clear: back <= 1 && !other }
    }
    const subject = people.size > 1 ? subjectOf(blocks[index], named, end) : undefined
    if (subject) return { person: subject, clear: false }
  }
  return undefined
}

function fits(person: Person, gender: 'he' | 'she'): boolean {
  return person.gender === undefined || person.gender === gender
}

/** The person who spoke last in a block before a place of it; the ledger is in text order. */
function lastSpeaker(ledger: readonly Quotation[], block: number, end: number): Person | undefined {
  for (let at = lastBefore(ledger, block + 1, (quote) => quote.block); at >= 0; at--) {
    const quote = ledger[at]
    if (!quote || quote.block < block) return undefined
    if (quote.start < end) return quote.speaker?.person
  }
  return undefined
}

/** Whether a pronoun of the kind stands in a block before the first name. */
function opensWithPronoun(block: BlockReading | undefined, gender: 'he' | 'she', before: number): boolean {
  for (const clause of block?.clauses ?? []) {
    if (clause.start >= before) return false
    if (clause.tokens.some((token) => token.type === 'word' && token.start < before && token.lower === gender))
      return true
  }
  return false
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
