import { memo, useDeferredValue, useMemo } from 'react'
import { useStore } from 'zustand'
import { GradeMark } from '#renderer/flags/flag-line.tsx'
import type { LiveFlag } from '#renderer/flags/live-flag.ts'
import { useReview, useReviewDesk } from '#renderer/flags/review-context.ts'
import { openFlags } from '#renderer/flags/review-store.ts'
import { announce } from '#renderer/ui/announcer.tsx'
import { useInView } from '#renderer/ui/use-in-view.ts'
import { useKeptFocus } from '#renderer/ui/use-kept-focus.ts'
import { walkRows } from '#renderer/ui/walk-rows.ts'
import { overlaps } from '#shared/text/range.ts'
import { CorrectPerson } from './correct-person.tsx'
import { Corrected } from './corrected.tsx'
import { PersonReferences } from './person-references.tsx'
import { countOfReferences, evidenceWords } from './reference-words.ts'
import { type LivePerson, type StoryStore, selectPerson } from './story-store.ts'
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
  const corrections = useStore(story, (state) => state.corrections)
  const kept = useKeptFocus<HTMLDivElement>({ people, corrections }, useReviewDesk().focusText)
  const entry = people.some(({ key }) => key === inHand) ? inHand : people[0]?.key
  return (
    <div {...kept}>
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
    </div>
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
  const row = useInView(open)
  const references = countOfReferences(person.mentions.length)
  const flagged = useMemo(
    () =>
      asked.filter((flag) =>
        person.mentions.some((mention) => mention.block === flag.block && overlaps(mention, flag)),
      ),
    [asked, person],
  )
  const take = () => {
    if (open) {
      selectPerson(story, undefined)
      return
    }
    selectPerson(story, person.key)
    const [first] = person.mentions
    if (first) desk.goToPlace(first)
    announce(`${person.name}: ${references}, highlighted in the text.`)
  }
  return (
    <li ref={row} className="row" data-open={open || undefined}>
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
        {flagged.some(({ grade }) => grade === 'query') ? <GradeMark grade="query" /> : <span />}
        <span className="words">{person.name}</span>
        <span className="message">{[person.title, references].filter(Boolean).join(' · ')}</span>
      </button>
      {open && (
        <div className="row-more">
          <PersonReferences person={person} flagged={flagged} story={story} />
          {person.evidence.length > 0 && <p className="quiet">{evidenceWords(person)}</p>}
          <CorrectPerson person={person} story={story} />
        </div>
      )}
    </li>
  )
})
