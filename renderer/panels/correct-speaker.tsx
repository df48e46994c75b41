import { useState } from 'react'
import { useStore } from 'zustand'
import { useReviewDesk } from '#renderer/flags/review-context.ts'
import { announce } from '#renderer/ui/announcer.tsx'
import { ChoiceMenu } from '#renderer/ui/choice-menu.tsx'
import { NameField } from '#renderer/ui/name-field.tsx'
import { knownName } from './new-name.ts'
import { NOT_A_QUOTATION } from './quote-words.ts'
import { correct, type LiveQuote, type StoryStore, takeBack } from './story-store.ts'

/** Confirms who said a quotation, says who did, or that nobody did because it is no quotation. */
export function CorrectSpeaker({ quote, story }: { quote: LiveQuote; story: StoryStore }) {
  const desk = useReviewDesk()
  const people = useStore(story, (state) => state.people)
  const [naming, setNaming] = useState(false)
  const { speaker, confirmed, anchor } = quote
  const set = (name: string | null) => {
    setNaming(false)
    correct(story, { kind: 'speaker', at: anchor, name })
    announce(name === null ? `${NOT_A_QUOTATION}.` : `Said by ${name}, confirmed.`)
  }
  const names = [...new Set(people.map(({ name }) => name))]
  const other = confirmed && speaker && !names.includes(speaker.name) ? [speaker.name] : []
  return (
    <div className="buttons">
      {speaker && !confirmed && (
        <button type="button" className="button small" onClick={() => set(speaker.name)}>
          Confirm {speaker.name}
        </button>
      )}
      <ChoiceMenu
        label="Said by…"
        about={desk.nameOf(quote.block).toLowerCase()}
        choices={[
          ...[...names, ...other].map((name) => ({
            label: name,
            chosen: confirmed && speaker?.name === name,
            choose: () => set(name),
          })),
          { label: 'Somebody else…', apart: true, choose: () => setNaming(true) },
          { label: 'Nobody: not a quotation', chosen: confirmed && !speaker, choose: () => set(null) },
        ]}
      />
      {confirmed && (
        <button
          type="button"
          className="button small"
          onClick={() => {
            takeBack(story, { kind: 'speaker', at: anchor, name: null })
            announce('Taken back: the speaker is as read.')
          }}
        >
          Take back
        </button>
      )}
      {naming && (
        <NameField label="Said by" onSet={(typed) => set(knownName(typed, names))} onCancel={() => setNaming(false)} />
      )}
    </div>
  )
}
