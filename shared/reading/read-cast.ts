import type { NameUse } from './names.ts'
import { sameGivenName } from './nicknames.ts'
import type { BlockReading, Mention, Person, Place, TitleUse } from './reading.ts'
import { courtesyTitles } from './title-words.ts'
import type { FoundTitle } from './titles.ts'

interface Use extends NameUse {
  block: number
  /** In a headline or another line that is no sentence. */
  display: boolean
}

const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/
/**
 * The cast of a story, in order of first reference: people who are named in full or under a title, with every later
 * reference by full name, surname or given name. A run of capitalised words is a person where the text says so
 * somewhere: a title, an age, a verb of speech, or its surname alone further on.
 */
export function readCast(blocks: readonly BlockReading[]): Person[] {
  const uses = blocks.flatMap((block, index) =>
    block.names.map((use): Use => ({ ...use, block: index, display: block.display })),
  )
  const people: Person[] = []
  // A surname alone further on, or shared with somebody who is known, makes a full name a person's.
  const alone = uses.filter((use) => use.parts.length === 1 || (use.evidence && !use.doubt))
  const surnames = new Set(alone.map((use) => surnameOf(use.parts)))
  const shown = new Set(uses.filter((use) => use.evidence && !use.doubt).map((use) => use.parts.join(' ')))
  for (const use of uses) if (introduces(use, surnames, shown)) addPerson(people, use)
  for (const use of uses) {
    const person =
      use.parts.length === 1 || !introduces(use, surnames, shown) ? findPerson(people, use) : findFull(people, use)
    if (person) addMention(person, use, blocks[use.block]?.text ?? '')
  }
  for (const person of people) person.mentions.sort(byPlace)
  return people.filter((person) => person.mentions.length > 0).sort((a, b) => byPlace(first(a), first(b)))
}

/** Whether a name introduces a person: in full with some evidence, or a surname under an office ("President Dahl"). */
function introduces(use: Use, surnames: ReadonlySet<string>, shown: ReadonlySet<string>): boolean {
  if (use.doubt || use.adjective) return false
  if (use.parts.length === 1) return use.title !== undefined || (use.courtesy !== undefined && !use.display)
  return use.evidence || shown.has(use.parts.join(' ')) || surnames.has(surnameOf(use.parts))
}

function surnameOf(parts: readonly string[]): string {
  const named = parts.filter((part) => !SUFFIX.test(part))
  return named.at(-1) ?? ''
}

function addPerson(people: Person[], use: Use) {
  const surname = surnameOf(use.parts)
  const given = use.parts.length > 1 ? use.parts[0] : undefined
  const known = people.find((person) => person.surname === surname && compatible(person.given, given))
  if (known) {
    if (given && !known.given) known.given = given
    if (use.parts.length > known.name.split(' ').length) known.name = use.parts.join(' ')
    return
  }
  people.push({ name: use.parts.join(' '), given, surname, titles: [], mentions: [], gender: undefined })
}

function compatible(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || sameGivenName(a, b)
}

function findFull(people: readonly Person[], use: Use): Person | undefined {
  const surname = surnameOf(use.parts)
  return people.find((person) => person.surname === surname && compatible(person.given, use.parts[0]))
}

/** The person whom a surname, a given name or part of a name refers to: of several, the one mentioned last. */
function findPerson(people: readonly Person[], use: Use): Person | undefined {
  const [only] = use.parts
  if (use.parts.length > 1 || !only || (use.doubt && !use.adjective))
    return use.parts.length > 1 ? findFull(people, use) : undefined
  const courtesy = use.courtesy && courtesyTitles[use.courtesy.text]
  const bySurname = people.filter(
    (person) => person.surname === only && !(courtesy && person.gender && person.gender !== courtesy),
  )
  const candidates =
    bySurname.length > 0 ? bySurname : use.title || use.courtesy ? [] : people.filter((person) => person.given === only)
  if (candidates.length <= 1) return candidates[0]
  const titled =
    use.title && candidates.filter((person) => person.titles.some((title) => title.office === use.title?.office))
  if (titled?.length === 1) return titled[0]
  const before = candidates.filter((person) => person.mentions.some((mention) => byPlace(mention, use) < 0))
  return before.sort((a, b) => byPlace(lastBefore(b, use), lastBefore(a, use)))[0]
}

function lastBefore(person: Person, use: Place): Place {
  return person.mentions.findLast((mention) => byPlace(mention, use) < 0) ?? { block: -1, start: 0, end: 0 }
}

function addMention(person: Person, use: Use, text: string) {
  const { block } = use
  const opening = use.courtesy ?? use.title
  const start = Math.min(use.start, opening?.start ?? use.start, use.title?.start ?? use.start)
  const courtesy = use.courtesy && { ...use.courtesy, block }
  const name = use.parts.join(' ')
  const form = use.parts.length > 1 ? 'full' : name === person.surname ? 'surname' : 'given'
  const title = use.title && { block, start: use.title.start, end: use.title.end, text: use.title.text }
  const mention: Mention = {
    block,
    start,
    end: use.end,
    text: text.slice(start, use.end),
    name,
    form,
    quoted: use.quoted,
    display: use.display,
    ...(title && { title }),
    ...(courtesy && { courtesy }),
    ...(use.adjective && { adjective: true }),
  }
  person.mentions.push(mention)
  if (use.title) person.titles.push(titleUse(use.title, block))
  if (use.appositive) person.titles.push(titleUse(use.appositive, block))
  person.gender ??= use.courtesy && courtesyTitles[use.courtesy.text]
}

function titleUse({ start, end, text, office, scope, qualified }: FoundTitle, block: number): TitleUse {
  return { block, start, end, text, office, scope, qualified }
}

function byPlace(a: Place, b: Place): number {
  return a.block - b.block || a.start - b.start
}

function first(person: Person): Place {
  return person.mentions[0] ?? { block: 0, start: 0, end: 0 }
}
