import type { BlockKind } from '#shared/draft/block.ts'
import { leadingAttribution } from './attribution.ts'
import { readBlockQuotes } from './block-quotes.ts'
import { readClauses } from './clauses.ts'
import { findNames } from './names.ts'
import { findOffices } from './offices.ts'
import { findPronouns } from './pronoun-references.ts'
import { findQuotedSpans } from './quoted-spans.ts'
import type { BlockReading, Sentence, Word } from './reading.ts'
import { readSentences } from './sentences.ts'

/** More words than this read as prose, even without a closing mark. */
const LONGEST_DISPLAY_LINE = 14

/** What closes a caption that came along with its picture: "Image: Ana Dahl." */
const LONGEST_CREDIT = 80
const CAPTION = /(?<=[.?!)\]\p{L}] )(?:Image|Photo|Photograph|Picture|File photo|Credit): \S.{0,60}$/u

/** What one block of text says by itself. `text` is the block's; all offsets of the answer are of it. */
export function readBlock(kind: BlockKind, text: string): BlockReading {
  const sentences = readSentences(text)
  const { spans: quoted, unopened } = findQuotedSpans(text)
  const clauses = readClauses(text, sentences, quoted)
  const capitals = isHeadlineCase(sentences)
  const display =
    kind === 'heading' || capitals || CAPTION.test(text.slice(-LONGEST_CREDIT)) || isDisplayLine(text, sentences)
  // Where every word is capitalised, capitals tell no names.
  const names = capitals ? [] : findNames(text, sentences, quoted)
  return {
    kind,
    text,
    sentences,
    quoted,
    unopened,
    clauses,
    quotations: readBlockQuotes(clauses),
    leadsTo: leadingAttribution(clauses),
    names,
    offices: findOffices(text, sentences, quoted, names),
    pronouns: findPronouns(sentences, quoted),
    capitals,
    display,
  }
}

/** A subhead, label or slug: one short line that no mark closes. */
function isDisplayLine(text: string, sentences: readonly Sentence[]): boolean {
  const words = sentences.reduce((count, sentence) => count + sentence.words.length, 0)
  return words <= LONGEST_DISPLAY_LINE && !/[.?!…:;,]["”’»)]*\s*$/.test(text)
}

/** A Headline With Every Word but the Small Ones Capitalised, whatever block it stands in. */
function isHeadlineCase(sentences: readonly Sentence[]): boolean {
  if (sentences.length > 2) return false
  const words = sentences.flatMap((sentence) => sentence.words).filter((word) => /^\p{L}/u.test(word.text))
  const small = words.filter((word) => /^\p{Ll}/u.test(word.text))
  const isSmall = (word: Word) => word.text.length <= 4 || /^(?:ADP|SCONJ|DET|PRON|CCONJ)$/.test(word.tag)
  return words.length - small.length >= 5 && small.every(isSmall) && !small.some(isLowerVerb)
}

/** "said" and "is" are small, and make a sentence of it. */
function isLowerVerb(word: Word): boolean {
  return /^(?:VERB|AUX)$/.test(word.tag)
}
