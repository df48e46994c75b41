import { quoteAnchors, referenceAnchors } from '#shared/reading/anchors.ts'
import { bySureness, type Evidence } from '#shared/reading/evidence.ts'
import type { Mention, MentionForm, Person, Place, Quotation, Reading } from '#shared/reading/reading.ts'
import type { Anchor } from '#shared/text/anchor.ts'
import type { BlockRange } from './flag.ts'

/** A reference to a person, as it reads. */
export interface PlacedMention extends BlockRange {
  text: string
  form: MentionForm
  /** A title stands before the name. */
  titled: boolean
  /** A courtesy title stands before the name. */
  courtesy: boolean
  quoted: boolean
  display: boolean
  /** By which an editor's correction finds it again; undefined where one cannot. */
  anchor: Anchor | undefined
}

/** A person of the cast, with every reference in story order. */
export interface PlacedPerson {
  name: string
  /** The title that the story gives first; one that is past or to come only where there is no other. */
  title: string | undefined
  /** Every title that the text gives the person, as it reads there, each once. */
  titles: string[]
  /** Why the name is taken for a person's, the surest sign first; nothing for somebody whom an editor named. */
  evidence: Evidence[]
  mentions: PlacedMention[]
}

/** A quotation of the ledger, marks included. */
export interface PlacedQuote extends BlockRange {
  text: string
  cue: string | undefined
  /** `person` is the index of the speaker in `people`, where the cast has them. */
  speaker: (BlockRange & { name: string; mention: string; person: number | undefined }) | undefined
  /** 0 to 1; 0 where nobody is named. */
  confidence: number
  /** An editor said who said it; without a speaker, that it is no quotation. */
  confirmed: boolean
  /** By which an editor's correction finds it again, or has found it. */
  anchor: Anchor
}

/** The cast and the quote ledger of a draft as plain data, placed in blocks by id. */
export interface PlacedReading {
  people: PlacedPerson[]
  /** In text order, without scare quotes, which nobody says, unless it was an editor who said so. */
  quotes: PlacedQuote[]
}

/** What a reading knows of people and quotations; `blockIds` are the ids of its blocks. */
export function placeReading({ blocks, cast, quotes }: Reading, blockIds: readonly string[]): PlacedReading {
  const place = ({ block, start, end }: Place): BlockRange => ({ block: blockIds[block] ?? '', start, end })
  const named = cast.filter((person) => person.mentions.some(isReference))
  const indexes = new Map(named.map((person, index) => [person, index]))
  const references = referenceAnchors(cast, blocks)
  const quotations = quoteAnchors(quotes, blocks)
  return {
    people: named.map((person) => ({
      name: person.name,
      title: titleInUse(person),
      titles: [...new Set(person.titles.flatMap(({ text, corrected }) => (corrected ? [] : text)))],
      evidence: bySureness(person.evidence),
      mentions: person.mentions.filter(isReference).map((mention) => ({
        ...place(mention),
        text: mention.text,
        form: mention.form,
        titled: mention.title !== undefined,
        courtesy: mention.courtesy !== undefined,
        quoted: mention.quoted,
        display: mention.display,
        anchor: references.get(mention),
      })),
    })),
    quotes: [...quotations].filter(([quote]) => isShown(quote)).map(([quote, anchor]) => placeQuote(quote, anchor)),
  }

  function placeQuote(quote: Quotation, anchor: Anchor): PlacedQuote {
    return {
      ...place(quote),
      text: quote.text,
      cue: quote.cue?.text,
      speaker: quote.speaker && {
        ...place(quote.speaker),
        name: quote.speaker.name,
        mention: quote.speaker.mention,
        person: quote.speaker.person && indexes.get(quote.speaker.person),
      },
      confidence: quote.confidence,
      confirmed: quote.corrected !== undefined,
      anchor: quote.corrected ?? anchor,
    }
  }
}

/** "The Lee administration" names Lee, but does not refer to her. */
function isReference(mention: Mention): boolean {
  return !mention.adjective
}

function isShown({ kind, corrected }: Quotation): boolean {
  return kind !== 'scare' || corrected !== undefined
}

function titleInUse({ titles }: Person): string | undefined {
  return (titles.find((title) => !title.qualified) ?? titles[0])?.text
}
