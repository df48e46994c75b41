import { useEffect, useId, useMemo, useRef } from 'react'
import { ariaKeys, KeyCap } from '#renderer/ui/key-cap.tsx'
import { useKeptFocus } from '#renderer/ui/use-kept-focus.ts'
import { useReturningFocus } from '#renderer/ui/use-returning-focus.ts'
import { type ChosenFix, chooseFixes, fixesIn, type FixPreview as Preview } from './fix-choice.ts'
import { FixRow } from './fix-row.tsx'
import { makeLabel, previewTitle } from './fix-words.ts'
import { useReview, useReviewDesk } from './review-context.ts'
import { openFlags, tickFixes } from './review-store.ts'
import '#renderer/ui/rows.css'
import './fix-preview.css'

/** Fixes that are looked at before they are made, beside the text, in text order; what is ticked is made in one step. */
export function FixPreview({ preview: { scope, unticked } }: { preview: Preview }) {
  const desk = useReviewDesk()
  const flags = useReview((review) => review.flags)
  const stets = useReview((review) => review.stets)
  const selected = useReview((review) => review.selected)
  const fixes = useMemo(() => fixesIn(openFlags({ flags, stets }), scope), [flags, stets, scope])
  const { taken, waiting } = useMemo(() => chooseFixes(fixes, unticked), [fixes, unticked])
  const severalRules = fixes.some(({ flag }) => flag.rule !== fixes[0]?.flag.rule)
  const entry = fixes.some(({ flag }) => flag.key === selected) ? selected : fixes[0]?.flag.key
  const title = useId()
  const section = useRef<HTMLElement>(null)
  const cancel = useRef<HTMLButtonElement>(null)
  const kept = useKeptFocus(fixes)
  useReturningFocus(section, scope, desk.focusText)
  useEffect(() => {
    if (fixes.length === 0 && document.activeElement === document.body) cancel.current?.focus()
  }, [fixes])
  return (
    <section ref={section} className="fix-preview" aria-labelledby={title}>
      <header className="preview-head">
        <h3 id={title}>{previewTitle(scope)}</h3>
        {fixes.length > 1 && <TickAll fixes={fixes} unticked={unticked} />}
      </header>
      {fixes.length === 0 && <p className="preview-none quiet">Nothing of this is left in the text.</p>}
      <ul className="rows" aria-labelledby={title} {...kept}>
        {fixes.map(({ flag, fix }) => (
          <FixRow
            key={flag.key}
            flag={flag}
            fix={fix}
            where={whereOf({ flag, fix }, desk.nameOf)}
            ticked={!unticked.has(flag.key)}
            waiting={waiting.has(flag.key)}
            inHand={flag.key === selected}
            entry={flag.key === entry}
            titled={severalRules}
          />
        ))}
      </ul>
      <footer className="buttons preview-foot">
        {fixes.length > 0 && (
          <button
            type="button"
            className="button primary"
            disabled={taken.length === 0}
            aria-keyshortcuts={ariaKeys('fix')}
            onClick={desk.makeFixes}
          >
            {makeLabel(scope, taken.length, fixes.length)}
            <KeyCap name="fix" />
          </button>
        )}
        <button
          ref={cancel}
          type="button"
          className="button"
          aria-keyshortcuts={ariaKeys('cancel')}
          onClick={desk.closePreview}
        >
          {fixes.length > 0 ? 'Cancel' : 'Close'}
          <KeyCap name="cancel" />
        </button>
      </footer>
    </section>
  )
}

function TickAll({ fixes, unticked }: { fixes: readonly ChosenFix[]; unticked: ReadonlySet<string> }) {
  const { store } = useReviewDesk()
  const keys = fixes.map(({ flag }) => flag.key)
  const all = !keys.some((key) => unticked.has(key))
  return (
    <button type="button" className="button small" onClick={() => tickFixes(store, keys, !all)}>
      {all ? 'Untick all' : 'Tick all'}
    </button>
  )
}

/** The blocks that a fix is about, as an editor names them. */
function whereOf({ flag, fix }: ChosenFix, nameOf: (block: string) => string): string {
  return [...new Set([flag.block, ...fix.edits.map(({ block }) => block)])].map(nameOf).join(', ')
}
