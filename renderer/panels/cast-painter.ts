import type { LexicalEditor } from 'lexical'
import type { BlockTracker } from '#renderer/editor/block-tracker.ts'
import { domRange, isSameRange } from '#renderer/editor/dom-range.ts'
import type { StoryStore } from './story-store.ts'
import './cast-highlight.css'

/** Paints every reference to the person in hand over the text of an editor, as the custom highlight `cast`. */
export function paintCast(editor: LexicalEditor, blocks: BlockTracker, store: StoryStore): void {
  const highlight = new Highlight()
  highlight.priority = -2
  CSS.highlights.set('cast', highlight)

  function paint(): void {
    const { people, person } = store.getState()
    const mentions = person === undefined ? [] : (people.find(({ key }) => key === person)?.mentions ?? [])
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
    if (state.person !== before.person || (state.person !== undefined && state.people !== before.people)) paint()
  })
  blocks.subscribe(() => {
    if (store.getState().person !== undefined) paint()
  })
}
