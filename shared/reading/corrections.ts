import { type Anchor, findAnchors } from '#shared/text/anchor.ts'
import { quoteAnchors, referenceAnchors } from './anchors.ts'
import { familyName, GENERATION } from './family-name.ts'
import { byPlace } from './people.ts'
import type { BlockReading, Mention, Person, Place, Quotation, TitleUse } from './reading.ts'
import { courtesyTitles } from './title-words.ts'

/** One thing that an editor knows better than the reading. People go by the name that the cast gives them. */
export type Correction =
  /** Two people are one: all references of the first are the other's. */
  | { kind: 'merge'; name: string; into: string }
  /** A reference, or it and all later ones of the same person, is somebody else's: of the cast, or new. */
  | { kind: 'split'; at: Anchor; name: string; onwards: boolean }
  | { kind: 'not-a-person'; name: string }
  /** The right one of the titles that the story gives a person. */
  | { kind: 'title'; name: string; title: string }
  /** Who said a quotation, of the cast or not; null where nobody did, because it is no quotation. */
  | { kind: 'speaker'; at: Anchor; name: string | null }

/** What an editor corrected, in that order: each is about the story as the ones before it left it. */
export type Corrections = readonly Correction[]

/** The cast as corrected. What a correction is about and the story no longer has is left aside. */
export function correctCast(
  cast: readonly Person[],
  blocks: readonly Pick<BlockReading, 'text'>[],
  corrections: Corrections,
): Person[] {
  if (corrections.length === 0) return [...cast]
  const splits = corrections.filter((correction) => correction.kind === 'split')
  const divided = findAgain(splits, splits.length > 0 ? referenceAnchors(cast, blocks) : new Map<Mention, Anchor>())
  let people = [...cast]
  for (const correction of corrections) {
    if (correction.kind === 'not-a-person') people = people.filter(({ name }) => name !== correction.name)
    else if (correction.kind === 'merge') people = merge(people, correction.name, correction.into)
    else if (correction.kind === 'split') people = divide(people, divided.get(correction), correction)
  }
  corrections.forEach((correction, index) => {
    if (correction.kind !== 'title') return
    const name = lastName(correction.name, corrections.slice(index + 1))
    people = people.map((person) => (person.name === name ? withTitle(person, correction.title) : person))
  })
  return people.sort((a, b) => byPlace(first(a), first(b)))
}

/**
 * Gives references that are known only after the cast was corrected, the pronouns, to whom an editor gave them; the same
 * cast where none was given away.
 */
export function divideAgain(
  cast: readonly Person[],
  blocks: readonly Pick<BlockReading, 'text'>[],
  corrections: Corrections,
): readonly Person[] {
  const splits = corrections.flatMap((correction, index) => {
    if (correction.kind !== 'split') return []
    const later = corrections.slice(index + 1)
    const name = lastName(correction.name, later)
    return later.some((one) => one.kind === 'not-a-person' && one.name === name) ? [] : [{ ...correction, name }]
  })
  return splits.length === 0 ? cast : correctCast(cast, blocks, splits)
}

/**
 * Gives what corrects a quotation of the ledger: who was confirmed or corrected as its speaker is certain. `cast` is as
 * corrected.
 */
export function speakerCorrector(
  cast: readonly Person[],
  blocks: readonly BlockReading[],
  corrections: Corrections,
): (quote: Quotation) => Quotation {
  const said = corrections.flatMap((correction, index) =>
    correction.kind === 'speaker' ? { ...correction, later: corrections.slice(index + 1) } : [],
  )
  if (said.length === 0) return (quote) => quote
  const quotes = blocks.flatMap(({ quotations }, block) => quotations.map(({ start, end }) => ({ block, start, end })))
  const found = [...findAgain(said, quoteAnchors(quotes, blocks))]
  const corrected = new Map(found.map(([correction, { block, start }]) => [`${block} ${start}`, correction]))
  return (quote) => {
    const { at, name, later } = corrected.get(`${quote.block} ${quote.start}`) ?? {}
    if (!at || !later || name === undefined) return quote
    if (name === null) return { ...quote, kind: 'scare', speaker: undefined, confidence: 0, corrected: at }
    return { ...withSpeaker(quote, lastName(name, later), cast), corrected: at }
  }
}

/** What of some anchored things each correction is about, for those that are found. */
function findAgain<Made extends { at: Anchor }, Item>(
  made: readonly Made[],
  anchors: ReadonlyMap<Item, Anchor>,
): Map<Made, Item> {
  if (made.length === 0) return new Map()
  const items = [...anchors.keys()]
  const found = findAnchors(
    made.map(({ at }) => at),
    [...anchors.values()],
  )
  return new Map(
    made.flatMap((one, index) => {
      const at = found[index]
      const item = at === undefined ? undefined : items[at]
      return item === undefined ? [] : [[one, item]]
    }),
  )
}

