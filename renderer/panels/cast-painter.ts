import type { LexicalEditor } from 'lexical'
import type { BlockTracker } from '#renderer/editor/block-tracker.ts'
import { setPlaces } from '#renderer/editor/dom-range.ts'
import type { BlockRange } from '#shared/engine/flag.ts'
import type { Story, StoryStore } from './story-store.ts'
import './cast-highlight.css'

/**
 * Paints every reference to the person in hand over the text of an editor, as the custom highlight `cast`, and the one in
 * hand as `cast-in-hand`; or, where the quotations are looked at, the one in hand and the words that name its speaker.
 */
export function paintCast(editor: LexicalEditor, blocks: BlockTracker, store: StoryStore): void {
  const all = new Highlight()
  const inHand = new Highlight()
  all.priority = -3
  inHand.priority = -2
  CSS.highlights.set('cast', all)
  CSS.highlights.set('cast-in-hand', inHand)

  function paint(): void {
    const places = placesOf(store.getState())
    setPlaces(all, editor, blocks, places.all)
    setPlaces(inHand, editor, blocks, places.inHand)
  }

  store.subscribe((state, before) => {
    const moved =
      state.person !== before.person ||
      state.reference !== before.reference ||
      state.quote !== before.quote ||
      state.panel !== before.panel
    const others =
      (state.person !== undefined && state.people !== before.people) ||
      (state.quote !== undefined && state.quotes !== before.quotes)
    if (moved || others) paint()
  })
  blocks.subscribe(() => {
    const { person, quote } = store.getState()
    if (person !== undefined || quote !== undefined) paint()
  })
}

function placesOf({ panel, people, person, reference, quotes, quote }: Story): {
  all: readonly BlockRange[]
  inHand: readonly BlockRange[]
} {
  const said = panel === 'quotes' ? quotes.find(({ key }) => key === quote) : undefined
  if (said) return { all: [said], inHand: said.speaker ? [said.speaker] : [] }
  const mentions = people.find(({ key }) => key === person)?.mentions ?? []
  return { all: mentions, inHand: mentions.filter(({ key }) => key === reference) }
}
