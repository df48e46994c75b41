import { confidenceOf, type Evidence } from './evidence.ts'
import { isGivenName } from './given-names.ts'
import { placeNames } from './name-words.ts'
import type { NameUse } from './names.ts'
import { byPlace, People } from './people.ts'
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
 * reference by full name, surname, given name or nickname. A run of capitalised words is a person where the text says so
 * somewhere: a title, an age, a verb of speech, its surname alone further on, a common given name.
 */
export function readCast(blocks: readonly BlockReading[]): Person[] {
  const uses = blocks.flatMap(({ names, display }, block) => names.map((name): Use => ({ block, name, display })))
  const signs = readSigns(uses)
  const people = new People()
  for (const use of uses) {
    const evidence = signs.of(use)
    if (evidence.length === 0) continue
    const person = people.add(use.name)
    for (const sign of evidence) if (!person.evidence.includes(sign)) person.evidence.push(sign)
  }
  for (const use of uses) {
    const { name, block } = use
    const person = name.given ? people.named(name) : people.referredTo(name, block)
    if (person) addMention(person, use, blocks[block]?.text ?? '')
  }
  const cast = people.all.filter((person) => person.mentions.length > 0)
  for (const person of cast) person.confidence = confidenceOf(person.evidence)
  return cast.sort((a, b) => byPlace(first(a), first(b)))
}

/** What the whole story says of names: which full ones are shown to be people's, which surnames stand alone. */
function readSigns(uses: readonly Use[]) {
  const shown = new Map<string, Set<Evidence>>()
  const families = new Set<string>()
  /** Surnames that stand alone, and whether something says that a person is meant. */
  const alone = new Map<string, boolean>()
  /** The words of full names, which stand for their person where they are alone. */
  const parts = new Set<string>()
  for (const { name } of uses) {
    const own = ownEvidence(name)
    if (name.given && !name.doubt) for (const part of name.text.split(' ')) parts.add(part)
    if (name.given && own.length > 0) {
      shown.set(name.text, new Set([...(shown.get(name.text) ?? []), ...own]))
      families.add(name.surname)
    }
    if (!name.given && !name.doubt && !name.placed && !name.adjective)
      alone.set(name.surname, alone.get(name.surname) === true || own.length > 0)
  }
  return {
    /** Why a name introduces a person; empty where it does not. */
    of({ name, display }: Use): Evidence[] {
      if (name.doubt || name.adjective) return []
      const own = ownEvidence(name)
      if (!name.given) return own.filter((sign) => introducesAlone(sign, name, display, parts.has(name.text)))
      const elsewhere: Evidence[] = []
      // "Lund" alone further on, or the surname of somebody who is known.
      if (alone.get(name.surname) || (name.commonGiven && alone.has(name.surname))) elsewhere.push('surname again')
      if (families.has(name.surname) && !shown.has(name.text)) elsewhere.push('family')
      if (name.commonGiven) elsewhere.push('given name')
      return [...own, ...(shown.get(name.text) ?? []), ...elsewhere]
    },
  }
}

/** Whether a sign makes a person of one name alone: firms speak, and a place may have "who" or a description behind it. */
function introducesAlone(
  sign: Evidence,
  { text, placed, courtesy }: NameUse,
  display: boolean,
  known: boolean,
): boolean {
  if (known && (sign !== 'courtesy title' || /^(?:Sir|Dame)$/.test(courtesy?.text ?? '')) && sign !== 'title')
    return false
  if (sign === 'who' || sign === 'description') return !placed && isGivenName(text) && !placeNames.has(text)
  return sign !== 'speech' && !(sign === 'courtesy title' && display)
}

/** What the words around a name say for it; nothing where something speaks against it. */
function ownEvidence({ title, courtesy, evidence, doubt }: NameUse): Evidence[] {
  if (doubt) return []
  const found: Evidence[] = [...evidence]
  if (title) found.push('title')
  if (courtesy) found.push('courtesy title')
  return found
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
    form: formOf(person, name),
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

/** A full name, the surname, or another part of the name: a given name, or the first of two surnames. */
function formOf(person: Person, { given, text, surname }: NameUse): Mention['form'] {
  if (given) return 'full'
  const family = person.surname.toLowerCase()
  const same = surname.toLowerCase() === family || family.endsWith(` ${surname.toLowerCase()}`)
  const isGiven = person.given === text || person.nickname === text
  return same || !isGiven ? 'surname' : 'given'
}

function titleUse({ start, end, text, office, scope, qualified }: FoundTitle, block: number): TitleUse {
  return { block, start, end, text, office, scope, qualified }
}

function first(person: Person): Place {
  return person.mentions[0] ?? { block: 0, start: 0, end: 0 }
}
