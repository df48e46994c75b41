import type { BlockReading, Sentence, Word } from '#shared/reading/reading.ts'
import { isQuoted } from '#shared/rules/outside-quotes.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import { removal } from '#shared/rules/removal.ts'
import type { BlockFinding } from '#shared/rules/rule.ts'
import type { Range } from '#shared/text/range.ts'
import { hasMainVerb } from './main-verb.ts'

const MOST_WORDS = 12
/** A stop after a shorter word, or after these, may be that of an abbreviation. */
const FEWEST_LETTERS = 4
const ABBREVIATION =
  /^(?:approx|incl|excl|resp|tbsp|tsps|assn|intl|natl|govt|dept|sect|para|figs|vols|eds|trans|spec|temp|prev|tues|thurs|sept|comp|comps)$/i
/** Names that begin with a small letter: iPhone, eBay, von Harlow; a letter that numbers an item; a byline. */
const NAME = /^(?:\p{Ll}+[\p{Lu}\d]|\p{Ll}[).]|by \p{Lu}|(?:de|da|di|du|del|von|van|der|den|la|le|el|al|bin|ibn)\s)/u
const STOP = /\.["”’»)]*\s+(?=\p{Ll})/gu
/** An address is no piece of prose. */
const ADDRESS = /^(?:https?:|www\.|\S+\.\S+\/|\S+@|\S+\.\S+$)/
/** "and other", "which is": the sentence goes on, and only its mark is wrong. */
const GOES_ON = /^(?:CCONJ|SCONJ|PRON|DET)$/
/** Words that are nobody's name: a clause that opens with one only lacks its capital. */
const CLOSED_CLASS = /^(?:DET|PRON|ADP|SCONJ|AUX)$/

/** Subjects: what opens with one is a sentence, whatever the tagger makes of its verb. */
const SUBJECT = /^(?:he|she|it|they|we|you|there)$/
/** Words that may lean on the sentence before, in which only the mark is wrong. */
const LEANS = /^(?:which|who|whose|that|because|than)$/
const FEWEST_WORDS = 4

const wordsOf = perBlock(({ sentences }): Word[] => sentences.flatMap(({ words }) => words))

/** What a piece that begins with a small letter is. */
export type PieceKind = 'left-over' | 'cut-off' | 'sentence' | 'clause'

/**
 * The pieces of a block that begin with a small letter after a full stop, up to the end of their sentence, in block
 * offsets. A stop of an abbreviation, of an ellipsis or in a quotation begins none.
 */
function piecesOf(block: BlockReading): Range[] {
  const pieces: Range[] = []
  for (const match of block.text.matchAll(STOP)) {
    const start = match.index + match[0].length
    if (isQuoted(block, { start: match.index, end: match.index + 1 }) || !endsSentence(block, match.index)) continue
    const sentence = block.sentences.find((each) => each.start <= start && start < each.end)
    if (!sentence || isAttribution(block, match.index, start)) continue
    const end = endOfPiece(block, sentence, start)
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

/** A sentence that follows in the same one of the parser's ends the piece, a stop of an abbreviation does not. */
function endOfPiece({ text }: BlockReading, { words, end }: Sentence, start: number): number {
  for (const { index } of text.slice(start, end).matchAll(/[.?!](?=\s|$)/g)) {
    const at = start + index
    if (!words.some((word) => word.start <= at && at < word.end)) return at + 1
  }
  return end
}

function endsSentence(block: BlockReading, stop: number): boolean {
  const { text } = block
  if (/[.…]/.test(text[stop - 1] ?? '') || /\.\s*\.\s*$/.test(text.slice(0, stop))) return false
  const word = wordsOf(block).findLast((each) => each.start < stop)
  if (!word) return false
  if (word.end > stop) return false
  // A stop that floats free of its word belongs to no abbreviation.
  if (word.end < stop && /\s/.test(text[stop - 1] ?? '')) return true
  // "MYSTIC CONN. and"
  if (/^\p{Lu}{2,}$/u.test(word.text)) return false
  return word.text.length >= FEWEST_LETTERS && !word.text.includes('.') && !ABBREVIATION.test(word.text)
}

/**
 * What a piece is: `left-over` where it has no main verb, or one that nothing before it is the subject of; `cut-off`
 * where a preposition opens it, so that it belongs to the sentence before; `sentence` where only its capital is missing;
 * `clause` where that is likely; nothing where it begins with a name, or may go on with the sentence before.
 */
export function kindOfPiece(block: BlockReading, piece: Range): PieceKind | undefined {
  const text = block.text.slice(piece.start, piece.end)
  const words = wordsIn(block, piece)
  const [first, ...rest] = words
  if (!first || isQuoted(block, { start: first.start, end: first.end }) || NAME.test(text) || ADDRESS.test(text))
    return undefined
  if (SUBJECT.test(first.text) && words.length >= FEWEST_WORDS) return 'sentence'
  // "posted on", "shared by": a piece that opens with its verb has no subject.
  const subjectless = first.tag === 'VERB' ? rest : words
  if (hasMainVerb(subjectless, { participleBefore: /^(?:by|on|in|at|to|with|from|for|as)$/i })) {
    if (!/[.?!]["”’)]*$/.test(text)) return undefined
    if (LEANS.test(first.text)) return 'cut-off'
    return CLOSED_CLASS.test(first.tag) ? 'sentence' : 'clause'
  }
  if (first.tag === 'DET' && words.length >= FEWEST_WORDS) return 'clause'
  if (words.length > MOST_WORDS || /[;:]|[,—–-]$/.test(text)) return undefined
  return first.tag === 'ADP' || GOES_ON.test(first.tag) ? 'cut-off' : 'left-over'
}

function wordsIn(block: BlockReading, { start, end }: Range): Word[] {
  return wordsOf(block).filter((word) => start <= word.start && word.end <= end)
}

/** What sets the capital of a piece that lacks it. */
export function capitalAt({ text }: BlockReading, { start }: Range) {
  const word = /^[\p{L}’'-]+/u.exec(text.slice(start))?.[0] ?? text.charAt(start)
  const capital = text.charAt(start).toUpperCase()
  return {
    label: `Set a capital: ${capital}${word.slice(1)}`,
    edits: [{ start, end: start + 1, insert: capital }],
  }
}

/** Pieces that begin with a small letter after a full stop. */
export function findLeftovers(block: BlockReading): BlockFinding[] {
  return piecesOf(block).flatMap((piece): BlockFinding[] => {
    const kind = kindOfPiece(block, piece)
    // "Epis. church": an abbreviation that no list has.
    if (!kind || (kind === 'clause' && /\p{Lu}\p{L}{0,5}\.\s*$/u.test(block.text.slice(0, piece.start)))) return []
    const text = block.text.slice(piece.start, piece.end)
    const remove = { label: 'Remove it', edits: [removal(block.text, piece)] }
    const gap = /[.]\s*$/.exec(block.text.slice(0, piece.start))
    const join = {
      label: 'Join it to the sentence before',
      edits: [{ start: gap?.index ?? piece.start, end: piece.start, insert: ' ' }],
    }
    if (kind === 'left-over') {
      return [{ ...piece, message: `“${text}” is left over: no capital, no main verb.`, fixes: [remove] }]
    }
    if (kind === 'cut-off') {
      const message = `“${text}” is cut off from the sentence before.`
      return [{ ...piece, grade: 'query', message, fixes: [join, remove] }]
    }
    const first = /^\S+/.exec(text)?.[0] ?? text
    return [
      {
        start: piece.start,
        end: piece.start + first.length,
        ...(kind === 'clause' && { grade: 'query' as const }),
        message: `The sentence that “${first}” opens lacks its capital.`,
        fixes: [capitalAt(block, piece)],
      },
    ]
  })
}
