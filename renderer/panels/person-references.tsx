import { type ReactNode, useState } from 'react'
import { GradeMark } from '#renderer/flags/flag-line.tsx'
import type { LiveFlag } from '#renderer/flags/live-flag.ts'
import { useReviewDesk } from '#renderer/flags/review-context.ts'
import { walkRows } from '#renderer/ui/walk-rows.ts'
import { overlaps } from '#shared/text/range.ts'
import { CorrectReference } from './correct-reference.tsx'
import { foldReferences, pronounWords } from './fold-references.ts'
import { referenceWords } from './reference-words.ts'
import { type LiveMention, type LivePerson, type StoryStore, showPanel } from './story-store.ts'

interface PersonReferencesProps {
  person: LivePerson
  /** The open flags about this person. */
  flagged: readonly LiveFlag[]
  story: StoryStore
}

/** How every reference to a person reads, in story order; pronouns, and what is too many, are folded. */
export function PersonReferences({ person, flagged, story }: PersonReferencesProps) {
  const [inHand, setInHand] = useState<string>()
  const flagsOf = (mention: LiveMention) =>
    flagged.filter((flag) => flag.block === mention.block && overlaps(mention, flag))
  const { shown, more, pronouns } = foldReferences(person.mentions, (mention) => flagsOf(mention).length > 0)
  const list = (mentions: readonly LiveMention[], name: string) => (
    <ul aria-label={name}>
      {mentions.map((mention) => (
        <Reference
          key={mention.key}
          mention={mention}
          flags={flagsOf(mention)}
          inHand={mention.key === inHand}
          onTake={() => setInHand(mention.key)}
          story={story}
        >
          <CorrectReference person={person} mention={mention} story={story} />
        </Reference>
      ))}
    </ul>
  )
  return (
    <>
      {list(shown, `References to ${person.name}`)}
      {more.length > 0 && (
        <Fold label={`and ${more.length} more by name`}>{list(more, `More references to ${person.name}`)}</Fold>
      )}
      {pronouns.length > 0 && (
        <Fold label={`and ${timesAs(pronouns)}`}>{list(pronouns, `Pronouns for ${person.name}`)}</Fold>
      )}
    </>
  )
}

interface ReferenceProps {
  mention: LiveMention
  flags: readonly LiveFlag[]
  inHand: boolean
  onTake: () => void
  story: StoryStore
  /** What can be done with the reference, once it is in hand. */
  children: ReactNode
}

function Reference({ mention, flags, inHand, onTake, story, children }: ReferenceProps) {
  const desk = useReviewDesk()
  return (
    <li className="reference" data-in-hand={inHand || undefined}>
      <button
        type="button"
        className="place"
        data-row
        tabIndex={inHand ? 0 : -1}
        aria-current={inHand || undefined}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          onTake()
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

/** References that show when asked for. */
function Fold({ label, children }: { label: string; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="place fold-line"
        data-row="still"
        tabIndex={0}
        aria-expanded={open}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setOpen(!open)}
        onKeyDown={walkRows}
      >
        {label}
      </button>
      {open && children}
    </>
  )
}

function timesAs(pronouns: readonly LiveMention[]): string {
  const times = pronouns.length === 1 ? 'once' : `${pronouns.length} times`
  return `${times} as ${pronounWords(pronouns)}`
}
