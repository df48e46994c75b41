import { useState } from 'react'
import { useStore } from 'zustand'
import { useReviewDesk } from '#renderer/flags/review-context.ts'
import { announce } from '#renderer/ui/announcer.tsx'
import { ChoiceMenu } from '#renderer/ui/choice-menu.tsx'
import { NameField } from '#renderer/ui/name-field.tsx'
import { knownName, newName } from './new-name.ts'
import { correct, type LiveMention, type LivePerson, type StoryStore } from './story-store.ts'

interface CorrectReferenceProps {
  person: LivePerson
  mention: LiveMention
  story: StoryStore
}

/** Says that a reference, or it and all after it, is somebody else: another one of the cast, or somebody new. */
export function CorrectReference({ person, mention, story }: CorrectReferenceProps) {
  const desk = useReviewDesk()
  const people = useStore(story, (state) => state.people)
  /** Which of the two asks for a new name. */
  const [naming, setNaming] = useState<'here' | 'onwards'>()
  const { anchor } = mention
  if (!anchor) return null
  const names = [...new Set(people.map(({ name }) => name))]
  const where = `${mention.text}, ${desk.nameOf(mention.block).toLowerCase()}`
  const give = (name: string, onwards: boolean) => {
    setNaming(undefined)
    correct(story, { kind: 'split', at: anchor, name, onwards })
    announce(`${where}${onwards ? ', and all after it' : ''}: ${name} now.`)
  }
  const menu = (label: string, about: string, onwards: boolean) => (
    <ChoiceMenu
      label={label}
      about={about}
      choices={[
        ...names
          .filter((name) => name !== person.name)
          .map((name) => ({ label: name, choose: () => give(name, onwards) })),
        { label: 'A new person…', apart: true, choose: () => setNaming(onwards ? 'onwards' : 'here') },
      ]}
    />
  )
  return (
    <div className="buttons">
      {menu('Somebody else…', where, false)}
      {person.mentions.at(-1) !== mention && menu('From here on…', `somebody else: ${where}`, true)}
      {naming && (
        <NameField
          label="Name"
          name={mention.form === 'pronoun' || mention.form === 'title' ? '' : newName(anchor.words, names)}
          onSet={(typed) => {
            const name = knownName(typed, names)
            give(name === person.name ? newName(name, names) : name, naming === 'onwards')
          }}
          onCancel={() => setNaming(undefined)}
        />
      )}
    </div>
  )
}
