import type { BlockReading } from '#shared/reading/reading.ts'
import { isQuoted } from '#shared/rules/outside-quotes.ts'
import type { Range } from '#shared/text/range.ts'
import { hasMainVerb } from './main-verb.ts'

const MOST_WORDS = 12
/** A stop after a shorter word, or after these, may be that of an abbreviation. */
const FEWEST_LETTERS = 4
const ABBREVIATION =
  /^(?:approx|incl|excl|resp|tbsp|tsps|assn|intl|natl|govt|dept|sect|para|figs|vols|eds|trans|spec|temp|prev|tues|thurs|sept|comp|comps)$/i
/** Names that begin with a small letter: iPhone, eBay, von Harlow. */
const NAME = /^(?:\p{Ll}\p{Lu}|(?:de|da|di|du|del|von|van|der|den|la|le|el|al|bin|ibn)\s)/u
const STOP = /\.["”’»)]*\s+(?=\p{Ll})/gu
/** An address is no piece of prose. */
const ADDRESS = /^(?:https?:|www\.|\S+\.\S+\/)/
/** "and other", "which is": the sentence goes on, and only its mark is wrong. */
const GOES_ON = /^(?:CCONJ|SCONJ|PRON|DET)$/

/**
 * The pieces of a block that begin with a small letter after a full stop, up to the end of their sentence, in block
 * offsets. A stop of an abbreviation, of an ellipsis or in a quotation begins none.
 */
export function piecesOf(block: BlockReading): Range[] {
  const pieces: Range[] = []
  for (const match of block.text.matchAll(STOP)) {
    const start = match.index + match[0].length
    if (isQuoted(block, { start: match.index, end: match.index + 1 }) || !endsSentence(block, match.index)) continue
    const sentence = block.sentences.find((each) => each.start <= start && start < each.end)
    if (!sentence || isAttribution(block, match.index, start)) continue
    const stop = /[.?!;:](?=\s|$)/.exec(block.text.slice(start, sentence.end))
    const end = stop ? start + stop.index + 1 : sentence.end
    if (!/[;:,—–-]$/.test(block.text.slice(start, end))) pieces.push({ start, end })
  }
  return pieces
}

/** “It is late”. said Osei: the attribution is whole, and the mark before it is of quotes/punctuation. */
function isAttribution({ text }: BlockReading, stop: number, start: number): boolean {
  return (
    /["”’»]/.test(text[stop - 1] ?? '') && /^(?:said|says|asked|added|wrote|replied|explained) /.test(text.slice(start))
  )
}

function endsSentence({ text, sentences }: BlockReading, stop: number): boolean {
  if (/[.…]/.test(text[stop - 1] ?? '') || /\.\s*\.\s*$/.test(text.slice(0, stop))) return false
  const word = sentences.flatMap((sentence) => sentence.words).findLast((each) => each.start < stop)
  if (!word) return false
  if (word.end > stop) return false
  // A stop that floats free of its word belongs to no abbreviation.
  if (word.end < stop && /\s/.test(text[stop - 1] ?? '')) return true
  return word.text.length >= FEWEST_LETTERS && !word.text.includes('.') && !ABBREVIATION.test(word.text)
}

/**
 * What a piece is: `left-over` where it has no main verb, or one that nothing before it is the subject of; `cut-off`
 * where a preposition opens it, so that it belongs to the sentence before; nothing where it may be a clause.
 */
export function kindOfPiece(block: BlockReading, piece: Range): 'left-over' | 'cut-off' | undefined {
  const text = block.text.slice(piece.start, piece.end)
  const words = block.sentences
    .flatMap((sentence) => sentence.words)
    .filter((word) => piece.start <= word.start && word.end <= piece.end)
  const [first, ...rest] = words
  if (!first || words.length > MOST_WORDS || isQuoted(block, piece)) return undefined
  if (NAME.test(text) || ADDRESS.test(text) || GOES_ON.test(first.tag)) return undefined
  // "posted on", "shared by": a piece that opens with its verb has no subject.
  const subjectless = first.tag === 'VERB' ? rest : words
  if (hasMainVerb(subjectless, { participleBefore: /^(?:by|on|in|at|to|with|from|for|as)$/i })) return undefined
  return first.tag === 'ADP' ? 'cut-off' : 'left-over'
}
