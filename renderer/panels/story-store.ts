import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BlockRange } from '#shared/engine/flag.ts'
import type { PlacedMention, PlacedPerson, PlacedQuote, PlacedReading } from '#shared/engine/placed-reading.ts'
import type { Correction, Corrections } from '#shared/reading/corrections.ts'
import { remapRange, type Splice } from '#shared/text/remap.ts'

/** A reference to a person of the draft in the window; `key` names it among those to that person. */
export interface LiveMention extends PlacedMention {
  key: string
}

/** A person of the draft in the window; `key` names them from one check to the next. */
export interface LivePerson extends PlacedPerson {
  key: string
  mentions: LiveMention[]
}

/** A quotation of the draft in the window; `key` names it from one check to the next. */
export interface LiveQuote extends PlacedQuote {
  key: string
}

export type PanelName = 'flags' | 'cast' | 'quotes'

/** Who is who and who said what in the draft, and what of it is in hand. A place that an edit touched is empty. */
export interface Story {
  people: LivePerson[]
  quotes: LiveQuote[]
  /** The revision of the answer that people and quotes are of; undefined once an edit moved a place. */
  revision: number | undefined
  panel: PanelName
  /** In a narrow window the panel under the text folds. */
  folded: boolean
  /** What the editor knows better than the reading, in the order in which it was said. */
  corrections: Corrections
  /** The key of the person whose references are highlighted. */
  person: string | undefined
  /** The key of the one of them that is in hand. */
  reference: string | undefined
  /** The key of the quotation in hand. */
  quote: string | undefined
}

export type StoryStore = StoreApi<Story>

const nothing: Omit<Story, 'panel' | 'folded'> = {
  people: [],
  quotes: [],
  revision: undefined,
  person: undefined,
  reference: undefined,
  quote: undefined,
  corrections: [],
}

/** A story of nothing yet. */
export function createStoryStore(): StoryStore {
  return createStore<Story>(() => ({ ...nothing, panel: 'flags', folded: false }))
}

/** Starts over, for another draft; `corrections` are those that were made in it before. */
export function startStory(store: StoryStore, corrections: Corrections = []): void {
  store.setState({ ...nothing, corrections })
}

/** Takes in what a check read. Who and what is as it was stays the same object, so that nothing is drawn again for it. */
export function takeReading(store: StoryStore, { people, quotes }: PlacedReading, revision: number): void {
  const before = store.getState()
  const now = {
    people: kept(withKeys(people, ({ name }) => name).map(livePerson), before.people),
    quotes: kept(
      withKeys(quotes, ({ text }) => text),
      before.quotes,
    ),
  }
  const has = (items: readonly { key: string }[], key: string | undefined) => items.some((item) => item.key === key)
  store.setState({
    ...now,
    revision,
    ...(!has(now.people, before.person) && { person: undefined, reference: undefined }),
    ...(!has(now.quotes, before.quote) && { quote: undefined }),
  })
}

/** Carries the places through an edit: what is touched keeps its block only. */
export function carryStory(store: StoryStore, splices: ReadonlyMap<string, Splice | undefined>): void {
  const { people, quotes } = store.getState()
  const carried = <Place extends BlockRange>(place: Place): Place => {
    const splice = splices.get(place.block)
    if (!splice || place.start === place.end) return place
    const moved = remapRange(place, splice) ?? { start: 0, end: 0 }
    return moved.start === place.start && moved.end === place.end ? place : { ...place, ...moved }
  }
  const now = {
    people: mapKept(people, (person) => {
      const mentions = mapKept(person.mentions, carried)
      return mentions === person.mentions ? person : { ...person, mentions }
    }),
    quotes: mapKept(quotes, (quote) => {
      const moved = carried(quote)
      const speaker = quote.speaker && carried(quote.speaker)
      return moved === quote && speaker === quote.speaker ? quote : { ...moved, speaker }
    }),
  }
  if (now.people !== people || now.quotes !== quotes) store.setState({ ...now, revision: undefined })
}

/** Takes a person in hand, or none: their references are highlighted. */
export function selectPerson(store: StoryStore, person: string | undefined): void {
  if (store.getState().person !== person) store.setState({ person, reference: undefined })
}

/** Takes one of the references to the person in hand in hand. */
export function selectReference(store: StoryStore, reference: string): void {
  if (store.getState().reference !== reference) store.setState({ reference })
}

/** Takes in a correction, in place of one of the same kind about the same. */
export function correct(store: StoryStore, correction: Correction): void {
  store.setState(({ corrections }) => ({ corrections: [...without(corrections, correction), correction] }))
}

/** Takes back what was corrected of that kind about the same. */
export function takeBack(store: StoryStore, correction: Correction): void {
  store.setState(({ corrections }) => ({ corrections: without(corrections, correction) }))
}

function without(corrections: Corrections, correction: Correction): Correction[] {
  return corrections.filter((other) => aboutOf(other) !== aboutOf(correction))
}

/** What a correction is about, as a text to compare. */
export function aboutOf(correction: Correction): string {
  const about = 'at' in correction ? Object.values(correction.at) : [correction.name]
  return [correction.kind, ...about, 'onwards' in correction && correction.onwards].join('\n')
}

/** Puts the person and the quotation in hand away. Gives whether there was one. */
export function putDown(store: StoryStore): boolean {
  const { person, quote } = store.getState()
  if (person === undefined && quote === undefined) return false
  store.setState({ person: undefined, reference: undefined, quote: undefined })
  return true
}

/** Brings a panel to the front, and unfolds it. */
export function showPanel(store: StoryStore, panel: PanelName): void {
  const now = store.getState()
  if (now.panel !== panel || now.folded) store.setState({ panel, folded: false })
}

/** The items with the name of each, and a count where several have the same. */
function withKeys<Item>(items: readonly Item[], nameOf: (item: Item) => string): (Item & { key: string })[] {
  const seen = new Map<string, number>()
  return items.map((item) => {
    const name = nameOf(item)
    const earlier = seen.get(name) ?? 0
    seen.set(name, earlier + 1)
    return { ...item, key: earlier > 0 ? `${name} ${earlier + 1}` : name }
  })
}

function livePerson<P extends PlacedPerson>(person: P) {
  return { ...person, mentions: withKeys(person.mentions, ({ text }) => text) }
}

/** The items, each as the object that it was before where it says the same. */
function kept<Item extends { key: string }>(items: readonly Item[], before: Item[]): Item[] {
  const known = new Map(before.map((item) => [item.key, item]))
  const now = items.map((item) => {
    const was = known.get(item.key)
    return was && JSON.stringify(was) === JSON.stringify(item) ? was : item
  })
  return now.length === before.length && now.every((item, index) => item === before[index]) ? before : now
}

/** The items mapped; the same array where each is mapped to itself. */
function mapKept<Item>(items: Item[], map: (item: Item) => Item): Item[] {
  const mapped = items.map(map)
  return mapped.every((item, index) => item === items[index]) ? items : mapped
}
