import type { Range } from '#shared/text/range.ts'
import { wholeWordsOf } from '#shared/text/words.ts'
import {
  type Attribution,
  attributionOf,
  clauseAttribution,
  invertedAttribution,
  transcriptLabel,
} from './attribution.ts'
import { isPutToSomebody } from './attribution-before.ts'
import type { Clause, QuoteToken, Token } from './clauses.ts'
import type { AttributionForm } from './confidence.ts'
import { speechVerb } from './cues.ts'
import { isTitleLike, isWorkTitle, namesWork } from './work-title.ts'

/** A quotation and what its own paragraph says of its speaker; offsets are of the block. */
export interface BlockQuotation extends Range {
  text: string
  kind: 'direct' | 'partial' | 'scare'
  attribution: Attribution | undefined
  /** The attribution in a sentence of its own behind the quotation, cut off from it: “It is late.” He said. */
  detached: Attribution | undefined
  /** Put to somebody by a speaker whom the sentence leaves out: Dahl was asked, “…?” */
  unnamed: boolean
  /** Alone in its sentence: nothing outside the marks. */
  alone: boolean
  /** False when the block ends before the closing mark. */
  closed: boolean
}

/** The quotations of a block in order, each with the attribution that the block itself gives it. */
export function readBlockQuotes(clauses: readonly Clause[]): BlockQuotation[] {
  const found: (BlockQuotation & { clause: number })[] = []
  const only = clauses.length === 1 && clauses[0]?.tokens.length === 1
  clauses.forEach((clause, clauseIndex) => {
    const alone = clause.tokens.every((other) => other.type !== 'word')
    clause.tokens.forEach((token, index) => {
      if (token.type !== 'quote') return
      const unnamed = isPutToSomebody(clause.tokens, index)
      const own = transcriptLabel(token) ?? (alone ? undefined : attributionOf(clause, index))
      const detached = endsClause(clause.tokens, index)
        ? detachedAttribution(clauses[clauseIndex + 1], alone && !own)
        : undefined
      const attribution = own && !isWeak(own) ? own : (detached ?? own)
      found.push({
        start: token.start,
        end: token.end,
        text: token.text,
        kind: only && !own && isSubhead(token) ? 'scare' : kindOf(clause.tokens, index, token, alone, attribution),
        attribution,
        detached,
        unnamed,
        alone,
        closed: token.span.closed,
        clause: clauseIndex,
      })
    })
  })
  fillFromNeighbours(found, clauses)
  return found.map(({ clause: _, ...quotation }) => quotation)
}

/** Whether only marks follow. */
function endsClause(tokens: readonly Token[], index: number): boolean {
  let at = index + 1
  while (tokens[at]?.type === 'mark') at++
  return at === tokens.length
}

/** The verbs of attributions that say nothing by themselves, whatever stands before them. */
const BARE = new Set(['say', 'add', 'tell'])

/** Verbs that a cut-off attribution is made of; "She agreed." is a sentence of its own. */
const PLAIN = new Set(
  'say add tell ask reply explain continue note write recall conclude state argue warn insist declare respond answer announce'.split(
    ' ',
  ),
)

/**
 * A clause of a few words that only attributes: "He said." · "Dahl told reporters on Friday." · "Said Dahl." Behind a
 * quotation that its own sentence leads up to, only the barest is one.
 */
function detachedAttribution(clause: Clause | undefined, alone: boolean): Attribution | undefined {
  if (!clause || clause.tokens.some((token) => token.type === 'quote' || token.text === ':')) return undefined
  const attribution = clauseAttribution(clause) ?? invertedAttribution(clause)
  if (!attribution || !(alone ? PLAIN : BARE).has(speechVerb(attribution.cue.text) ?? '')) return undefined
  if (Math.min(attribution.cue.start, attribution.speaker.start) > clause.start) return undefined
  const end = Math.max(attribution.cue.end, attribution.speaker.end)
  // "Said Dahl, who runs the pier.": behind its verb a speaker may be told of at length.
  const next = clause.tokens.find((token) => token.start >= end)
  if (attribution.cue.start === clause.start && next?.text === ',') return inForm(attribution, 'detached', 'after')
  const after = clause.tokens.flatMap((token) => (token.type === 'word' && token.start >= end ? [token] : []))
  if (after.length > 6 || after.some((word) => /^(?:VERB|AUX|SCONJ|PRON)$/.test(word.tag))) return undefined
  // "He answered the door." and "She said yes." are sentences: only a place, a time or an addressee may follow.
  const [first] = after
  const follows =
    first === undefined || /^(?:ADP|ADV|PROPN)$/.test(first.tag) || /^(?:told|tells)$/i.test(attribution.cue.text)
  return follows ? inForm(attribution, 'detached', 'after') : undefined
}

