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
    if (!sentence || !opens) return []
    const from = said.end + opens[0].length
    const closes = CLOSES.exec(block.text.slice(from, sentence.end))
    const list = block.text.slice(from, closes ? from + closes.index : sentence.end).trim()
    const parts = quantities.slice(index + 1).filter(({ start, end }) => start >= from && end <= from + list.length)
    return parts.length > 0 ? sum(block, said, from, list, parts) : items(said, from, list, sentence)
  })
}

function items(said: Quantity, from: number, list: string, _sentence: Sentence): BlockFinding[] {
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
  return [{ start: said.start, end: from + list.length, message: `${said.text} are announced, ${count} listed.` }]
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
      message: `${parts.map(({ text }) => text).join(' and ')} make ${total}, not ${said.text}.`,
    },
  ]
}
