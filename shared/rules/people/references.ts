import type { Mention, Person, Place, Reading, TitleUse } from '#shared/reading/reading.ts'

/** Whether a mention is the writer's own reference to a person: not quoted, not in a headline, not "the Dahl campaign". */
export function isOwnReference(mention: Mention): boolean {
  return !mention.quoted && !mention.display && !mention.adjective && mention.form !== 'pronoun'
}

/** Whether a mention stands before a place in the story. */
export function isBefore(a: Place, b: Place): boolean {
  return a.block < b.block || (a.block === b.block && a.start < b.start)
}

/** How many people of a cast have each surname; counted once a cast. */
const surnamesOf = new WeakMap<readonly Person[], Map<string, number>>()

/** Whether somebody else of the cast has a person's surname. */
export function sharesSurname({ surname }: Person, cast: readonly Person[]): boolean {
  let counts = surnamesOf.get(cast)
  if (!counts) {
    counts = new Map<string, number>()
    for (const person of cast) counts.set(person.surname, (counts.get(person.surname) ?? 0) + 1)
    surnamesOf.set(cast, counts)
  }
  return (counts.get(surname) ?? 0) > 1
}

/**
 * What a later reference to a person reads: the surname as the story has it most often ("Lopez Ortega" or "Lopez"), or both names
 * where somebody else of the cast has it too.
 */
export function laterReference(person: Person, cast: readonly Person[]): string {
  return person.given && sharesSurname(person, cast) ? `${person.given} ${person.surname}` : usualSurname(person)
}

/** The surname that the story mostly has for a person; counted once a person. */
const usualSurnames = new WeakMap<Person, string>()

function usualSurname(person: Person): string {
  const known = usualSurnames.get(person) ?? countSurname(person)
  usualSurnames.set(person, known)
  return known
}

function countSurname(person: Person): string {
  const used = new Map<string, number>()
  for (const mention of person.mentions)
    if (mention.form === 'surname' && isOwnReference(mention)) used.set(mention.name, (used.get(mention.name) ?? 0) + 1)
  const [most] = [...used].sort(([, a], [, b]) => b - a)
  // "De la Cruz" opened its sentences.
  return most && most[0].toLowerCase() !== person.surname.toLowerCase() ? most[0] : person.surname
}

/** A replacement for words that start at a place, with a capital where they open a sentence: "De la Cruz left." */
export function asOpens(insert: string, { block, start }: Pick<Place, 'block' | 'start'>, { blocks }: Reading): string {
  const opens = blocks[block]?.sentences.some((sentence) => {
    const [first] = sentence.words
    return first?.start === start
  })
  return opens ? insert.charAt(0).toUpperCase() + insert.slice(1) : insert
}

/** Finds the title that stands in front of a person in a mention, among those that the story gives them. */
export function titlesOf({ titles }: Person): (mention: Mention) => TitleUse | undefined {
  const byPlace = new Map<string, TitleUse>()
  for (const use of titles) {
    const place = `${use.block} ${use.start}`
    if (!byPlace.has(place)) byPlace.set(place, use)
  }
  return ({ block, title }) => title && byPlace.get(`${block} ${title.start}`)
}
