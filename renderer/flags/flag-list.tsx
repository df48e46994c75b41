import { memo, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { KeyCap } from '#renderer/ui/key-cap.tsx'
import { useKeptFocus } from '#renderer/ui/use-kept-focus.ts'
import { FlagRow } from './flag-row.tsx'
import { LetStand } from './let-stand.tsx'
import type { LiveFlag } from './live-flag.ts'
import { useReview, useReviewDesk } from './review-context.ts'
import { listedFlags, type Review } from './review-store.ts'
import '#renderer/ui/rows.css'
import './flag-list.css'
import './highlights.css'

interface FlagSection {
  block: string
  flags: LiveFlag[]
}

const STRETCH = 20

/** The flags of the draft in text order, by paragraph. `numbering` is another one when paragraphs have other numbers. */
export function FlagList({ empty, numbering }: { empty: boolean; numbering: number }) {
  // Where flags change, a long list is drawn when there is time: typing goes first. All of it is of one moment, so that it moves once.
  const now = useReview(whole)
  const late = useDeferredValue(now)
  const { flags, stets, filter, checking, outcome, preview, selected: inHand } = late.flags === now.flags ? now : late
  // Behind a preview the list stays as it was, so that the focus can come back to it.
  const selected = preview ? preview.before : inHand
  const listed = useMemo(() => listedFlags({ flags, stets, filter }), [flags, stets, filter])
  // The buttons of a flag go with it, and with its being in hand.
  const kept = useKeptFocus<HTMLDivElement>({ listed, selected }, useReviewDesk().focusText)

  return (
    <div className="flag-list rows" {...kept}>
      {outcome !== undefined && <Outcome key={outcome} words={outcome} />}
      <Sections flags={listed} selected={selected} numbering={numbering} />
      {listed.length === 0 && <Nothing empty={empty} checking={checking !== 'checked'} />}
      <LetStand flags={flags} stets={stets} />
    </div>
  )
}

function whole(review: Review): Review {
  return review
}

/** The flags by paragraph; a paragraph whose flags are as they were is not drawn again. */
const Sections = memo(function Sections({
  flags,
  selected,
}: {
  flags: readonly LiveFlag[]
  selected: string | undefined
  numbering: number
}) {
  const desk = useReviewDesk()
  const entry = flags.some((flag) => flag.key === selected) ? selected : flags[0]?.key
  return stretches(inSections(flags)).map((sections) => (
    <div key={sections[0]?.block} className="stretch">
      {sections.map(({ block, flags: inBlock }) => {
        const has = (key: string | undefined) => (inBlock.some((flag) => flag.key === key) ? key : undefined)
        const name = desk.nameOf(block)
        return <Section key={block} name={name} flags={inBlock} selected={has(selected)} entry={has(entry)} />
      })}
    </div>
  ))
})

interface SectionProps {
  name: string
  flags: readonly LiveFlag[]
  selected: string | undefined
  entry: string | undefined
}

const Section = memo(
  ({ name, flags, selected, entry }: SectionProps) => (
    <section aria-label={name}>
      <h3>{name}</h3>
      <ul>
        {flags.map((flag) => (
          <FlagRow key={flag.key} flag={flag} open={flag.key === selected} entry={flag.key === entry} />
        ))}
      </ul>
    </section>
  ),
  (before, now) =>
    before.name === now.name &&
    before.selected === now.selected &&
    before.entry === now.entry &&
    before.flags.length === now.flags.length &&
    before.flags.every((flag, index) => flag === now.flags[index]),
)

/** What the fixes made together came to. */
function Outcome({ words }: { words: string }) {
  const line = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    line.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <p ref={line} className="outcome">
      {words}{' '}
      <span className="quiet" aria-hidden="true">
        <KeyCap name="undo" /> takes it back.
      </span>
    </p>
  )
}

function Nothing({ empty, checking }: { empty: boolean; checking: boolean }) {
  const unread = useReview((review) => review.unread)
  if (checking) return null
  const checked = unread === undefined ? 'The whole draft was checked.' : 'Not all of the draft was checked.'
  return (
    <div className="nothing">
      <p>{empty ? 'Nothing to read yet' : 'Nothing flagged'}</p>
      <p className="quiet">
        {empty ? 'What there is to fix or to ask stands here as soon as there is a draft.' : checked}
      </p>
    </div>
  )
}

/** The sections a few at a time: what is out of sight is not laid out, and that is told of a few things rather than of many. */
function stretches(sections: readonly FlagSection[]): FlagSection[][] {
  return Array.from({ length: Math.ceil(sections.length / STRETCH) }, (_, index) =>
    sections.slice(index * STRETCH, (index + 1) * STRETCH),
  )
}

function inSections(flags: readonly LiveFlag[]): FlagSection[] {
  const sections: FlagSection[] = []
  for (const flag of flags) {
    const last = sections.at(-1)
    if (last?.block === flag.block) last.flags.push(flag)
    else sections.push({ block: flag.block, flags: [flag] })
  }
  return sections
}
