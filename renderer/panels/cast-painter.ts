import type { LexicalEditor } from 'lexical'
import type { BlockTracker } from '#renderer/editor/block-tracker.ts'
import { domRange, isSameRange } from '#renderer/editor/dom-range.ts'
import type { LiveMention, StoryStore } from './story-store.ts'
import './cast-highlight.css'

/**
 * Paints every reference to the person in hand over the text of an editor, as the custom highlight `cast`, and the one in
 * hand as `cast-in-hand`.
 */
export function paintCast(editor: LexicalEditor, blocks: BlockTracker, store: StoryStore): void {
  const all = new Highlight()
  const inHand = new Highlight()
  all.priority = -3
  inHand.priority = -2
  CSS.highlights.set('cast', all)
  CSS.highlights.set('cast-in-hand', inHand)

  function paint(): void {
    const { people, person, reference } = store.getState()
    const mentions = person === undefined ? [] : (people.find(({ key }) => key === person)?.mentions ?? [])
    show(all, mentions)
    show(
      inHand,
      mentions.filter(({ key }) => key === reference),
    )
  }

  function show(highlight: Highlight, mentions: readonly LiveMention[]): void {
    const wanted = mentions.flatMap((mention) => {
      const text = blocks.get(mention.block)
      return (text && mention.start < mention.end && domRange(editor, text, mention)) || []
    })
    const now = [...highlight].filter((range) => range instanceof Range)
    if (wanted.length === now.length && wanted.every((range, index) => isSameRange(range, now[index]))) return
    highlight.clear()
    for (const range of wanted) highlight.add(range)
  }

  store.subscribe((state, before) => {
    const moved = state.person !== before.person || state.reference !== before.reference
    if (moved || (state.person !== undefined && state.people !== before.people)) paint()
  })
  blocks.subscribe(() => {
    if (store.getState().person !== undefined) paint()
  })
}
