import { memo, useEffect, useId, useRef } from 'react'
import { walkRows } from '#renderer/ui/walk-rows.ts'
import type { ChosenFix } from './fix-choice.ts'
import { Words } from './flag-line.tsx'
import { changesOf } from './flag-words.ts'
import { useReviewDesk } from './review-context.ts'
import { tickFixes } from './review-store.ts'
import { stayInText } from './stay-in-text.ts'

interface FixRowProps extends ChosenFix {
  /** The paragraphs that it is about. */
  where: string
  ticked: boolean
  /** It overlaps another fix that is ticked. */
  waiting: boolean
  inHand: boolean
  /** Tab comes to this one. */
  entry: boolean
  /** Says what its rule calls it. */
  titled: boolean
}

/** A fix of a preview, as the edit that it is: Space ticks it, and walking to it or a click shows it in the text. */
export const FixRow = memo(function FixRow({ flag, fix, where, ticked, waiting, inHand, entry, titled }: FixRowProps) {
  const desk = useReviewDesk()
  const row = useRef<HTMLLIElement>(null)
  const tick = useRef<HTMLInputElement>(null)
  const about = useId()
  useEffect(() => {
    if (!inHand) return
    row.current?.scrollIntoView({ block: 'nearest' })
    // Whoever works in the list stays in it when the flag in hand is another one.
    if (row.current?.parentElement?.contains(document.activeElement)) tick.current?.focus()
  }, [inHand])
  const changes = changesOf(flag, fix, (block) => desk.wordsAt({ block, start: 0, end: Number.POSITIVE_INFINITY }))
  return (
    <li ref={row} className="row fix-row" data-in-hand={inHand || undefined} data-off={!ticked || waiting || undefined}>
      <input
        ref={tick}
        type="checkbox"
        className="row-tick"
        data-row="still"
        tabIndex={entry ? 0 : -1}
        aria-labelledby={about}
        checked={ticked}
        onChange={() => tickFixes(desk.store, [flag.key], !ticked)}
        onFocus={() => desk.show(flag)}
        onKeyDown={walkRows}
      />
      <button
        type="button"
        id={about}
        className="row-line"
        tabIndex={-1}
        onMouseDown={stayInText}
        onClick={() => {
          tick.current?.focus()
          desk.show(flag)
        }}
      >
        {changes.map(({ block, lead, before, after, tail }) => (
          <span key={block} className="change">
            <span className="quiet">{lead}</span>
            <Words words={{ before, after }} />
            <span className="quiet">{tail}</span>
          </span>
        ))}
        <span className="message">
          {where}
          {titled && ` · ${flag.title}`}
          {waiting && <b> · overlaps another: left for later</b>}
        </span>
      </button>
    </li>
  )
})
