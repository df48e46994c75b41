import { useStore } from 'zustand'
import { announce } from '#renderer/ui/announcer.tsx'
import { ChoiceMenu } from '#renderer/ui/choice-menu.tsx'
import { correct, type LivePerson, type StoryStore, selectPerson, takeBack } from './story-store.ts'

/** What an editor can set right about a person: who it is, which title is the right one, or that it is nobody. */
export function CorrectPerson({ person, story }: { person: LivePerson; story: StoryStore }) {
  const people = useStore(story, (state) => state.people)
  const corrections = useStore(story, (state) => state.corrections)
  const { name, titles } = person
  const right = corrections.find((one) => one.kind === 'title' && one.name === name)
  const others = [...new Set(people.map((other) => other.name))].filter((other) => other !== name)
  return (
    <div className="buttons person-buttons">
      {titles.length > 1 && (
        <ChoiceMenu
          label="Right title…"
          about={`of ${name}`}
          choices={[
            {
              label: 'As introduced',
              chosen: right === undefined,
              choose: () => {
                if (right) takeBack(story, right)
                announce(`The title of ${name} is the one in the text.`)
              },
            },
            ...titles.map((title, index) => ({
              label: title,
              apart: index === 0,
              chosen: right?.kind === 'title' && right.title === title,
              choose: () => {
                correct(story, { kind: 'title', name, title })
                announce(`${name} is ${title} now.`)
              },
            })),
          ]}
        />
      )}
      {others.length > 0 && (
        <ChoiceMenu
          label="Same person as…"
          about={`for ${name}`}
          choices={others.map((other) => ({
            label: other,
            choose: () => {
              correct(story, { kind: 'merge', name, into: other })
              selectPerson(story, other)
              announce(`${name} is ${other} now.`)
            },
          }))}
        />
      )}
      <button
        type="button"
        className="button small"
        onClick={() => {
          correct(story, { kind: 'not-a-person', name })
          announce(`${name} is not a person.`)
        }}
      >
        Not a person
      </button>
    </div>
  )
}
