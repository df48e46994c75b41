import type { NameUse } from './names.ts'
import { sameGivenName } from './nicknames.ts'
import type { BlockReading, Mention, Person, Place, TitleUse } from './reading.ts'
import { courtesyTitles } from './title-words.ts'
import type { FoundTitle } from './titles.ts'

/** A name where it stands in the story. */
interface Use {
  block: number
  name: NameUse
  /** In a headline or another line that is no sentence. */
  display: boolean
}

/**
 * The cast of a story, in order of first reference: people who are named in full or under a title, with every later
 * reference by full name, surname or given name. A run of capitalised words is a person where the text says so
 * somewhere: a title, an age, a verb of speech, or its surname alone further on.
 */
export function readCast(blocks: readonly BlockReading[]): Person[] {
  const uses = blocks.flatMap(({ names, display }, block) => names.map((name): Use => ({ block, name, display })))
  const shown = new Set<string>()
  const surnames = new Set<string>()
  for (const { name } of uses) {
    const certain = name.evidence && !name.doubt
    if (certain) shown.add(name.text)
    // A surname alone further on, or shared with somebody who is known, makes a full name a person's.
    if (certain || !name.given) surnames.add(name.surname)
  }
  const people = new People()
  const introducing = new Set(uses.filter((use) => introduces(use, surnames, shown)))
  for (const { name } of introducing) people.add(name)
  for (const use of uses) {
    const person = use.name.given ? people.named(use.name) : people.referredTo(use)
    if (person) addMention(person, use, blocks[use.block]?.text ?? '')
  }
  return people
    .all()
    .filter((person) => person.mentions.length > 0)
    .sort((a, b) => byPlace(first(a), first(b)))
}

/** Whether a name introduces a person: in full with some evidence, or a surname under an office ("President Dahl"). */
function introduces({ name, display }: Use, surnames: ReadonlySet<string>, shown: ReadonlySet<string>): boolean {
  if (name.doubt || name.adjective) return false
  if (!name.given) return name.title !== undefined || (name.courtesy !== undefined && !display)
  return name.evidence || shown.has(name.text) || surnames.has(name.surname)
}

/** The people found so far, by surname. */
class People {
  readonly #bySurname = new Map<string, Person[]>()

  all(): Person[] {
    return [...this.#bySurname.values()].flat()
  }

  add(name: NameUse) {
    const known = this.named(name)
    if (!known) {
      const person: Person = {
        name: name.text,
        given: name.given,
        surname: name.surname,
        titles: [],
        mentions: [],
        gender: undefined,
      }
      this.#bySurname.set(name.surname, [...(this.#bySurname.get(name.surname) ?? []), person])
      return
    }
    known.given ??= name.given
    if (name.text.split(' ').length > known.name.split(' ').length) known.name = name.text
  }

  /** The person with this surname and a given name that can be the same, or whose surnames these are ("de la Cruz"). */
  named({ surname, given, text }: NameUse): Person | undefined {
    const people = this.#bySurname.get(surname) ?? []
    return (
      people.find((person) => !person.given || !given || sameGivenName(person.given, given)) ??
      people.find((person) => person.name.toLowerCase().endsWith(` ${text.toLowerCase()}`))
    )
  }

  /** The person to whom a surname or a given name alone refers: of several, the one mentioned last. */
  referredTo({ block, name }: Use): Person | undefined {
    if (name.doubt && !name.adjective) return undefined
    const courtesy = name.courtesy && courtesyTitles[name.courtesy.text]
    const fits = (person: Person) => !(courtesy && person.gender && person.gender !== courtesy)
    const bySurname = (this.#bySurname.get(name.surname) ?? []).filter(fits)
    // A given name, or the first of two surnames: "Maria Gonzalez Perez", then "Gonzalez".
    const byPart = () =>
      name.title || name.courtesy ? [] : this.all().filter((person) => person.name.split(' ').includes(name.text))
    const candidates = bySurname.length > 0 ? bySurname : byPart()
    if (candidates.length <= 1) return candidates[0]
    const office = name.title?.office
    const titled = candidates.filter((person) => person.titles.some((title) => title.office === office))
    if (titled.length === 1) return titled[0]
    const place = { block, start: name.start, end: name.end }
    const latest = (person: Person) => person.mentions.findLast((mention) => byPlace(mention, place) < 0)
    const before = candidates.filter(latest)
    return before.sort((a, b) => byPlace(latest(b) ?? place, latest(a) ?? place))[0]
  }
}

function addMention(person: Person, { block, name, display }: Use, text: string) {
  const { title, courtesy, end } = name
  const start = Math.min(name.start, courtesy?.start ?? name.start, title?.start ?? name.start)
  const mention: Mention = {
    block,
    start,
    end,
    text: text.slice(start, end),
    name: name.text,
    form: name.given ? 'full' : name.text === person.surname ? 'surname' : 'given',
    quoted: name.quoted,
    display,
  }
  if (title) mention.title = { block, start: title.start, end: title.end, text: title.text }
  if (courtesy) mention.courtesy = { block, start: courtesy.start, end: courtesy.end, text: courtesy.text }
  if (name.adjective) mention.adjective = true
  person.mentions.push(mention)
  if (title) person.titles.push(titleUse(title, block))
  if (name.appositive) person.titles.push(titleUse(name.appositive, block))
  person.gender ??= courtesy && courtesyTitles[courtesy.text]
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
