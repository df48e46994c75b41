import type { BlockQuotation } from '#shared/reading/block-quotes.ts'
import type { Token } from '#shared/reading/clauses.ts'
import { speechVerb } from '#shared/reading/cues.ts'
import type { BlockReading, Word } from '#shared/reading/reading.ts'
import { isProse, wordsInside } from '#shared/rules/outside-quotes.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import type { BlockFinding } from '#shared/rules/rule.ts'
import { lastBefore, type Range } from '#shared/text/range.ts'

/** What is wrong at a seam, in offsets of its block. */
export type SeamFinding = Omit<BlockFinding, 'related'>

/** A side of a closing mark. */
export type Side = 'inside' | 'outside'

/** Where a quotation of the writer's running text ends, and what stands around it; offsets are of the block. */
export interface Seam {
  block: BlockReading
  quotation: BlockQuotation
  /** The tokens of its clause, and the index of the quotation among them. */
  tokens: readonly Token[]
  index: number
  /** The quoted words. */
  words: readonly Word[]
  /** Where the closing marks begin, those of inner quotations included; the end of a quotation that the next block goes on with. */
  close: number
  /** The mark before the closing marks, if there is one; not the stop of an abbreviation ("U.S."). */
  inside: string
  /** The comma or full stop behind the closing marks. */
  outside: '' | ',' | '.'
  /** Where the attribution begins that follows at once, as a part of the same sentence: “…” he said · “…” said Osei. */
  attribution: number | undefined
  /** The sentence begins with it, or goes on with it after a colon. */
  opens: boolean
  /** Quotes a part of a sentence, a word or a title inside the writer's own: he called it “a mess”. */
  part: boolean
}

const CLOSING = /["“”’'»](?:[ \u00a0]?["“”’'»])*$/
const OPENING = /^["“„'‘«`]+/

/** The seams of a block whose quotation marks pair; none of a block that is no running text. */
export const seamsOf = perBlock((block): Seam[] => {
  if (!isProse(block) || block.quotations.length === 0 || !marksPair(block)) return []
  return block.clauses.flatMap(({ tokens }) =>
    tokens.flatMap((token, index) => {
      const quotation = block.quotations.find(({ start }) => token.type === 'quote' && start === token.start)
      return quotation ? seamOf(block, quotation, tokens, index) : []
    }),
  )
})

/** A mark that is missing or one too many makes any quotation next to it a guess; a quotation may go on in the next block. */
function marksPair({ text, quoted }: BlockReading): boolean {
  const end = text.trimEnd().length
  if (quoted.some((span) => !span.closed && span.mark !== 'single' && span.end < end)) return false
  return [...text.matchAll(/[“”]/g)].every(({ index }) =>
    quoted.some((span) => span.start <= index && index < span.end),
  )
}

function seamOf(block: BlockReading, quotation: BlockQuotation, tokens: readonly Token[], index: number): Seam[] {
  const { text } = block
  const { start, end } = quotation
  const close = quotation.closed ? end - (CLOSING.exec(quotation.text)?.[0].length ?? 1) : end
  const words = wordsIn(block, start, close)
  const ownStop = text[(words.at(-1)?.end ?? 0) - 1] === '.' ? words.at(-1)?.end : undefined
  // A space before a mark, or two marks in a row, are of stray/punctuation; three stops are an ellipsis.
  const before = text.slice(start, close)
  const floats = /(?:\s|[\s,.;:…][,.;:…])$/.test(before) && ownStop !== close - 1
  if (floats || /^\s?[,.]\s?[,.]|^\s[,.]/.test(text.slice(end))) return []
  const last = before.at(-1) ?? ''
  const abbreviated = ownStop === close
  const mark = /^[,.](?=[\s)\]]|$)/.exec(text.slice(end))?.[0]
  const opens = tokens.findIndex(({ type }) => type !== 'mark') === index || tokens[index - 1]?.text === ':'
  return [
    {
      block,
      quotation,
      tokens,
      index,
      words,
      close,
      inside: abbreviated || /[\p{L}\p{N}]/u.test(last) ? '' : last,
      outside: mark === ',' || mark === '.' ? mark : '',
      attribution: attributionAfter(block, quotation),
      opens,
      part: !opens && isPart(block, quotation, tokens, index),
    },
  ]
}