/** Gives quotations that their own sentence gives to nobody the speaker that the sentences next to them name. */
function fillFromNeighbours(found: (BlockQuotation & { clause: number })[], clauses: readonly Clause[]) {
  const attributionBeside = (clause: Clause | undefined) =>
    clause && !clause.tokens.some((token) => token.type === 'quote') ? clauseAttribution(clause) : undefined
  found.forEach((quotation, index) => {
    const own = quotation.attribution && quotation.attribution.form !== 'other'
    if (own || quotation.unnamed || quotation.kind === 'scare') return
    const before = found[index - 1]
    const previous = clauses[quotation.clause - 1]
    const introducing = attributionBeside(previous)
    const announced = previous?.tokens.at(-1)?.text === ':'
    if (introducing && (quotation.alone || announced)) {
      quotation.attribution = inForm(introducing, announced ? 'announced' : 'introduced')
    } else if (before?.attribution && before.clause >= quotation.clause - 1 && before.kind !== 'scare') {
      const weak = quotation.attribution !== undefined || isWeak(before.attribution)
      quotation.attribution = inForm(before.attribution, weak ? 'nearby' : 'continued')
    } else if (introducing) {
      quotation.attribution = inForm(introducing, 'nearby')
    } else if (quotation.alone) {
      const following = attributionBeside(clauses[quotation.clause + 1])
      if (following) quotation.attribution = inForm(following, 'nearby', 'after')
    }
  })
  // “One.” “Two,” she said: the first is hers as well.
  for (let index = found.length - 2; index >= 0; index--) {
    const quotation = found[index]
    const next = found[index + 1]
    if (!quotation || !next || quotation.attribution || !quotation.alone || next.clause > quotation.clause + 1) continue
    if (next.attribution?.position === 'after') quotation.attribution = inForm(next.attribution, 'followed')
  }
}

/** The same speaker, found in another way. */
function inForm(attribution: Attribution, form: AttributionForm, position = attribution.position): Attribution {
  return { ...attribution, form, position }
}

/** Found by the way, so that it makes no quotation of a few words in marks. */
function isWeak({ form }: Attribution): boolean {
  return form === 'other' || form === 'nearby'
}

/**
 * What quoted words are: whole sentences, a part of one, or a title or a word held at arm's length, which nobody says. A
 * few words are somebody's only where the sentence gives them to somebody.
 */
function kindOf(
  tokens: readonly Token[],
  index: number,
  token: QuoteToken,
  alone: boolean,
  attribution: Attribution | undefined,
): BlockQuotation['kind'] {
  const inner = inside(token.text)
  const words = wholeWordsOf(inner)
  const attributed = attribution !== undefined && !isWeak(attribution)
  if (namesWork(tokens, index)) return 'scare'
  if (alone && /[.,?!…—-]$/.test(inner)) return 'direct'
  if (!attributed && (words.length <= 3 || isTitleLike(inner)) && !/[,?!]$/.test(inner)) return 'scare'
  const before = tokens[index - 1]
  const introduced = before === undefined || (before.type === 'mark' && /[,:—–]/.test(before.text))
  return introduced && /^[^\p{L}]*\p{Lu}/u.test(inner) && (words.length > 3 || /[.,?!]$/.test(inner))
    ? 'direct'
    : 'partial'
}

/** ‘The Last Ferry.’ by itself; “Never.” and “Let Us Out!” are said. */
function isSubhead(token: QuoteToken): boolean {
  return isWorkTitle(token) && /\s/.test(token.text) && !/[?!]\W*$/.test(token.text)
}

/** A quotation without its marks. */
function inside(text: string): string {
  return text.replace(/^["“”„'‘«`]+|["“”’'»]+$/gu, '')
}