function merge(people: readonly Person[], name: string, into: string): Person[] {
  const same = people.find((person) => person.name === name)
  const other = people.find((person) => person.name === into)
  if (!same || !other || same === other) return [...people]
  const both = {
    ...other,
    titles: [...other.titles, ...same.titles].sort(byPlace),
    mentions: [...other.mentions, ...same.mentions].sort(byPlace),
    gender: other.gender ?? same.gender,
  }
  return people.filter((person) => person !== same).map((person) => (person === other ? both : person))
}

/** Gives a reference, and all later ones if so, to the person of a name, with the titles that stand with them. */
function divide(
  people: readonly Person[],
  at: Mention | undefined,
  { name, onwards }: { name: string; onwards: boolean },
): Person[] {
  const from = at && people.find(({ mentions }) => mentions.includes(at))
  if (!from || from.name === name) return [...people]
  const goes = (mention: Mention) => mention === at || (onwards && byPlace(mention, at) > 0)
  const titleGoes = (title: TitleUse) => {
    const bearer = from.mentions.findLast((mention) => mention.block === title.block && mention.start <= title.start)
    return bearer !== undefined && goes(bearer)
  }
  const moved = from.mentions.filter(goes)
  const left = {
    ...from,
    titles: from.titles.filter((title) => !titleGoes(title)),
    mentions: from.mentions.filter((mention) => !goes(mention)),
    gender: moved.some(courtesyOf)
      ? from.mentions
          .filter((mention) => !goes(mention))
          .map(courtesyOf)
          .find(Boolean)
      : from.gender,
  }
  const known = people.find((person) => person.name === name)
  const other = known ?? newPerson(name)
  const joined = {
    ...other,
    titles: [...other.titles, ...from.titles.filter(titleGoes)].sort(byPlace),
    mentions: [...other.mentions, ...moved].sort(byPlace),
    gender: other.gender ?? moved.map(courtesyOf).find(Boolean),
  }
  return [...people.filter((person) => person !== from && person !== known), left, joined].filter(
    ({ mentions }) => mentions.length > 0,
  )
}

/** Somebody whom an editor named: "Ben Ruiz", or "Ben Ruiz (2)" where the cast has one already. */
function newPerson(name: string): Person {
  const parts = name.replace(/ \(\d+\)$/, '').split(/\s+/)
  const surname = familyName(parts)
  const [given] = parts.filter((part) => !GENERATION.test(part))
  return {
    name,
    given: given === surname ? undefined : given,
    nickname: undefined,
    surname,
    generation: parts.find((part, index) => index > 0 && GENERATION.test(part)),
    titles: [],
    mentions: [],
    gender: undefined,
    evidence: [],
    confidence: 1,
  }
}

function courtesyOf({ courtesy }: Mention): 'he' | 'she' | undefined {
  return courtesy && courtesyTitles[courtesy.text]
}

/** What somebody is called after some corrections. */
function lastName(name: string, later: Corrections): string {
  return later.reduce((now, one) => (one.kind === 'merge' && one.name === now ? one.into : now), name)
}

function withSpeaker(quote: Quotation, name: string, cast: readonly Person[]): Quotation {
  const person = cast.find((one) => one.name === name)
  const { block, start, end, speaker: read } = quote
  // A pronoun can stand for whom the editor says; another name in the text cannot.
  const people = person ? [person] : []
  const speaker =
    read && (read.name === name || (read.form === 'pronoun' && read.block === block))
      ? { ...read, name, person, people, clear: true }
      : { block, start, end, name, mention: name, person, people, form: 'name' as const, clear: true }
  return { ...quote, kind: quote.kind === 'scare' ? 'partial' : quote.kind, speaker, confidence: 1 }
}

/** The person with the right title in front, where they are introduced, so that any other title is the one to ask about. */
function withTitle(person: Person, text: string): Person {
  const right = person.titles.find((title) => title.text === text)
  if (!right || right.corrected) return person
  const named = person.mentions.find(({ form, adjective }) => form === 'full' && !adjective)
  if (!named || (right === person.titles[0] && right.block === named.block)) return person
  const { block, end, name } = named
  const own: TitleUse = { ...right, block, start: end - name.length, end, qualified: false, corrected: true }
  return { ...person, titles: [own, ...person.titles] }
}

function first(person: Person): Place {
  return person.mentions[0] ?? { block: 0, start: 0, end: 0 }
}
