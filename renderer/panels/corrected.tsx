import { useStore } from 'zustand'
import { announce } from '#renderer/ui/announcer.tsx'
import type { Correction } from '#shared/reading/corrections.ts'
import { aboutOf, type StoryStore, takeBack } from './story-store.ts'

/** What an editor corrected about people, with a way to take each back. */
export function Corrected({ story }: { story: StoryStore }) {
  const corrections = useStore(story, (state) => state.corrections)
  const made = corrections.flatMap((correction) => {
    const said = inWords(correction)
    return said ? [{ correction, said }] : []
  })
  if (made.length === 0) return null
  return (
    <section className="corrected" aria-labelledby="corrected">
      <h3 id="corrected">
        Corrected <span className="count">{made.length}</span>
      </h3>
      <ul>
        {made.map(({ correction, said }) => (
          <li key={aboutOf(correction)}>
            <span>
              {said.what}
              {said.where && <span className="quiet"> {said.where}</span>}
            </span>
            <button
              type="button"
              className="button small"
              aria-label={`Take back: ${said.what}`}
              onClick={() => {
                takeBack(story, correction)
                announce(`Taken back: ${said.what}.`)
              }}
            >
              Take back
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A correction about people as an editor says it; undefined for one about a quotation, which shows at that. */
function inWords(correction: Correction): { what: string; where?: string } | undefined {
  switch (correction.kind) {
    case 'merge':
      return { what: `${correction.name} is ${correction.into}` }
    case 'not-a-person':
      return { what: `${correction.name} is not a person` }
    case 'title':
      return { what: `${correction.name} is ${correction.title}` }
    case 'split': {
      const { words, before, after } = correction.at
      return {
        what: `${words} is ${correction.name}`,
        where: `in “… ${[before, words, after].filter(Boolean).join(' ')} …”${correction.onwards ? ', and from there on' : ''}`,
      }
    }
    case 'speaker':
      return undefined
  }
}
