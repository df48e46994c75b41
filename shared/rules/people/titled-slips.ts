import type { Mention, Person, Place, Reading, Sentence } from '#shared/reading/reading.ts'
import { oneSlipApart } from '#shared/text/one-slip-apart.ts'
import { isBefore } from './references.ts'

/** A surname behind a title, one slip from that of the only person to whom the story gives it. */
interface TitledSlip {
  /** The surname alone. */
  use: Place & { text: string }
  right: string
  /** Where that person is named in full first. */
  first: Mention
}

/** Behind the name: who that is, so that it is somebody new. */
const INTRODUCED =
  /^(?:, [DRI]-|, (?:who|whose|an?|the|his|her|their|its|one|also|then|of|\d+)\b| \(| (?:of|from|for|who|took over|takes over|replaced|succeeded|became|joined)\b)/
/** In the sentence: two people of that title. */
const TWO =
  /\b(?:another|other|fellow|both|successor|predecessor|succeed\w*|replac\w*|colleagues?|rivals?|partner|brother|sister|cousin|namesake|unrelated|no relation|appeals?|appellate)\b/i
/** Of two such surnames both are common: Browne and Brown, Clark and Clarke, Petersen and Peterson, Allan and Allen. */
const BOTH_COMMON = [/e$/, /(?<=s)[eo](?=n$)/, /(?<=[lm])[ae](?=n$)/, /[iy]e?(?=s?$)/]

/**
 * "Judge Castelano" where the story has one judge, Ida Castellano: a name that is nowhere given in full, behind the title of the
 * only person whose name is one slip away. A second holder of a title would be introduced.
 */
export function titledSlips(reading: Reading, shortest: number): TitledSlip[] {
  const { cast } = reading
  const byOffice = new Map<string, Set<Person>>()
  for (const person of cast)
    for (const { office } of person.titles) byOffice.set(office, (byOffice.get(office) ?? new Set()).add(person))
  return cast.flatMap((odd): TitledSlip[] => {
    const { surname, given } = odd
    // "She" and "the judge" may be the other one.
    const mentions = odd.mentions.filter(({ form }) => form !== 'pronoun' && form !== 'title')
    const [first] = mentions
    const office = first && officeOf(odd, first)
    if (!office || given || surname.length < shortest || /\s/.test(surname)) return []
    if (mentions.some((mention) => isIntroduced(reading, mention))) return []
    const holders = byOffice.get(office)
    const [holder] = [...(holders?.size === 2 ? holders : [])].filter((person) => person !== odd)
    if (!holder?.given || mentions.length > holder.mentions.length) return []
    const right = holder.surname.split(' ').at(-1) ?? ''
    const full = holder.mentions.find(({ form, title }) => form === 'full' && title)
    if (!full || !isSlip(surname, right) || !(first.display || isBefore(full, first))) return []
    if (
      mentions.some((mention) =>
        sentenceAt(reading, mention)?.words.some(({ text }) => text.startsWith(right) && !text.startsWith(surname)),
      )
    )
      return []
    return mentions.map(({ block, end }) => ({
      use: { block, start: end - surname.length, end, text: surname },
      right,
      first: full,
    }))
  })
}

function officeOf({ titles }: Person, { block, title }: Mention): string | undefined {
  return title && titles.find((use) => use.block === block && use.start === title.start && !use.qualified)?.office
}

function isIntroduced(reading: Reading, mention: Mention): boolean {
  const { block, end, form, quoted, name, text } = mention
  if (form !== 'surname' || quoted || !text.endsWith(name)) return true
  return (
    INTRODUCED.test(reading.blocks[block]?.text.slice(end) ?? '') || TWO.test(sentenceAt(reading, mention)?.text ?? '')
  )
}

function sentenceAt({ blocks }: Reading, { block, start }: Place): Sentence | undefined {
  return blocks[block]?.sentences.find((sentence) => sentence.start <= start && start < sentence.end)
}

/** One slip apart, and not two spellings that both are common. */
function isSlip(one: string, other: string): boolean {
  if (!oneSlipApart(one, other) || one.charAt(0) !== other.charAt(0)) return false
  // "Lindholms", with its apostrophe lost.
  if (one === `${other}s` || other === `${one}s`) return false
  return BOTH_COMMON.every((where) => one.replace(where, '') !== other.replace(where, ''))
}
