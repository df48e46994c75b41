import { memo, useDeferredValue, useMemo } from 'react'
import { useStore } from 'zustand'
import { GradeMark } from '#renderer/flags/flag-line.tsx'
import type { LiveFlag } from '#renderer/flags/live-flag.ts'
import { useReview, useReviewDesk } from '#renderer/flags/review-context.ts'
import { openFlags } from '#renderer/flags/review-store.ts'
import { announce } from '#renderer/ui/announcer.tsx'
import { walkRows } from '#renderer/ui/walk-rows.ts'
import type { BlockRange } from '#shared/engine/flag.ts'
import { Corrected, CorrectPerson } from './correct-person.tsx'
import { referenceWords } from './reference-words.ts'
import { type LivePerson, type StoryStore, selectPerson, showPanel } from './story-store.ts'
import '#renderer/ui/rows.css'
import './panels.css'

/** Who is who: each person in order of first reference, and how every reference reads. */
export function CastPanel({ story }: { story: StoryStore }) {
  const people = useDeferredValue(useStore(story, (state) => state.people))
  const inHand = useStore(story, (state) => state.person)
  const flags = useReview((review) => review.flags)
  const stets = useReview((review) => review.stets)
  const asked = useMemo(
    () => openFlags({ flags, stets }).filter(({ rule }) => rule.startsWith('people/')),
    [flags, stets],
  )
  const entry = people.some(({ key }) => key === inHand) ? inHand : people[0]?.key
  return (
    <>
      {people.length === 0 && (
        <div className="nothing">
          <p>Nobody is named yet</p>
          <p className="quiet">Each person of the draft stands here, with every reference.</p>
        </div>
      )}
      <ul className="rows" aria-label="People">
        {people.map((person) => (
          <PersonRow
            key={person.key}
            person={person}
            open={person.key === inHand}
            entry={person.key === entry}
            asked={asked}
            story={story}
          />
        ))}
      </ul>
      <Corrected story={story} />
    </>
  )
}

interface PersonRowProps {
  person: LivePerson
  open: boolean
  entry: boolean
  /** The open flags about people. */
  asked: readonly LiveFlag[]
  story: StoryStore
}

/** A person at a glance; the one in hand is open, with all references, which are highlighted in the text. */
const PersonRow = memo(function PersonRow({ person, open, entry, asked, story }: PersonRowProps) {
  const desk = useReviewDesk()
  const references = person.mentions.length === 1 ? '1 reference' : `${person.mentions.length} references`
  const query = asked.some(
    (flag) => flag.grade === 'query' && person.mentions.some((mention) => overlap(mention, flag)),
  )
  const take = () => {
    selectPerson(story, person.key)
    const [first] = person.mentions
    if (first) desk.goToPlace(first)
    announce(`${person.name}: ${references}, highlighted in the text.`)
  }
  return (
    <li className="row" data-open={open || undefined}>
      <button
        type="button"
        className="row-line"
        data-row
        aria-expanded={open}
        tabIndex={entry ? 0 : -1}
        onMouseDown={(event) => event.preventDefault()}
        onClick={take}
        onKeyDown={walkRows}
      >
        {query ? <GradeMark grade="query" /> : <span />}
        <span className="words">{person.name}</span>
        <span className="message">{[person.title, references].filter(Boolean).join(' · ')}</span>
      </button>
      {open && (
        <div className="row-more">
          <ul aria-label={`References to ${person.name}`}>
            {person.mentions.map((mention) => (
              <li key={mention.key} className="reference">
                <button
                  type="button"
                  className="place"
                  data-row
                  tabIndex={-1}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => desk.goToPlace(mention)}
                  onKeyDown={walkRows}
                >
                  <span className="words">{mention.text}</span>
                  <span className="quiet">
                    {desk.nameOf(mention.block)} · {referenceWords(mention)}
                  </span>
                </button>
                {asked
                  .filter((flag) => overlap(mention, flag))
                  .map((flag) => (
                    <button
                      key={flag.key}
                      type="button"
                      className="place flagged"
                      onMouseDown={(event) => event.preventDefault()}
                      onClick={() => {
                        showPanel(story, 'flags')
                        desk.goTo(flag)
                      }}
                    >
                      <GradeMark grade={flag.grade} />
                      {flag.message}
                    </button>
                  ))}
              </li>
            ))}
          </ul>
          <CorrectPerson person={person} story={story} />
        </div>
      )}
    </li>
  )
})

function overlap(a: BlockRange, b: BlockRange): boolean {
  return a.block === b.block && a.start < b.end && b.start < a.end
}
