import type { BlockFinding } from '#shared/rules/rule.ts'
import type { Quantity } from './quantities.ts'

const UP =
  /\b(?:rose|risen|rises?|rising|increas(?:e|es|ed|ing)|grew|grown|grows?|growing|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|surg(?:es?|ed|ing)|soar(?:s|ed|ing)?|gain(?:s|ed)?|went up|up)\b/i
const DOWN =
  /\b(?:fell|fallen|falls?|falling|drop(?:s|ped|ping)?|declin(?:es?|ed|ing)|decreas(?:es?|ed|ing)|shrank|shrunk|sank|plung(?:es?|ed|ing)|slid|tumbl(?:es?|ed|ing)|went down|cut|reduced|slashed|down)\b/i
const TIMES: [RegExp, number][] = [
  [/\bdoubl(?:es?|ed|ing)\b/i, 2],
  [/\b(?:tripl(?:es?|ed|ing)|trebl(?:es?|ed|ing))\b/i, 3],
  [/\bquadrupl(?:es?|ed|ing)\b/i, 4],
  [/\b(?:halv(?:es?|ed|ing)|(?:by|in) half)\b/i, 0.5],
]
const ABOUT = '(?:about |some |just |around |roughly |nearly |almost |an? (?:low|high|average|record) of )?'
/** A time between the two: "from 60 in 2010 to 40". */
const WHEN = '(?:,? (?:in|last|a|during|at) [^.,;]{2,25})?,?'
const FROM = new RegExp(String.raw`\bfrom ${ABOUT}$`, 'i')
const TO = new RegExp(String.raw`\bto ${ABOUT}$`, 'i')
/** What is counted, with the first number only: "from 60 members to 40". */
const THINGS = '(?: [a-z]{3,}){0,2}'
const THEN_TO = new RegExp(`^${THINGS}${WHEN} to ${ABOUT}$`, 'i')
const THEN_FROM = new RegExp(`^${THINGS}${WHEN} from ${ABOUT}$`, 'i')
/** Between a share and the numbers that it is said of: "fell 20 percent, from 50 to 40". */
const OF_WHICH = new RegExp(`^,? (?:from|to) ${ABOUT}$`, 'i')
/** How far a share may be off before it is wrong, in percent of itself. */
const LOOSE = 0.06

/**
 * "rose from 60 to 40", "doubled from 20 to 50", "from 4 to 6 percent, an increase of 2 percent", "fell 20 percent, to 45 from
 * 50": changes that do not come to what is said of them.
 */
export function changeFindings(text: string, quantities: readonly Quantity[]): BlockFinding[] {
  return quantities.flatMap((first, index) => {
    const second = quantities[index + 1]
    if (!second) return []
    const opening = text.slice(Math.max(0, first.start - 40), first.start)
    const between = text.slice(first.end, second.start)
    const rises = FROM.test(opening) && THEN_TO.test(between)
    if (!rises && !(TO.test(opening) && THEN_FROM.test(between))) return []
    const [before, after] = rises ? [first, second] : [second, first]
    if (before.value <= 0 || after.value === before.value) return []
    // "from 4 to 6 percent", "from 1 to 2 million": the first takes what the second has.
    const bare = first.unit === 'none' && /^[\d.,]+$/.test(first.text)
    if (first.unit !== second.unit && !(bare && second.unit === 'percent')) return []
    if (bare && second.value > 1000 && !/^[\d.,]+$/.test(second.text)) return []
    const clause = clauseBefore(text, first.start)
    const range = { start: first.start, end: second.end }
    return [
      ...direction(text, clause, range, before, after),
      ...shareAfter(text, before, after, second.end, quantities[index + 2]),
      ...shareBefore(text, before, after, first.start, quantities[index - 1]),
    ]
  })
}

/** The words from the verb to "from": the clause that the numbers belong to, or the one before it: "fell by half, from 80". */
function clauseBefore(text: string, start: number): string {
  return /[^.,;:()–—]*(?:, (?:from|to) )?$/.exec(text.slice(Math.max(0, start - 90), start))?.[0] ?? ''
}

