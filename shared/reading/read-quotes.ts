import type { AttributedSpeaker, SpeakerPart } from './attribution.ts'
import type { BlockQuotation } from './block-quotes.ts'
import { type AttributionForm, confidenceOf } from './confidence.ts'
import { isSpeechNoun } from './cues.ts'
import { lastMentionBefore, type MentionIndex, personAt } from './mention-index.ts'
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
 * only a quotation takes the speaker of the one before it. `correct` gives a quotation as an editor corrected it.
 */
export function readQuotes(
  blocks: readonly BlockReading[],
  mentions: MentionIndex,
  correct: (quote: Quotation) => Quotation = (quote) => quote,
): Quotation[] {
  const ledger: Quotation[] = []
  const story = { blocks, mentions, ledger }
  let carried: Carried | undefined
  blocks.forEach((block, index) => {
    let spoken = false
    for (const quotation of block.quotations) {
      const said = saidBy(quotation, index, carried, story)
      const quote = correct(toQuotation(quotation, index, said))
      ledger.push(quote)
      if (!quote.speaker || quote.kind === 'scare') continue
      carried = { speaker: quote.speaker, block: index, form: quotation.closed ? 'carried' : 'running' }
      spoken = true
    }
    const announces = /:\s*$/.test(block.text)
    if (!spoken || announces) carried = introducedBy(block, index, announces, story, carried)
  })
  return ledger
}

/** Who says a quotation: whom its own paragraph names, else who was left by the one before. */
function saidBy(
  { attribution, kind, unnamed }: BlockQuotation,
  block: number,
  carried: Carried | undefined,
  story: Story,
): { speaker: Speaker; form: AttributionForm } | undefined {
  if (kind === 'scare') return undefined
  if (attribution) {
    const speaker = toSpeaker(attribution.speaker, block, story)
    // “It is late.” He said. Cut off as it is, a pronoun is only as sure as a name in its own paragraph.
    const cut = attribution.form === 'detached' && speaker.form === 'pronoun' && !isNamedBefore(speaker, story)
    return { speaker: cut ? { ...speaker, clear: false } : speaker, form: attribution.form }
  }
  return !unnamed && carried && block - carried.block <= 1 ? carried : undefined
}

function isNamedBefore({ block, start }: Speaker, { mentions }: Story): boolean {
  return lastMentionBefore(mentions[block] ?? [], start) >= 0
}

/**
 * A paragraph leaves the speaker of its last sentence: "Dahl went on:" or "Dahl said he was tired." One that only announces
 * words leaves the speaker as it is: "A transcript follows:".
 */
function introducedBy(
  { leadsTo }: BlockReading,
  block: number,
  announces: boolean,
  story: Story,
  carried: Carried | undefined,
): Carried | undefined {
  if (announces && carried && (!leadsTo || isSpeechNoun(leadsTo.speaker.parts[0].head.text.toLowerCase())))
    return { ...carried, block }
  if (!leadsTo) return undefined
  return { speaker: toSpeaker(leadsTo.speaker, block, story), block, form: announces ? 'announced' : 'introduced' }
}

function toQuotation(
  own: BlockQuotation,
  block: number,
  said: { speaker: Speaker; form: AttributionForm } | undefined,
): Quotation {
  const { start, end, text, kind, attribution } = own
  return {
    block,
    start,
    end,
    text,
    own,
    kind,
    cue: said && attribution && { block, ...attribution.cue },
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
    form: parts.some(({ pronoun }) => pronoun)
      ? 'pronoun'
      : named.every(({ name, person }) => person || isName(name))
        ? 'name'
        : 'nominal',
    clear: named.every(({ clear }) => clear),
  }
}

/** "A driver said no. “It is late,” she said.": who spoke before in the paragraph or the one before, and is nobody of the cast. */
function describedBefore(pronoun: string, block: number, ledger: readonly Quotation[]): string | undefined {
  const last = ledger.at(-1)
  if (!last?.speaker || last.block < block - 1 || !/^(?:he|she)$/.test(pronoun)) return undefined
  const { name, form, people, clear } = last.speaker
  return clear && people.length === 0 && (form === 'name' || /^(?:a|an|one|another) /i.test(name)) ? name : undefined
}

/** A description opens with a small word: "the mayor", "police". */
function isName(name: string): boolean {
  return (
    /^\p{Lu}/u.test(name) &&
    !/^(?:the|an?|one|another|his|her|their|its|some|many|most|several|other|two|three)\b/i.test(name)
  )
}

/** Who a name, a description or a pronoun stands for; a pronoun for nobody, where it could be several people's. */
function resolve({ text, end, head, pronoun }: SpeakerPart, block: number, { blocks, mentions, ledger }: Story) {
  if (pronoun) {
    const antecedent = antecedentOf({ ...head, text: pronoun, block }, blocks, mentions, ledger)
    if (antecedent?.clear) return { name: antecedent.person.name, person: antecedent.person, clear: true }
    const described = antecedent ? undefined : describedBefore(pronoun, block, ledger)
    return { name: described ?? text, person: undefined, clear: described !== undefined }
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
  const named = mentions[block] ?? []
  const found = named[lastMentionBefore(named, end + 3)]
  return found?.mention.form === 'full' && found.mention.start === end + 2 ? found.person : undefined
}
