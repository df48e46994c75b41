import type { Person, Place, Quotation, Speaker, TitleUse } from './reading.ts'

/** What an editor knows better than the reading; people go by the name that the cast gives them. */
export interface Corrections {
  /** The name of a person who is another one, and the name of that one. */
  merged: Readonly<Record<string, string>>
  /** Names that are nobody's. */
  notPeople: readonly string[]
  /** By name, the right one of the titles that the story gives the person. */
  titles: Readonly<Record<string, string>>
  /** By the words of a quotation, marks included, the name of who said it. */
  speakers: Readonly<Record<string, string>>
}

export const noCorrections: Corrections = { merged: {}, notPeople: [], titles: {}, speakers: {} }

/** The cast as corrected. What a correction is about and the story no longer has is left aside. */
export function correctCast(cast: readonly Person[], { merged, notPeople, titles }: Corrections): Person[] {
  const gone = new Set(notPeople)
  let people = cast.filter(({ name }) => !gone.has(name))
  for (const [name, into] of Object.entries(merged)) {
    const same = people.find((person) => person.name === name)
    const other = people.find((person) => person.name === into)
    if (!same || !other || same === other) continue
    const both = join(other, same)
    people = people.filter((person) => person !== same).map((person) => (person === other ? both : person))
  }
  const right = new Map(Object.entries(titles))
  return people.map((person) => withTitle(person, right.get(person.name))).sort((a, b) => byPlace(first(a), first(b)))
}

/** The ledger as corrected: who was confirmed or corrected as a speaker is certain. */
export function correctQuotes(
  quotes: readonly Quotation[],
  cast: readonly Person[],
  { speakers }: Corrections,
): Quotation[] {
  const said = new Map(Object.entries(speakers))
  return quotes.map((quote) => {
    const name = said.get(quote.text)
    if (name === undefined) return quote
    const person = cast.find((one) => one.name === name)
    const { block, start, end } = quote
    const read = quote.speaker
    // A pronoun can stand for whom the editor says; another name in the text cannot.
    const people = person ? [person] : []
    const speaker: Speaker =
      read && (read.name === name || (read.form === 'pronoun' && read.block === block))
        ? { ...read, name, person, people, clear: true }
        : { block, start, end, name, mention: name, person, people, form: 'name', clear: true }
    return { ...quote, speaker, confidence: 1 }
  })
}

function join(person: Person, same: Person): Person {
  return {
    ...person,
    titles: [...person.titles, ...same.titles].sort(byPlace),
    mentions: [...person.mentions, ...same.mentions].sort(byPlace),
    gender: person.gender ?? same.gender,
  }
}

/** The person with the right title in front, where they are introduced, so that any other title is the one to ask about. */
function withTitle(person: Person, text: string | undefined): Person {
  const right = person.titles.find((title) => title.text === text)
  if (!right) return person
  const named = person.mentions.find(({ form, adjective }) => form === 'full' && !adjective)
  if (!named || (right === person.titles[0] && right.block === named.block)) return person
  const { block, end, name } = named
  const own: TitleUse = { ...right, block, start: end - name.length, end, qualified: false, corrected: true }
  return { ...person, titles: [own, ...person.titles] }
}

function byPlace(a: Place, b: Place): number {
  return a.block - b.block || a.start - b.start
}

function first(person: Person): Place {
  return person.mentions[0] ?? { block: 0, start: 0, end: 0 }
}
