import { useStore } from 'zustand'
import { announce } from '#renderer/ui/announcer.tsx'
import type { Corrections } from '#shared/reading/corrections.ts'
import { correct, type LivePerson, type StoryStore, selectPerson, without } from './story-store.ts'

/** What an editor can set right about a person: who it is, which title is the right one, or that it is nobody. */
export function CorrectPerson({ person, story }: { person: LivePerson; story: StoryStore }) {
  const others = useStore(story, (state) => state.people)
  const corrections = useStore(story, (state) => state.corrections)
  const { name, titles } = person
  return (
    <div className="buttons">
      {titles.length > 1 && (
        <select
          className="button small"
          aria-label={`Right title of ${name}`}
          value={corrections.titles[name] ?? ''}
          onChange={({ currentTarget: { value } }) => {
            const rest = without(corrections.titles, name)
            correct(story, { titles: value === '' ? rest : { ...rest, [name]: value } })
          }}
        >
          <option value="">Right title: as introduced</option>
          {titles.map((title) => (
            <option key={title} value={title}>
              Right title: {title}
            </option>
          ))}
        </select>
      )}
      {others.length > 1 && (
        <select
          className="button small"
          aria-label={`${name} is the same person as`}
          value=""
          onChange={({ currentTarget: { value } }) => {
            correct(story, { merged: { ...without(corrections.merged, value), [name]: value } })
            selectPerson(story, value)
            announce(`${name} is ${value} now.`)
          }}
        >
          <option value="">Same person as…</option>
          {[...new Set(others.map((other) => other.name))]
            .filter((other) => other !== name)
            .map((other) => (
              <option key={other}>{other}</option>
            ))}
        </select>
      )}
      <button
        type="button"
        className="button small"
        onClick={() => {
          correct(story, { notPeople: [...corrections.notPeople, name] })
          announce(`${name} is not a person.`)
        }}
      >
        Not a person
      </button>
    </div>
  )
}

/** Who was made one person or nobody, with a way to take that back. */
export function Corrected({ story }: { story: StoryStore }) {
  const corrections = useStore(story, (state) => state.corrections)
  const made: { said: string; back: Partial<Corrections> }[] = [
    ...Object.entries(corrections.merged).map(([name, into]) => ({
      said: `${name} is ${into}`,
      back: { merged: without(corrections.merged, name) },
    })),
    ...corrections.notPeople.map((name) => ({
      said: `${name} is not a person`,
      back: { notPeople: corrections.notPeople.filter((one) => one !== name) },
    })),
  ]
  if (made.length === 0) return null
  return (
    <ul className="corrected" aria-label="Corrected">
      {made.map(({ said, back }) => (
        <li key={said}>
          {said}
          <button type="button" className="button small" onClick={() => correct(story, back)}>
            Take back
          </button>
        </li>
      ))}
    </ul>
  )
}
