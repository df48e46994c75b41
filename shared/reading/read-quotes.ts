import type { AttributedSpeaker, SpeakerPart } from './attribution.ts'
import type { BlockQuotation } from './block-quotes.ts'
import { type AttributionForm, confidenceOf } from './confidence.ts'
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
  form: AttributionForm
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
      const said = saidBy(quotation, index, carried, story)
      ledger.push(toQuotation(quotation, index, said))
      if (!said || quotation.kind === 'scare') continue
      carried = { speaker: said.speaker, block: index, form: quotation.closed ? 'carried' : 'running' }
      spoken = true
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

/** Who says a quotation: whom its own paragraph names, else who was left by the one before. */
function saidBy(
  { attribution, kind }: BlockQuotation,
  block: number,
  carried: Carried | undefined,
  story: Story,
): { speaker: Speaker; form: AttributionForm } | undefined {
  if (attribution) return { speaker: toSpeaker(attribution.speaker, block, story), form: attribution.form }
  return kind !== 'scare' && carried && block - carried.block <= 1 ? carried : undefined
}

/** A paragraph leaves the speaker of its last sentence: "Dahl went on:" or "Dahl said he was tired." */
function introducedBy({ leadsTo }: BlockReading, block: number, announces: boolean, story: Story): Carried | undefined {
  if (!leadsTo) return undefined
  return { speaker: toSpeaker(leadsTo.speaker, block, story), block, form: announces ? 'announced' : 'introduced' }
}

function toQuotation(
  { start, end, text, kind, attribution }: BlockQuotation,
  block: number,
  said: { speaker: Speaker; form: AttributionForm } | undefined,
): Quotation {
  return {
    block,
    start,
    end,
    text,
    kind,
    cue: attribution && { block, ...attribution.cue },
    speaker: said?.speaker,
    confidence: said ? confidenceOf(said.form, said.speaker) : 0,
  }
}

function toSpeaker({ start, end, text, parts }: AttributedSpeaker, block: number, story: Story): Speaker {
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

/** Who a name, a description or a pronoun stands for; a pronoun for nobody, where it could be several people's. */
function resolve({ text, end, head, pronoun }: SpeakerPart, block: number, { blocks, mentions, ledger }: Story) {
  if (pronoun) {
    const antecedent = antecedentOf({ ...head, text: pronoun, block }, blocks, mentions, ledger)
    const person = antecedent?.clear ? antecedent.person : undefined
    return { name: person?.name ?? text, person, clear: person !== undefined }
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