function direction(
  text: string,
  clause: string,
  range: { start: number; end: number },
  before: Quantity,
  after: Quantity,
): BlockFinding[] {
  const [up, down] = [UP.test(clause), DOWN.test(clause)]
  const numbers = text.slice(range.start, range.end)
  // "from 20 to 25 degrees below normal": how far, and not from where to where.
  if (/^(?: \p{L}+)? (?:below|above|under|over|short|less|fewer|more|lower|higher)\b/u.test(text.slice(range.end)))
    return []
  // A rise in a table is a fall in numbers, and so is that of a currency.
  if (
    /\b(?:rank\w*|places?|positions?|table|list|chart|seeds?|standings)\b|\b(?:to|against) the (?:dollar|euro|pound|yen)\b/i.test(
      clause + text.slice(range.end, range.end + 50),
    )
  )
    return []
  if (up && !down && after.value < before.value)
    return [{ ...range, message: `It is said to rise, but ${numbers} is a fall.` }]
  if (down && !up && after.value > before.value && !/\b(?:off|short|back|out)\b/i.test(clause))
    return [{ ...range, message: `It is said to fall, but ${numbers} is a rise.` }]
  const times = TIMES.find(([verb]) => verb.test(clause))
  if (!times || /\b(?:nearly|almost|about|more|less|roughly|virtually|over)\b/i.test(clause)) return []
  const ratio = after.value / before.value
  if (Math.abs(ratio / times[1] - 1) <= 0.15) return []
  return [{ ...range, message: `${numbers} is ${round(ratio)} times as much.` }]
}

/** ", an increase of 2 percent" and the like, after the two numbers. */
function shareAfter(text: string, before: Quantity, after: Quantity, end: number, stated?: Quantity): BlockFinding[] {
  if (stated?.unit !== 'percent') return []
  const between = text.slice(end, stated.start)
  if (!/^[^.;:()]{0,40}[,(–—-] ?(?:(?:or|which is|that is|up|down|a|an)\b[^.;:,]{0,40})$/i.test(between)) return []
  const names = /\b(?:increase|rise|growth|gain|jump|drop|fall|decline|decrease|cut|up|down|loss|reduction|surge)\b/i
  return names.test(between) ? share(before, after, stated) : []
}

/** "fell 20 percent, from 50 to 45": the share in front of the two numbers. */
function shareBefore(
  text: string,
  before: Quantity,
  after: Quantity,
  start: number,
  stated?: Quantity,
): BlockFinding[] {
  if (stated?.unit !== 'percent' || !OF_WHICH.test(text.slice(stated.end, start))) return []
  const verb = clauseBefore(text, stated.start)
  return UP.test(verb) !== DOWN.test(verb) ? share(before, after, stated) : []
}

function share(before: Quantity, after: Quantity, stated: Quantity): BlockFinding[] {
  const absolute = Math.abs(after.value - before.value)
  const relative = (absolute / before.value) * 100
  const loose = Math.max(stated.rough ? 3 : 1, relative * LOOSE)
  // "from 1.1 million to 1.2 million": each may be rounded.
  const bounds = [1, -1].map((way) => {
    const [low, high] = [before.value + way * roundedBy(before), after.value - way * roundedBy(after)]
    return (Math.abs(high - low) / low) * 100
  })
  if (stated.value >= Math.min(relative, ...bounds) - loose && stated.value <= Math.max(relative, ...bounds) + loose)
    return []
  const numbers = `From ${before.text.trim()} to ${after.text.trim()} is`
  const points = after.unit === 'percent' && Math.abs(absolute - stated.value) < 0.51
  const message = points
    ? `${numbers} ${round(absolute)} percentage points, or ${round(relative)} percent.`
    : `${numbers} ${round(relative)} percent.`
  return [{ start: stated.start, end: stated.end, message }]
}

/** Half of the last digit of a number that is rounded: one in millions, or with a decimal. */
function roundedBy({ value, text, decimals }: Quantity): number {
  const written = Number(/[\d,]+(?:\.\d+)?/.exec(text)?.[0].replaceAll(',', ''))
  if (!Number.isFinite(written) || written === 0 || (decimals === 0 && written === value)) return 0
  return (value / written) * 0.5 * 10 ** -decimals
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** "12 years, from 1998 to 2004", "from 1998 to 2004, a term of 12 years": one year more or less may be how one counts. */
const SPAN =
  /\b(\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: years,? (?:from|between)|-year [a-z]+,? (?:from|between)) ((?:1[5-9]|20)\d\d) (?:to|and|until) ((?:1[5-9]|20)\d\d)\b|\b(?:from|between) ((?:1[5-9]|20)\d\d) (?:to|and|until) ((?:1[5-9]|20)\d\d),? (?:\(|or |a (?:term|span|period|reign|total) of )(\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) years\b/g

const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** Spans of years that are longer or shorter than is said. */
export function spanFindings(text: string): BlockFinding[] {
  if (!/\b(?:from|between) (?:1[5-9]|20)\d\d /.test(text)) return []
  return [...text.matchAll(SPAN)].flatMap((match) => {
    const [whole, first, from, to, fromToo, toToo, last] = match
    const said = first ?? last ?? ''
    const years = /\d/.test(said) ? Number(said) : SMALL.indexOf(said)
    const span = Number(to ?? toToo) - Number(from ?? fromToo)
    if (Math.abs(span - years) <= 1) return []
    return [
      {
        start: match.index,
        end: match.index + whole.length,
        message: `From ${from ?? fromToo} to ${to ?? toToo} is ${span} years, not ${said}.`,
      },
    ]
  })
}
