import type { AttributedSpeaker, Attribution, SpeakerPart } from './attribution.ts'
import type { BlockQuotation } from './block-quotes.ts'
import { type MentionIndex, personAt } from './mention-index.ts'
import { antecedentOf } from './pronouns.ts'
import type { BlockReading, Person, Quotation, Speaker } from './reading.ts'

interface Story {
  blocks: readonly BlockReading[]
  mentions: MentionIndex
  /** The quotations before this one. */
  ledger: readonly Quotation[]
}

/** The speaker that a paragraph leaves to the next one. */
interface Carried {
  speaker: Speaker
  block: number
  /** The paragraph's last quotation was not closed, so that the next one goes on with it. */
  open: boolean
  confidence: number
}

/**
 * The quote ledger: every quotation of the story in order, with its speaker where the text gives one. A paragraph that is
 * only a quotation takes the speaker of the one before it.
 */
export function readQuotes(blocks: readonly BlockReading[], mentions: MentionIndex): Quotation[] {
  const ledger: Quotation[] = []
  const story = { blocks, mentions, ledger }
  let carried: Carried | undefined
  blocks.forEach((block, index) => {
    let spoken = false
    for (const quotation of block.quotations) {
      const { attribution } = quotation
      let speaker = attribution && toSpeaker(attribution.speaker, index, story)
      let confidence = attribution?.confidence ?? 0
      if (!speaker && quotation.kind !== 'scare' && carried && index - carried.block <= 1) {
        speaker = carried.speaker
        confidence = carried.open ? 0.95 : carried.confidence
      }
      ledger.push(
        toQuotation(quotation, index, attribution, speaker, speaker ? calibrated(confidence, quotation, speaker) : 0),
      )
      if (speaker && quotation.kind !== 'scare') {
        carried = { speaker, block: index, open: !quotation.closed, confidence: 0.72 }
        spoken = true
      }
    }
    // "Transcript follows:" leaves the speaker as it is.
    const announces = /:\s*$/.test(block.text)
    if (!spoken || announces)
      carried =
        introducedBy(block, index, announces, story) ??
        (announces && carried ? { ...carried, block: index } : undefined)
  })
  return ledger
}

/** A paragraph leaves the speaker of its last sentence: "Dahl went on:" or "Dahl said he was tired." */
function introducedBy({ leadsTo }: BlockReading, index: number, announces: boolean, story: Story): Carried | undefined {
  if (!leadsTo) return undefined
  return {
    speaker: toSpeaker(leadsTo.speaker, index, story),
    block: index,
    open: false,
    confidence: announces ? 0.9 : 0.7,
  }
}

/**
 * How often a speaker found so is the right one, as measured on labelled news: in front of a part of a sentence the verb may
 * belong to somebody else, a description is less sure than a name, and a pronoun is as sure as who it stands for.
 */
function calibrated(confidence: number, { kind, attribution }: BlockQuotation, speaker: Speaker): number {
  const before = attribution?.position === 'before'
  const ceiling = speaker.form === 'nominal' ? (before ? 0.8 : 0.97) : before && !speaker.clear ? 0.85 : 1
  return Math.min(confidence, ceiling, before && kind !== 'direct' && speaker.form !== 'pronoun' ? 0.88 : 1)
}

function toQuotation(
  { start, end, text, kind }: BlockQuotation,
  block: number,
  attribution: Attribution | undefined,
  speaker: Speaker | undefined,
  confidence: number,
): Quotation {
  return {
    block,
    start,
    end,
    text,
    kind,
    cue: attribution && { block, ...attribution.cue },
    speaker,
    confidence,
  }
}

function toSpeaker(words: AttributedSpeaker, block: number, story: Story): Speaker {
  const { start, end, text, parts } = words
  const named = parts.map((part) => resolve(part, block, story))
  const [first] = named
  const several = named.length > 1
  return {
    block,
    start,
    end,
    name: listed(named.map(({ name }) => name)),
    mention: text,
    person: several ? undefined : first?.person,
    people: named.flatMap(({ person }) => person ?? []),
    form: parts.some(({ pronoun }) => pronoun) ? 'pronoun' : named.some(({ person }) => person) ? 'name' : 'nominal',
    clear: named.every(({ clear }) => clear),
  }
}

/** Who a name, a description or a pronoun stands for. */
function resolve({ text, end, head, pronoun }: SpeakerPart, block: number, { blocks, mentions, ledger }: Story) {
  if (pronoun) {
    const antecedent = antecedentOf({ ...head, text: pronoun, block }, blocks, mentions, ledger)
    return {
      name: antecedent?.person.name ?? text,
      person: antecedent?.person,
      clear: (antecedent?.confidence ?? 0) >= 0.85,
    }
  }
  // "a passenger, Lin Wei, said": the name in apposition is the speaker's.
  const person = personAt(mentions, { block, start: head.start, end: head.end }) ?? apposed(mentions, block, end)
  return { name: person?.name ?? text, person, clear: true }
}

/** "Ana Dahl, Ben Ruiz and police" */
function listed(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' and ')
}

/** The person named right after a description, behind a comma. */
function apposed(mentions: MentionIndex, block: number, end: number): Person | undefined {
  return mentions[block]?.find(({ mention }) => mention.form === 'full' && mention.start === end + 2)?.person
}
