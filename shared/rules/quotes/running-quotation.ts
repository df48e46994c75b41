import type { AttributionForm } from '#shared/reading/confidence.ts'
import type { QuotedSpan, Reading, Speaker } from '#shared/reading/reading.ts'

const OPENING = /^\s*["“„«‘']/
/** The attribution that a lost mark leaves inside: “We counted twice, Osei said. */
export const SWALLOWED =
  /,(?=(?: [\p{L}.’'-]+){1,4} (?:said|says|told|added|asked|wrote|replied)\b[^,“"]{0,50}[.?!]?\s*$)/u
/** Attributions that stand next to their quotation. */
const CERTAIN = new Set<AttributionForm>(['after', 'before', 'label', 'signed', 'according', 'detached'])

/**
 * Whether a quotation that a paragraph leaves open goes on in the next one: that opens with a mark, and nothing says that
 * its quotation is another. Where both have an attribution of their own by what may be one speaker, it can be either.
 */
export function isRunning(
  { start, end }: QuotedSpan,
  index: number,
  { blocks, quotes }: Reading,
): 'yes' | 'no' | 'either' {
  const next = blocks[index + 1]
  if (!next || !OPENING.test(next.text)) return 'no'
  const words = blocks[index]?.text.slice(start, end) ?? ''
  // A part of a sentence does not run on.
  if (/^\W*\p{Ll}/u.test(words) || SWALLOWED.test(words)) return 'no'
  const open = quotes.find((quote) => quote.block === index && quote.start === start)
  const following = quotes.find((quote) => quote.block === index + 1)
  const anew = CERTAIN.has(next.quotations[0]?.attribution?.form ?? 'other')
  if (!anew || !open?.speaker || !following?.speaker) return 'yes'
  if (isSomebodyElse(open.speaker, following.speaker)) return 'no'
  return open.own.attribution ? 'either' : 'yes'
}

/** Whether two speakers are known by name, and are not one: a description or a bare "he" may be anybody. */
function isSomebodyElse(one: Speaker, other: Speaker): boolean {
  const known = ({ people, form, clear }: Speaker) => clear && (people.length > 0 || form === 'name')
  if (!known(one) || !known(other)) return false
  const words = new Set(one.name.split(' '))
  return !other.name.split(' ').some((word) => /^\p{Lu}/u.test(word) && words.has(word))
}
