import type { BlockKind } from '#shared/draft/block.ts'
import type { Anchor } from '#shared/text/anchor.ts'
import type { Range } from '#shared/text/range.ts'
import type { Attribution } from './attribution.ts'
import type { BlockQuotation } from './block-quotes.ts'
import type { Clause } from './clauses.ts'
import type { Evidence } from './evidence.ts'
import type { NameUse } from './names.ts'
import type { OfficeUse } from './offices.ts'
import type { PronounUse } from './pronoun-references.ts'
import type { Tag } from './tags.ts'

/** A word or number of a sentence; offsets are of the block. */
export interface Word extends Range {
  text: string
  /** Part of speech; the tagger is wrong about one word in twenty. */
  tag: Tag
}

/** A sentence of a block, with the marks that close it; offsets are of the block. */
export interface Sentence extends Range {
  text: string
  words: Word[]
}

/** A stretch between quotation marks, marks included; offsets are of the block. */
export interface QuotedSpan extends Range {
  /** False when the block ends before the closing mark (a quotation of several paragraphs, or a missing mark). */
  closed: boolean
  mark: 'double' | 'single' | 'guillemet'
  /** How many quoted spans this one stands in: 0 for the outermost. */
  depth: number
}

/** What one block says by itself. Computed from its text alone, so it is kept until the text changes. */
export interface BlockReading {
  kind: BlockKind
  text: string
  sentences: Sentence[]
  /** Quoted spans in order of their start, outer before inner. */
  quoted: QuotedSpan[]
  /** Closing quotation marks that nothing opens. */
  unopened: Range[]
  /** The sentences with each quotation collapsed to one token. */
  clauses: Clause[]
  quotations: BlockQuotation[]
  /** Who speaks in the last sentence, and so in a quotation that follows: "Dahl went on:". */
  leadsTo: Attribution | undefined
  /** Runs of capitalised words that may name people. */
  names: NameUse[]
  /** Offices that stand alone for their holder: "the prime minister". */
  offices: OfficeUse[]
  /** "He", "she" and their forms outside quotation marks. */
  pronouns: PronounUse[]
  /** A headline with every longer word capitalised, where capitals tell no names. */
  capitals: boolean
  /** Looks like a headline, subhead, caption label or slug rather than a sentence: short and without a closing mark. */
  display: boolean
}

/** A span in one block of the story; `block` is the index of the block. */
export interface Place extends Range {
  block: number
}

export type MentionForm = 'full' | 'surname' | 'given' | 'title' | 'pronoun'

/** One reference to a person. The span covers the whole reference, title included: "Prime Minister Ann Lee". */
export interface Mention extends Place {
  /** The words of the span. */
  text: string
  /** The name alone: "Ann Lee". */
  name: string
  form: MentionForm
  /** The title or office that stands before the name, without the space after it. */
  title?: Place & { text: string }
  /** The courtesy title (Mr., Ms.) that stands before the name. */
  courtesy?: Place & { text: string }
  /** True where the name stands before another noun or in its name ("the Lee administration", "Lee Street"): no reference. */
  adjective?: boolean
  /** Inside quotation marks: somebody else's words. */
  quoted: boolean
  /** In a headline or another line that is no sentence. */
  display: boolean
}

/** A title, office or description that the story gives a person. */
export interface TitleUse extends Place {
  text: string
  /** The office in comparable form, lower case, synonyms merged: "prime minister". */
  office: string
  /** What the office is limited to, lower case: "israeli", "texas". */
  scope: string | undefined
  /** Said to be past, future or deputy ("former", "then-", "elect", "acting"): never a conflict. */
  qualified: boolean
  /** Not read here, but set by an editor as the right one. */
  corrected?: boolean
}

/** One person of the cast. */
export interface Person {
  /** The fullest name in the story, without titles. */
  name: string
  given: string | undefined
  /** "Ana “Nan” Dahl" */
  nickname: string | undefined
  /** The family name with its particles: "van der Berg". */
  surname: string
  /** "Jr.", "III" and the like. */
  generation: string | undefined
  titles: TitleUse[]
  /** In story order. */
  mentions: Mention[]
  /** Only from what the text says ("he", "Ms."), never from a list of names. */
  gender: 'he' | 'she' | 'they' | undefined
  /** Why the name is taken for a person's. */
  evidence: Evidence[]
  /** How sure that is, 0 to 1. */
  confidence: number
}

/** Who a quotation is attributed to: the mention in the text, and the person of the cast where one is known. */
export interface Speaker extends Place {
  /** The person's name where known, else the words of the mention ("police"). */
  name: string
  /** The words of the mention. */
  mention: string
  /** The one person of the cast who speaks; undefined for a list of speakers. */
  person: Person | undefined
  /** Each person of the cast who speaks. */
  people: readonly Person[]
  form: 'name' | 'pronoun' | 'nominal'
  /** False where a pronoun could stand for more than one person. */
  clear: boolean
}

/** One quotation, marks included; one of several paragraphs is one entry for each paragraph. */
export interface Quotation extends Place {
  text: string
  /** What its own paragraph says of it. */
  own: BlockQuotation
  kind: 'direct' | 'partial' | 'scare'
  /** The word that attributes it: "said", "according to". */
  cue: (Place & { text: string }) | undefined
  speaker: Speaker | undefined
  /** 0 to 1. */
  confidence: number
  /** Where an editor said who said it, or that nobody did: the anchor of that correction. */
  corrected?: Anchor
}

/** What the draft says, before any judgement. */
export interface Reading {
  blocks: BlockReading[]
  cast: Person[]
  quotes: Quotation[]
}
