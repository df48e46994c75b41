import type { BlockReading, Sentence } from '#shared/reading/reading.ts'
import type { BlockFinding } from '#shared/rules/rule.ts'
import type { Quantity } from './quantities.ts'

/** "three people: …", "four other moons – …": what is counted, and the mark that opens the list. */
const OPENS = /^((?: [A-Za-zÀ-ɏ’-]+){1,4}?)(?:: | [–—-] |—)/
const CLOSES = / [–—-] |—|[;.!?(]/
const NAME = String.raw`(?:the )?\p{Lu}[\p{L}.’'-]*(?:(?: (?:de|van|von|der|al|bin|of|the))? \p{Lu}[\p{L}.’'-]*)*`
/** Nothing but names, with commas and an "and" before the last. */
const NAMES = new RegExp(`^${NAME}(?:, ${NAME})*,? and ${NAME}$`, 'u')
/** Nothing but single words or pairs of them. */
const THINGS =
  /^(?:an? |the )?\p{Ll}+(?: \p{Ll}+)?(?:, (?:an? |the )?\p{Ll}+(?: \p{Ll}+)?)*,? and (?:an? |the )?\p{Ll}+(?: \p{Ll}+)?$/u

/** Lists that have more or fewer items than is said, and parts that do not add up to their whole. */
export function listFindings(block: BlockReading, quantities: readonly Quantity[]): BlockFinding[] {
  return quantities.flatMap((said, index): BlockFinding[] => {
    if (said.unit !== 'none' || said.rough || said.value < 2 || !Number.isInteger(said.value)) return []
    const sentence = block.sentences.find(({ start, end }) => start <= said.start && said.end <= end)
    const opens = OPENS.exec(block.text.slice(said.end, said.end + 60))
    if (!sentence) return []
    if (!opens) return apposed(block, said, quantities.slice(index + 1), sentence)
    const from = said.end + opens[0].length
    const closes = CLOSES.exec(block.text.slice(from, sentence.end))
    const list = block.text.slice(from, closes ? from + closes.index : sentence.end).trim()
    const parts = quantities.slice(index + 1).filter(({ start, end }) => start >= from && end <= from + list.length)
    return parts.length > 0 && !NAMES.test(withoutAges(list))
      ? sum(block, said, from, list, parts)
      : items(said, from, list)
  })
}

function items(said: Quantity, from: number, written: string): BlockFinding[] {
  const list = withoutAges(written)
  if (
    said.value > 12 ||
    !(
      NAMES.test(list) ||
      (THINGS.test(list) && !/\b(?:is|are|was|were|has|have|had|to|that|which|who|not)\b/.test(list))
    )
  )
    return []
  const count = list.split(/, and |,? and |, /).length
  // "Bosnia and Herzegovina, Serbia and Croatia": what is one name and what two, nobody can tell.
  if (count === said.value || /\band\b.*\band\b|&/.test(list)) return []
  return [{ start: said.start, end: from + written.length, message: `${said.text} are announced, ${count} listed.` }]
}

/** "20 passengers: 12 men and 9 women". */
function sum(
  block: BlockReading,
  said: Quantity,
  from: number,
  list: string,
  parts: readonly Quantity[],
): BlockFinding[] {
  const plain = parts.every((part, index) => {
    const between = block.text.slice(parts[index - 1]?.end ?? from, part.start)
    const opens = index === 0 ? between === '' : /^(?: [\p{L}’-]+){1,5}(?:, and |, | and )$/u.test(between)
    return opens && part.unit === 'none' && !part.rough
  })
  const last = parts.at(-1)
  if (
    !plain ||
    parts.length < 2 ||
    !last ||
    !/^(?:(?! (?:and|or|an?|plus|with)\b) [\p{L}’-]+){1,5}$/u.test(block.text.slice(last.end, from + list.length))
  )
    return []
  if (!/ and /.test(list)) return []
  const total = parts.reduce((all, { value }) => all + value, 0)
  if (total === said.value) return []
  return [
    {
      start: said.start,
      end: from + list.length,
      message: `${partsOf(parts)} make ${total}, not ${said.text}.`,
    },
  ]
}

/** "Ana Dahl, 34, and Ben Ruiz, 40": the names alone. */
function withoutAges(list: string): string {
  return list.replace(/, \d{1,3}(?=, | and |$),?/g, '').replace(/(?<=\p{L})(?= and )/u, '')
}

/** "Two men, Ana Dahl, Ben Ruiz and Nils Lund, were": a list between commas, closed by its verb. */
const BETWEEN_COMMAS =
  /^(?: [a-z][a-zÀ-ỹ’-]*){1,3}, ([^.;:()–—]{5,150}?), (?:were|are|was|is|have|had|will|would|who|said|left|died)\b/

/** Parts of one thing that exclude each other, so that they cannot be more than all of it. */
const APART = [
  ['men', 'women'],
  ['men', 'women', 'children'],
  ['boys', 'girls'],
  ['adults', 'children'],
  ['dead', 'survivors'],
  ['for', 'against'],
]
/** "Of the 60 passengers, 35 were adults and 30 were children.", "Four were hurt, among them three men and two women." */
const OF_THE = /\b[Oo]f (?:the|its|their) $/
const AMONG = /^[^.;:()–—]{0,50}, (?:among them|including) $/

/** Lists without a colon: between commas, after "among them", or after "Of the". */
function apposed(
  block: BlockReading,
  said: Quantity,
  later: readonly Quantity[],
  { start, end }: Sentence,
): BlockFinding[] {
  const { text } = block
  const within = BETWEEN_COMMAS.exec(text.slice(said.end, end))
  const list = within?.[1]
  if (within && list) {
    const from = said.end + within[0].indexOf(list)
    const parts = later.filter((part) => part.end <= from + list.length)
    return parts.length > 0 && !NAMES.test(withoutAges(list))
      ? sum(block, said, from, list, parts)
      : names(said, from, list)
  }
  const parts = later.filter((part) => part.end <= end)
  const [first, second, third] = parts
  if (!first || !second || parts.some((part) => part.unit !== 'none' || part.rough)) return []
  const opens = AMONG.test(text.slice(said.end, first.start)) || OF_THE.test(text.slice(start, said.start))
  const words = (part: Quantity, upTo: number) => text.slice(part.end, upTo)
  const labels = [words(first, second.start), words(second, third?.start ?? end), ...(third ? [words(third, end)] : [])]
  const exclusive = APART.some(
    (group) =>
      labels.length <= group.length &&
      labels.every(
        (label) => group.filter((kind) => new RegExp(`^(?: were| are)? ${kind}\\b`).test(label)).length === 1,
      ) &&
      new Set(labels.map((label) => group.find((kind) => new RegExp(`^(?: were| are)? ${kind}\\b`).test(label))))
        .size === labels.length,
  )
  const total = parts.reduce((all, { value }) => all + value, 0)
  if (!opens || !exclusive || total <= said.value) return []
  return [{ start: said.start, end: said.end, message: `${partsOf(parts)} make ${total}, not ${said.text}.` }]
}

/** Names only: "Two officials, the mayor and her deputy" may be one thing each or not. */
function names(said: Quantity, from: number, list: string): BlockFinding[] {
  return NAMES.test(withoutAges(list)) ? items(said, from, list) : []
}

function partsOf(parts: readonly Quantity[]): string {
  return parts.map(({ text }) => text).join(' and ')
}