/** The words between two offsets of a block; without an end, those of the sentence that the first stands in, two at least. */
export function wordsIn(block: BlockReading, from: number, to = Number.POSITIVE_INFINITY): Word[] {
  const first = Math.max(
    0,
    lastBefore(block.sentences, from, ({ start }) => start),
  )
  const found: Word[] = []
  for (let at = first; at < block.sentences.length; at++) {
    const sentence = block.sentences[at]
    if (!sentence || sentence.start > to || (to === Number.POSITIVE_INFINITY && found.length > 1)) break
    found.push(...wordsInside(sentence.words, { start: from, end: to }))
  }
  return found
}

/** An attribution in small letters, whatever stands before it: “It is late”. he said · “Is it late”? asked Osei. */
const IN_SMALL =
  /^[,.?!]?\s+(?=(?:he|she|they|we) (?:said|says|added|asked|told|wrote|replied|explained)\b|(?:said|says|added|asked|wrote|replied|explained) (?:\p{Lu}|he\b|she\b|they\b|the\b))/u

function attributionAfter({ text }: BlockReading, { end, attribution, detached }: BlockQuotation): number | undefined {
  if (detached) return undefined
  const small = IN_SMALL.exec(text.slice(end))
  if (small) return end + small[0].length
  if (!attribution?.speaker || attribution.position !== 'after' || !speechVerb(attribution.cue.text)) return undefined
  const at = Math.min(attribution.cue.start, attribution.speaker.start)
  return at > end && /^[,.?!]?\s+$/.test(text.slice(end, at)) ? at : undefined
}

function isPart(
  { text }: BlockReading,
  { start, text: quoted, kind }: BlockQuotation,
  tokens: readonly Token[],
  index: number,
): boolean {
  if (kind === 'direct' || /[.?!…]["”’')]*\s/.test(quoted)) return false
  const inner = quoted.replace(OPENING, '')
  const ahead = text.slice(0, start)
  const inList = /["”’'],?\s$|,["”’']\s$/.test(ahead)
  if (/^\p{Ll}/u.test(inner)) return inList || /[\dA-Za-zÀ-ỹ)]\s$/.test(ahead)
  // Osei said “It is late.” is a whole sentence whose comma is missing.
  const [before, verb] = [tokens[index - 1], tokens[index - 2]]
  const says = (token: Token | undefined) => token?.type === 'word' && speechVerb(token.text) !== undefined
  if (!/^\p{Lu}/u.test(inner) || before?.type !== 'word' || !/[\dA-Za-zÀ-ỹ)]\s$/.test(ahead)) return false
  return !says(before) && !(before.tag === 'PRON' && says(verb))
}

/** Quoted words that make a sentence: some of them, a verb among them, a capital first, and no title of a work. */
export function isSentence({ quotation, words }: Seam): boolean {
  const long = words.filter(({ text }) => text.length > 3)
  const isTitle = long.length > 0 && long.every(({ text }) => /^[\p{Lu}\p{N}]/u.test(text))
  const begins = /^["“‘'`]+\p{Lu}/u.test(quotation.text)
  const enough = words.length >= (words[0]?.tag === 'PRON' ? 2 : 4)
  return begins && enough && !isTitle && words.some(isVerb)
}

/** Also one that a pronoun has swallowed: "it’s", "we’ll". */
function isVerb({ text, tag }: Word): boolean {
  return (
    tag === 'VERB' ||
    tag === 'AUX' ||
    /n[’']t$|[’'](?:re|m|ll|ve|d)$/.test(text) ||
    (tag === 'PRON' && /[’']s$/.test(text))
  )
}

/** A finding whose one fix puts something else in a range. What is flagged is that with the word before it and the marks behind. */
export function finding(
  { text }: BlockReading,
  { start, end }: Range,
  message: string,
  label: string,
  insert: string,
): SeamFinding {
  const word = /\S*$/.exec(text.slice(0, start))?.[0].length ?? 0
  const marks = /^[^\p{L}\p{N}\s]*/u.exec(text.slice(end))?.[0].length ?? 0
  return { start: start - word, end: end + marks, message, fixes: [{ label, edits: [{ start, end, insert }] }] }
}
