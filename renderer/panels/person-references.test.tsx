import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { type ReviewDesk, ReviewProvider } from '#renderer/flags/review-context.ts'
import { createReviewStore } from '#renderer/flags/review-store.ts'
import type { PlacedMention } from '#shared/engine/placed-reading.ts'
import { PersonReferences } from './person-references.tsx'
import { createStoryStore, type LivePerson, takeReading } from './story-store.ts'

/** A reference made up for the test, one in each paragraph. */
const mention = (form: PlacedMention['form'], text: string, at: number): PlacedMention => ({
  block: `b${at}`,
  start: 0,
  end: text.length,
  text,
  form,
  titled: false,
  courtesy: false,
  quoted: false,
  display: false,
  anchor: { words: text, before: '', after: '', nth: at },
})

function markupOf(mentions: PlacedMention[]): string {
  const story = createStoryStore()
  takeReading(
    story,
    { people: [{ name: 'Ben Ruiz', title: undefined, titles: [], evidence: [], mentions }], quotes: [] },
    1,
  )
  const [person] = story.getState().people
  const desk = { store: createReviewStore(), nameOf: (block: string) => `Paragraph ${block.slice(1)}` } as ReviewDesk
  return renderToStaticMarkup(
    <ReviewProvider value={desk}>
      <PersonReferences person={person as LivePerson} flagged={[]} story={story} />
    </ReviewProvider>,
  )
}

it('folds the pronouns of a person, and what is too many by name', () => {
  const mentions = Array.from({ length: 60 }, (_, at) =>
    at % 3 === 1 ? mention('pronoun', at === 1 ? 'His' : 'he', at) : mention('surname', 'Ruiz', at),
  )
  const markup = markupOf(mentions)
  expect(markup.match(/class="reference"/g)).toHaveLength(8)
  expect(markup).toContain('and 32 more by name')
  expect(markup).toContain('and 20 times as “he”')
})

it('shows a title that stands alone among the names, and a single pronoun as such', () => {
  const markup = markupOf([mention('title', 'the mayor', 1), mention('pronoun', 'she', 2)])
  expect(markup).toContain('the mayor</span><span class="quiet">Paragraph 1 · title alone')
  expect(markup).toContain('and once as “she”')
})
