import type { OfficeUse } from './offices.ts'
import { byPlace } from './people.ts'
import type { BlockReading, Person, Place, TitleUse } from './reading.ts'
import { sameOffice } from './title-words.ts'

/**
 * Adds the references by title alone ("the mayor said") to the people of a cast: where the story has given that office to
 * one person only before.
 */
export function addTitleReferences(cast: readonly Person[], blocks: readonly BlockReading[]) {
  const holders = new Map<string, { person: Person; title: TitleUse }[]>()
  for (const person of cast)
    for (const title of person.titles) {
      const head = title.office.split(' ').at(-1) ?? ''
      const known = holders.get(head)
      if (known) known.push({ person, title })
      else holders.set(head, [{ person, title }])
    }
  const changed = new Set<Person>()
  blocks.forEach(({ offices, text, display }, block) => {
    for (const office of offices) {
      const place = { block, start: office.start, end: office.end }
      const person = holderOf(office, place, holders)
      if (!person) continue
      person.mentions.push({
        ...place,
        text: text.slice(office.start, office.end),
        name: office.title.text,
        form: 'title',
        quoted: office.quoted,
        display,
      })
      changed.add(person)
    }
  })
  for (const person of changed) person.mentions.sort(byPlace)
}

/** The only person to whom the story has given the office before a place. */
function holderOf(
  { title: spoken }: OfficeUse,
  place: Place,
  holders: ReadonlyMap<string, readonly { person: Person; title: TitleUse }[]>,
): Person | undefined {
  let found: Person | undefined
  for (const { person, title } of holders.get(spoken.office.split(' ').at(-1) ?? '') ?? []) {
    if (byPlace(title, place) >= 0 || !isSameOffice(title, spoken)) continue
    if (found && found !== person) return undefined
    found = person
  }
  return found
}

function isSameOffice(title: TitleUse, spoken: Pick<TitleUse, 'office' | 'scope' | 'qualified'>): boolean {
  if (title.qualified !== spoken.qualified) return false
  if (title.scope && spoken.scope && title.scope !== spoken.scope) return false
  // "The chief" is the police chief, but "the police chief" is nobody who is only a chief.
  return title.office.length >= spoken.office.length && sameOffice(title.office, spoken.office)
}
