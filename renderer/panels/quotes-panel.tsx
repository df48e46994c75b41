import { memo, useDeferredValue, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { GradeMark } from '#renderer/flags/flag-line.tsx'
import { useReviewDesk } from '#renderer/flags/review-context.ts'
import { announce } from '#renderer/ui/announcer.tsx'
import { CopyButton } from '#renderer/ui/copy-button.tsx'
import { tell } from '#renderer/ui/dialogs.tsx'
import { useInView } from '#renderer/ui/use-in-view.ts'
import { useKeptFocus } from '#renderer/ui/use-kept-focus.ts'
import { walkRows } from '#renderer/ui/walk-rows.ts'
import { CorrectSpeaker } from './correct-speaker.tsx'
import { doubtfulFirst, factCheckList, isDoubtful, speakerWords, surenessOf } from './quote-words.ts'
import type { LiveQuote, StoryStore } from './story-store.ts'
import '#renderer/ui/rows.css'
import './panels.css'

/** Who said what: every quotation with its speaker, and how sure that is. */
export function QuotesPanel({ story }: { story: StoryStore }) {
  const desk = useReviewDesk()
  const quotes = useDeferredValue(useStore(story, (state) => state.quotes))
  const inHand = useStore(story, (state) => state.quote)
  const [byDoubt, setByDoubt] = useState(false)
  const [wanted, setWanted] = useState('')
  const speakers = useMemo(() => [...new Set(quotes.map(speakerWords))], [quotes])
  const speaker = speakers.includes(wanted) ? wanted : ''
  const listed = useMemo(() => {
    const said = speaker === '' ? quotes : quotes.filter((quote) => speakerWords(quote) === speaker)
    return byDoubt ? doubtfulFirst(said) : said
  }, [quotes, speaker, byDoubt])
  const focus = useKeptFocus(listed)
  if (quotes.length === 0) {
    return (
      <div className="nothing">
        <p>Nobody is quoted yet</p>
        <p className="quiet">Each quotation of the draft stands here, with who said it.</p>
      </div>
    )
  }
  const entry = listed.some(({ key }) => key === inHand) ? inHand : listed[0]?.key
  return (
    <>
      <div className="filters">
        <select
          className="chip"
          aria-label="Said by"
          value={speaker}
          onChange={(event) => setWanted(event.currentTarget.value)}
        >
          <option value="">Said by anybody</option>
          {speakers.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
        <button type="button" className="chip" aria-pressed={byDoubt} onClick={() => setByDoubt(!byDoubt)}>
          Doubtful first
        </button>
        <CopyButton label="Copy list" className="chip" copy={() => copyList(factCheckList(listed, desk.nameOf))} />
      </div>
      <ul className="rows" aria-label="Quotations" {...focus}>
        {listed.map((quote) => (
          <QuoteRow
            key={quote.key}
            quote={quote}
            open={quote.key === inHand}
            entry={quote.key === entry}
            story={story}
          />
        ))}
      </ul>
    </>
  )
}

interface QuoteRowProps {
  quote: LiveQuote
  open: boolean
  entry: boolean
  story: StoryStore
}

/** A quotation at a glance; the one in hand is open and shows where its speaker is named. */
const QuoteRow = memo(function QuoteRow({ quote, open, entry, story }: QuoteRowProps) {
  const desk = useReviewDesk()
  const { speaker, cue } = quote
  const sureness = surenessOf(quote)
  const row = useInView(open)
  // Whom an editor names may be named nowhere.
  const named = speaker && (speaker.block !== quote.block || speaker.start !== quote.start) ? speaker : undefined
  return (
    <li ref={row} className="row" data-open={open || undefined}>
      <button
        type="button"
        className="row-line"
        data-row
        aria-expanded={open}
        tabIndex={entry ? 0 : -1}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          story.setState({ quote: open ? undefined : quote.key })
          if (!open) desk.goToPlace(quote)
        }}
        onKeyDown={walkRows}
      >
        {isDoubtful(quote) ? <GradeMark grade="query" /> : <span />}
        <span className="words quotation">{quote.text}</span>
        <span className="message">
          <b>{speakerWords(quote)}</b>
          {[speaker && cue, sureness, desk.nameOf(quote.block)].filter(Boolean).map((words) => ` · ${words}`)}
        </span>
      </button>
      {open && (
        <div className="row-more">
          {named && (
            <button
              type="button"
              className="place"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => desk.goToPlace(named)}
            >
              <span className="quiet">{desk.nameOf(named.block)}, said by:</span> {named.mention}
            </button>
          )}
          <CorrectSpeaker quote={quote} story={story} />
        </div>
      )}
    </li>
  )
})

/** Puts a list on the clipboard as plain text. Resolves with whether it is there. */
async function copyList(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    await tell('Nothing was copied', 'The clipboard is not open to Blue Pencil. Click into the text, then copy again.')
    return false
  }
  announce('The list is on the clipboard.')
  return true
}
