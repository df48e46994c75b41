import { useStore } from 'zustand'
import { correct, type LiveQuote, type StoryStore, without } from './story-store.ts'

/** Confirms who said a quotation, or says who did. */
export function CorrectSpeaker({ quote, story }: { quote: LiveQuote; story: StoryStore }) {
  const people = useStore(story, (state) => state.people)
  const speakers = useStore(story, (state) => state.corrections.speakers)
  const { text, speaker } = quote
  const set = (name: string) => {
    const rest = without(speakers, text)
    correct(story, { speakers: name === '' ? rest : { ...rest, [text]: name } })
  }
  const said = speakers[text]
  const names = new Set([...people.map(({ name }) => name), ...(said === undefined ? [] : [said])])
  return (
    <div className="buttons">
      {speaker && said === undefined && (
        <button type="button" className="button small" onClick={() => set(speaker.name)}>
          Confirm {speaker.name}
        </button>
      )}
      <select
        className="button small"
        aria-label="Speaker"
        value={said ?? ''}
        onChange={({ currentTarget: { value } }) => set(value)}
      >
        <option value="">Said by: as read</option>
        {[...names].map((name) => (
          <option key={name} value={name}>
            Said by {name}
          </option>
        ))}
      </select>
    </div>
  )
}
