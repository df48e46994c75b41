import { placeNames } from './name-words.ts'
import type { NameUse } from './names.ts'
import { sameGivenName } from './nicknames.ts'
import type { Mention, Person, Place } from './reading.ts'
import { courtesyTitles } from './title-words.ts'

/** Titles that a given name follows: "Sir Nils". */
const GIVEN_AFTER = /^(?:Sir|Dame)$/

/** The people of a story found so far, to be asked who a name refers to. */
export class People {
  readonly all: Person[] = []
  /** By family name, and by its last word, in lower case. */
  readonly #byFamily = new Map<string, Person[]>()
  /** By each word of the name, as written. */
  readonly #byWord = new Map<string, Set<Person>>()

  /** Takes in somebody who is introduced by a name, or joins it to whom it is already known of. */
  add(name: NameUse): Person {
    const known = this.named(name)
    if (known) {
      known.given ??= name.given
      known.nickname ??= name.nickname
      if (name.text.split(' ').length > known.name.split(' ').length) {
        known.name = name.text
        this.#index(known)
      }
      return known
    }
    const person: Person = {
      name: name.text,
      given: name.given,
      nickname: name.nickname,
      surname: name.surname,
      generation: name.generation,
      titles: [],
      mentions: [],
      gender: undefined,
      evidence: [],
      confidence: 0,
    }
    this.all.push(person)
    this.#index(person)
    return person
  }

  /** The person with this family name and a given name that can be the same, or whose surnames these are ("de la Cruz"). */
  named(name: NameUse): Person | undefined {
    const people = this.#ofFamily(name.surname)
    const known = people.find((person) => sameGiven(person, name) && sameGeneration(person, name))
    if (known) return known
    const ending = ` ${keyOf(name.text)}`
    return people.find((person) => person.name.length >= ending.length && keyOf(person.name).endsWith(ending))
  }

  /** The person to whom a surname or a given name alone refers: of several, the one mentioned last. */
  referredTo(name: NameUse, block: number): Person | undefined {
    if ((name.doubt && !name.adjective) || name.placed === 'in' || isPlace(name)) return undefined
    const courtesy = name.courtesy && courtesyTitles[name.courtesy.text]
    const byFamily = this.#ofFamily(name.surname).filter(
      (person) => !(courtesy && person.gender && person.gender !== courtesy),
    )
    // A given name, or the first of two surnames: "Maria Gonzalez Perez", then "Gonzalez".
    const alone = !name.title && (!name.courtesy || GIVEN_AFTER.test(name.courtesy.text)) && !name.placed
    const byPart = () => (alone ? [...(this.#byWord.get(name.text) ?? [])] : [])
    const candidates = byFamily.length > 0 ? byFamily : byPart()
    if (candidates.length <= 1) return candidates[0]
    const office = name.title?.office
    const titled = candidates.filter((person) => person.titles.some((title) => title.office === office))
    if (titled.length === 1) return titled[0]
    return latest(candidates, block)
  }

  #ofFamily(surname: string): readonly Person[] {
    return this.#byFamily.get(keyOf(surname)) ?? []
  }

  #index(person: Person) {
    const family = keyOf(person.surname)
    for (const key of new Set([family, family.split(' ').at(-1) ?? family])) {
      const known = this.#byFamily.get(key)
      if (!known) this.#byFamily.set(key, [person])
      else if (!known.includes(person)) known.push(person)
    }
    for (const word of [...person.name.split(' '), person.nickname]) {
      if (!word) continue
      const known = this.#byWord.get(word)
      if (known) known.add(person)
      else this.#byWord.set(word, new Set([person]))
    }
  }
}

/** "Washington" alone is the place, whoever is called so, unless it says something or has a title. */
function isPlace({ text, title, courtesy, evidence }: NameUse): boolean {
  return placeNames.has(text) && !title && !courtesy && evidence.length === 0
}

/**
 * Of several people, the one whom a surname alone means: who was named last in the paragraph, else who is named most often
 * in full up to there, which is the story's own; of two as often, the last.
 */
function latest(candidates: readonly Person[], block: number): Person | undefined {
  let found: { person: Person; last: Mention; here: boolean } | undefined
  for (const person of candidates) {
    // Mentions are taken in in text order, so that all there are stand before.
    const last = person.mentions.at(-1)
    if (!last) continue
    const here = last.block === block
    const more = found && !here ? person.mentions.length - found.person.mentions.length : 0
    if (!found || (here === found.here ? more > 0 || (more === 0 && byPlace(last, found.last) > 0) : here))
      found = { person, last, here }
  }
  return found?.person
}

/** A name to be looked up by: in lower case, with one kind of apostrophe. */
function keyOf(name: string): string {
  return name.toLowerCase().replaceAll('’', "'")
}

/** By place in the story. */
export function byPlace(a: Place, b: Place): number {
  return a.block - b.block || a.start - b.start
}

function sameGiven(person: Person, { given, nickname }: NameUse): boolean {
  if (!person.given || !given) return true
  return (
    sameGivenName(person.given, given) ||
    person.nickname === given ||
    (nickname !== undefined && sameGivenName(person.given, nickname))
  )
}

/** "Nils Lund Jr." and "Nils Lund Sr." are two; a name without either can be both. */
function sameGeneration(person: Person, { generation }: NameUse): boolean {
  return !person.generation || !generation || person.generation.replace('.', '') === generation.replace('.', '')
}
