import { type ReactNode, useState } from 'react'
import { useStore } from 'zustand'
import { GradeMark } from '#renderer/flags/flag-line.tsx'
import type { LiveFlag } from '#renderer/flags/live-flag.ts'
import { useReviewDesk } from '#renderer/flags/review-context.ts'
import { useInView } from '#renderer/ui/use-in-view.ts'
import { walkRows } from '#renderer/ui/walk-rows.ts'
import { overlaps } from '#shared/text/range.ts'
import { CorrectReference } from './correct-reference.tsx'
import { foldReferences, pronounWords, type Unfolded } from './fold-references.ts'
import { referenceWords } from './reference-words.ts'
import { type LiveMention, type LivePerson, type StoryStore, selectReference, showPanel } from './story-store.ts'

interface PersonReferencesProps {
  person: LivePerson
  /** The open flags about this person. */
  flagged: readonly LiveFlag[]
  story: StoryStore
}

/** How every reference to a person reads, in story order; pronouns, and what is too many, are folded. */
export function PersonReferences({ person, flagged, story }: PersonReferencesProps) {
  const inHand = useStore(story, (state) => state.reference)
  const [unfolded, setUnfolded] = useState<Unfolded>({ names: false, pronouns: false })
  const flagsOf = (mention: LiveMention) =>
    flagged.filter((flag) => flag.block === mention.block && overlaps(mention, flag))
  const { shown, names, pronouns } = foldReferences(person.mentions, (mention) => flagsOf(mention).length > 0, unfolded)
  const fold = (part: keyof Unfolded, label: string, less: string) => (
    <button
      type="button"
      className="place fold-line"
      data-row="still"
      tabIndex={0}
      aria-expanded={unfolded[part]}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => setUnfolded({ ...unfolded, [part]: !unfolded[part] })}
      onKeyDown={walkRows}
    >
      {unfolded[part] ? less : label}
    </button>
  )
  return (
    <>
      <ul aria-label={`References to ${person.name}`}>
        {shown.map((mention) => (
          <Reference
            key={mention.key}
            mention={mention}
            flags={flagsOf(mention)}
            inHand={mention.key === inHand}
            story={story}
          >
            <CorrectReference person={person} mention={mention} story={story} />
          </Reference>
        ))}
      </ul>
      {names > 0 && fold('names', `and ${names} more by name`, 'Fewer by name')}
      {pronouns.length > 0 && fold('pronouns', `and ${timesAs(pronouns)}`, `Without ${pronounWords(pronouns)}`)}
    </>
  )
}

interface ReferenceProps {
  mention: LiveMention
  flags: readonly LiveFlag[]
  inHand: boolean
  story: StoryStore
  /** What can be done with the reference, once it is in hand. */
  children: ReactNode
}

function Reference({ mention, flags, inHand, story, children }: ReferenceProps) {
  const desk = useReviewDesk()
  const row = useInView(inHand)
  return (
    <li ref={row} className="reference" data-in-hand={inHand || undefined}>
      <button
        type="button"
        className="place"
        data-row
        tabIndex={inHand ? 0 : -1}
        aria-current={inHand || undefined}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          selectReference(story, mention.key)
          desk.goToPlace(mention)
        }}
        onKeyDown={walkRows}
      >
        <span className="words">{mention.text}</span>
        <span className="quiet">
          {desk.nameOf(mention.block)} · {referenceWords(mention)}
        </span>
      </button>
      {flags.map((flag) => (
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
      {inHand && children}
    </li>
  )
}

function timesAs(pronouns: readonly LiveMention[]): string {
  const times = pronouns.length === 1 ? 'once' : `${pronouns.length} times`
  return `${times} as ${pronounWords(pronouns)}`
}
