import type { House } from '#shared/house/house-style.ts'
import type { Reading } from '#shared/reading/reading.ts'
import type { Grade } from '#shared/rules/rule.ts'
import { finding, type Seam, type SeamFinding, type Side, seamsOf } from './punctuation-seams.ts'

/** On which side of the closing mark a comma or full stop belongs, and who says so. */
interface Placement {
  side: Side
  why: string
  grade: Grade
}

/** Where the commas and full stops of a draft belong. */
export interface Placements {
  /** On which side of the closing mark the comma before an attribution stands. */
  attribution: Side
  /** What is wrong with where the comma or full stop of a seam stands. */
  misplaced: (seam: Seam) => SeamFinding | undefined
}

/**
 * How often one side must be found at least, and for each time of the other, to be the draft's way. Attributions are alike;
 * the quoted parts of sentences are of several kinds, of which a house may set one in another way.
 */
const LEAST = { attribution: 4, part: 5 }
const MAJORITY = 3

/** Spellings of one side of the Atlantic only, in lower case: a capital may be a name's. */
const AMERICAN =
  /\b(?:percent|color|labor|center|theater|defense|honor|neighbor|favor|harbor|traveled|traveling)(?:s|ed|ing)?\b/
const BRITISH =
  /\b(?:per cent|colour|labour|centre|theatre|defence|honour|neighbour|favour|harbour|travelled|travelling|programme|(?:organ|real|recogn)is(?:e|es|ed|ing))(?:s|ed|ing)?\b/

/**
 * Where the commas and full stops of a draft belong: where its house sets them, else where most of its own stand, else as its
 * spelling tells. American: inside the closing mark, always. British: inside only where they belong to the quoted words, and
 * before an attribution on either side.
 */
export function placementsOf({ blocks }: Reading, { quotePunctuation: house }: House): Placements {
  const seams = blocks.flatMap(seamsOf)
  const most = (kind: keyof typeof LEAST) =>
    mostOf(
      seams.filter((seam) => kindOf(seam) === kind),
      LEAST[kind],
    )
  const part = byHouse(house) ?? most('part') ?? bySpelling(blocks, seams)
  const american = part?.side === 'inside' ? part : undefined
  const attribution = house === 'american' ? american : (most('attribution') ?? american)
  const belongs = { part, attribution, whole: american }
  return {
    attribution: attribution?.side ?? 'inside',
    misplaced: (seam) => {
      const placement = belongs[kindOf(seam)]
      return placement && misplaced(seam, placement, house === 'british')
    },
  }
}

type Kind = 'part' | 'attribution' | 'whole'

function kindOf({ part, opens, attribution }: Seam): Kind {
  return part ? 'part' : opens && attribution !== undefined ? 'attribution' : 'whole'
}

/** Where the comma or full stop of a seam stands, if it has one and only one. */
function standsAt({ inside, outside }: Seam): Side | undefined {
  if (outside !== '') return inside === '' ? 'outside' : undefined
  return inside === ',' || inside === '.' ? 'inside' : undefined
}

function byHouse(house: House['quotePunctuation']): Placement | undefined {
  return house && { side: house === 'american' ? 'inside' : 'outside', why: 'that is the house style', grade: 'fix' }
}

function mostOf(seams: readonly Seam[], least: number): Placement | undefined {
  const inside = seams.filter((seam) => standsAt(seam) === 'inside').length
  const outside = seams.filter((seam) => standsAt(seam) === 'outside').length
  const [side, many, few] =
    inside > outside ? (['inside', inside, outside] as const) : (['outside', outside, inside] as const)
  if (many < least || many < MAJORITY * few) return undefined
  return { side, why: `${many} others here stand so`, grade: 'fix' }
}

/** American spelling tells, where the draft is divided; British spelling goes with either way. */
function bySpelling(blocks: Reading['blocks'], seams: readonly Seam[]): Placement | undefined {
  const sides = seams.filter((seam) => kindOf(seam) === 'part').map(standsAt)
  const outside = sides.filter((side) => side === 'outside').length
  if (outside === 0 || outside > sides.filter((side) => side === 'inside').length) return undefined
  const american = blocks.some(({ text }) => AMERICAN.test(text)) && !blocks.some(({ text }) => BRITISH.test(text))
  return american ? { side: 'inside', why: 'the spelling is American', grade: 'query' } : undefined
}

function misplaced(seam: Seam, { side, why, grade }: Placement, asked: boolean): SeamFinding | undefined {
  const { block, close, quotation, inside, outside, words } = seam
  const now = standsAt(seam)
  if (now === undefined || now === side || isCode(seam)) return undefined
  // She said she “would not go back.” The stop may be the speaker's: only a house that asks for it makes it worth a question.
  const hers = side === 'outside' && inside === '.' && words.some(({ tag }) => /^(?:VERB|AUX)$/.test(tag))
  if (hers && !asked) return undefined
  const marks = block.text.slice(close, quotation.end)
  const mark = inside || outside
  const range = side === 'inside' ? { start: close, end: quotation.end + 1 } : { start: close - 1, end: quotation.end }
  // “the U.S.”. The stop of the abbreviation is enough.
  const set = mark === '.' && outside !== '' && block.text[close - 1] === '.' ? '' : mark
  const insert = side === 'inside' ? set + marks : marks + set
  const message = `The ${mark === ',' ? 'comma' : 'full stop'} belongs ${side} the closing mark: ${why}.`
  return { ...finding(block, range, message, `Set it ${side}`, insert), grade: hers ? 'query' : grade }
}

/** What is typed, not said, keeps its own marks: “.com”, “a/b”, “--all”. */
function isCode({ quotation }: Seam): boolean {
  return /^["“„'‘«`]+[^\p{L}\p{N}]|[/\\_@#=<>]|\p{L}\.\p{Ll}/u.test(quotation.text)
}
