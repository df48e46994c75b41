import type { BlockReading } from '#shared/reading/reading.ts'
import { isProse } from '#shared/rules/outside-quotes.ts'
import { AGENCY, anyOf, type Leftover } from './leftover.ts'

/** Over a story such a label is its kicker; between paragraphs it stands before the headline of another one. */
const KICKER =
  /^(?:opinion|analysis|explained|explainer|column|commentary|live(?: updates?| ?blog)?|fact[- ]check|exclusive|perspective|editorial|op-?ed|recap|quiz|poll)\s?(?:[:|]\s)\s*(?=[\p{Lu}\d“"‘'])/iu
/** "By Ana Ruiz", "BY ANA RUIZ, Staff Writer", "By Reuters". */
const BYLINE = anyOf(
  [
    String.raw`^(?:By|BY|by) \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,4}(?:(?:,| and| &| [-–|]| [Ff]or) .{1,60})?$`,
    String.raw`^(?:By|BY) (?:${AGENCY}|\p{Lu}{4,}|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)? (?:reporters?|staff|correspondents?))$`,
  ],
  'u',
)
/** Who wrote it: "Ana Ruiz is a freelance writer in Lund." */
const BIO =
  /^[A-ZÀ-ž][\wÀ-ỹ.'’-]*(?: [A-ZÀ-ž][\wÀ-ỹ.'’-]*){0,2} (?<surname>[A-ZÀ-ž][\wÀ-ỹ'’-]+) (?:is|was|has been) (?:an?|the) (?:[\w’'-]+ ){0,6}(?:writer|reporter|journalist|columnist|correspondent|editor|author|contributor|photographer|critic|novelist|essayist|fellow|professor)\b/u
/** A note about the writer stands among the last lines. */
const LAST_LINES = 3

/** Sentences of a standfirst. */
const MOST_STANDFIRST = 2

/** A count, a price, a share: nothing that is said. */
const BARE_NUMBER = /^[+-]?[$£€]?\d[\d.,]*\s?%?$/

/** A line that is left over where it stands, below the opening of a story, and may be right above it. */
export interface LaterLine {
  block: number
  is: Leftover
}

/** The lines below the first paragraph of a story that belong over it or to another one. */
export function findLaterLines(blocks: readonly BlockReading[]): LaterLine[] {
  const opening = blocks.findIndex(isProse)
  if (opening < 0) return []
  const bios = blocks.slice(-LAST_LINES).filter((block) => isProse(block) && isBio(block, blocks))
  const numbers = blocks.filter(({ text }) => BARE_NUMBER.test(text.trim())).length
  return blocks.flatMap((each, block): LaterLine[] => {
    const { kind, display, text } = each
    if (block > opening && bios.includes(each)) return [{ block, is: 'a note about the writer' }]
    if (block <= opening || kind !== 'paragraph' || !display) return []
    const line = text.trim()
    if (KICKER.test(line) && !/[.?!]$/.test(line)) return [{ block, is: 'a link to other stories' }]
    if (BYLINE.test(line)) return followsStandfirst(blocks, block) ? [] : [{ block, is: 'a byline' }]
    // Numbers in a row are a table, and several parts of a story are numbered.
    const alone = numbers === 1 && isProseOrEnd(blocks[block - 1]) && isProseOrEnd(blocks[block + 1])
    return alone && BARE_NUMBER.test(line) ? [{ block, is: 'part of a web page' }] : []
  })
}

/** A person whom the story knows nothing else of is its writer. */
function isBio({ text, sentences }: BlockReading, blocks: readonly BlockReading[]): boolean {
  const surname = sentences.length <= 3 ? BIO.exec(text)?.groups?.surname : undefined
  if (surname === undefined) return false
  return !blocks.some((block) => isProse(block) && block.text !== text && block.text.includes(surname))
}

/** A byline under a standfirst stands where it belongs: one short paragraph is above it, and nothing else but headings. */
function followsStandfirst(blocks: readonly BlockReading[], block: number): boolean {
  const above = blocks.slice(0, block).filter(({ kind }) => kind !== 'heading')
  return above.length === 1 && above.every(({ sentences }) => sentences.length <= MOST_STANDFIRST)
}

const isProseOrEnd = (block: BlockReading | undefined) => block === undefined || isProse(block)
