import type { BlockFinding } from '#shared/rules/rule.ts'
import type { Quantity } from './quantities.ts'

/** Between "12" and "20": "12 of the 20", "seven in 10". */
const OF =
  /^(?: in(?: every)? $|(?: \p{Ll}+)?,? (?:out )?of (?:the |its |their |his |her |all |a total of )?(?:\p{Ll}+ )?$)/u
/** "Of the 20 members, 12, or": the whole first. */
const WHOLE_FIRST = /\b[Oo]f (?:the |its |their |his |her |all )?$/
const TIME = /^ (?:years?|months?|weeks?|days?|hours?|games?|matches|minutes?)\b/
const THEN_PART = /^(?: [\p{L}’'-]+){1,4}, $/u
/** Between what is counted and the share: ", or 60 percent", " (60%)". */
const OR =
  /^(?: [\p{L}’'-]+){0,4}(?:, or | \(|, | – | — )(?:(?:about|nearly|almost|roughly|some|just over|just under|more than|less than|around|over|approximately) )?$/u

const FRACTION =
  /\b((?:about|nearly|almost|roughly|just over|just under|well over|at least|more than|less than|around|over|fewer than) )?(half|(?:a|one)[- ]third|two[- ]thirds|(?:a|one)[- ]quarter|three[- ]quarters|(?:a|one)[- ]fifth|two[- ]fifths|three[- ]fifths|four[- ]fifths|(?:a|one)[- ]tenth)(?:(?: of)?(?: [\p{L}’'-]+){0,4})(?:, or | \(|, )(?:(?:about|nearly|almost|around) )?$/iu
const FRACTIONS: Record<string, number> = {
  half: 50,
  third: 100 / 3,
  thirds: 200 / 3,
  quarter: 25,
  quarters: 75,
  fifth: 20,
  tenth: 10,
}

const FOR = /\b(?:for|in favou?r|yes|supported|support|backed|back|approve[ds]?|agreed?)\b/i
const AGAINST = /\b(?:against|no|opposed?|disapprove[ds]?|disagreed?)\b/i
const REST =
  /\b(?:undecided|unsure|not sure|no opinion|abstained|abstaining|abstentions?|do(?:n[’']t| not) know|did(?:n[’']t| not) know|neutral|the rest|the remaining|no answer)\b/i

/** Shares that are not what they are shares of: "12 of the 20, or 50 percent", "a third (25 percent)", percentages of a whole that do not come to 100. */
export function shareFindings(text: string, quantities: readonly Quantity[]): BlockFinding[] {
  const found = quantities.flatMap((share, index): BlockFinding[] => {
    if (share.unit !== 'percent') return []
    const [first, second] = [quantities[index - 2], quantities[index - 1]]
    return (first && second && ofWhole(text, first, second, share)) ?? ofFraction(text, share)
  })
  return [...found, ...polls(text, quantities)]
}

/** "12 of the 20, or 60 percent", "Of the 20, 12 left, or 60 percent"; undefined where the numbers do not stand so. */
function ofWhole(text: string, first: Quantity, second: Quantity, share: Quantity): BlockFinding[] | undefined {
  if (first.unit !== 'none' || second.unit !== 'none') return undefined
  const opening = text.slice(Math.max(0, first.start - 12), first.start)
  const between = text.slice(first.end, second.start)
  const then = text.slice(second.end, share.start)
  const turned = WHOLE_FIRST.test(opening) && THEN_PART.test(between)
  const [part, whole] = turned ? [second, first] : [first, second]
  if (part.value > whole.value || whole.value <= 1 || !OR.test(then) || !(turned || OF.test(between))) return undefined
  // "12 of the 20 members, 40 percent of them new": a share of something else.
  if (/^\)? of\b/.test(text.slice(share.end)) || (turned && !/(?:, or |\()[^,(]*$/.test(then))) return undefined
  const inTen = / in(?: every)? $/.test(between)
  if (inTen && (whole.value > 10 || TIME.test(then))) return undefined
  const right = (part.value / whole.value) * 100
  // Rounded or cut off at the digits that are given.
  const off = inTen ? 6 : share.rough || part.rough || whole.rough ? 4 : 10 ** -share.decimals
  if (Math.abs(right - share.value) < off) return []
  const { start, end } = share
  return [{ start, end, message: `${part.text} of ${whole.text} is ${Math.round(right * 10) / 10} percent.` }]
}

function ofFraction(text: string, share: Quantity): BlockFinding[] {
  const match = FRACTION.exec(text.slice(Math.max(0, share.start - 80), share.start))
  // Between two commas it says the same again: "a quarter of them, 25 percent, left".
  if (!match || (/[^r], (?:\p{L}+ )?$/u.test(match[0]) && text[share.end] !== ',')) return []
  const name = (match[2] ?? '').toLowerCase()
  const [count, part = ''] = name.includes('half') ? ['', 'half'] : name.split(/[- ]/)
  const fifths = { two: 40, three: 60, four: 80 }[part === 'fifths' ? (count ?? '') : '']
  const right = fifths ?? FRACTIONS[part] ?? 0
  const off = share.value - right
  const how = (match[1] ?? '').trim().toLowerCase()
  const fits = /more|over|least/.test(how)
    ? off > -1
    : /less|under|fewer/.test(how)
      ? off < 1
      : Math.abs(off) <= (how ? 8 : 5)
  if (right === 0 || fits || /^(?: of\b|\) of them\b)/.test(text.slice(share.end, share.end + 10))) return []
  return [
    {
      start: share.start,
      end: share.end,
      message: `${match[2]} is ${Math.round(right)} percent, not ${share.text.trim()}.`,
    },
  ]
}

/** "60 percent for, 30 against and 20 undecided": parts that exclude each other, with the rest named. */
function polls(text: string, quantities: readonly Quantity[]): BlockFinding[] {
  return [...text.matchAll(/[^.;\n]+(?:\.\d[^.;\n]*)*/g)].flatMap((sentence): BlockFinding[] => {
    const end = sentence.index + sentence[0].length
    const inside = quantities.filter((each) => each.start >= sentence.index && each.end <= end)
    const first = inside.findIndex(({ unit }) => unit === 'percent')
    const parts = inside.slice(first)
    const last = parts.at(-1)
    const [opening] = parts
    if (first < 0 || !opening || !last || parts.length < 3 || parts.length > 5) return []
    // What is compared with something else is no part of a whole: "45 percent, up 3 points".
    if (parts.some((part) => part.rough || part.value > 100 || (part.unit !== 'percent' && part.unit !== 'none')))
      return []
    const labels = parts.map((part, index) => text.slice(part.end, parts[index + 1]?.start ?? end))
    const before = text.slice(sentence.index, opening.start)
    if (/\b(?:compared|up|down|than|from|versus|margin|among|while \d)\b/i.test(labels.join(' '))) return []
    const named = (label: RegExp) => labels.filter((words) => label.test(words)).length === 1
    if (!named(FOR) || !named(AGAINST) || !(named(REST) || REST.test(before))) return []
    const sum = parts.reduce((total, { value }) => total + value, 0)
    if (Math.abs(sum - 100) <= 2) return []
    return [
      {
        start: opening.start,
        end: last.end,
        message: `${parts.map(({ value }) => value).join(', ')} make ${Math.round(sum * 10) / 10} percent.`,
      },
    ]
  })
}
