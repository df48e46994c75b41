import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { DraftEditor } from '#renderer/editor/draft-editor.tsx'
import { FixPreview } from '#renderer/flags/fix-preview.tsx'
import { FlagCard } from '#renderer/flags/flag-card.tsx'
import { FlagFilters } from '#renderer/flags/flag-filters.tsx'
import { FlagList } from '#renderer/flags/flag-list.tsx'
import { whatIsLeft } from '#renderer/flags/grade-words.ts'
import { ReviewProvider } from '#renderer/flags/review-context.ts'
import { closePreview, countByGrade, openFlags } from '#renderer/flags/review-store.ts'
import { CastPanel } from '#renderer/panels/cast-panel.tsx'
import { QuotesPanel } from '#renderer/panels/quotes-panel.tsx'
import { type PanelName, showPanel } from '#renderer/panels/story-store.ts'
import { Announcer, announce } from '#renderer/ui/announcer.tsx'
import { Dialogs, tell } from '#renderer/ui/dialogs.tsx'
import { TabPanel, Tabs } from '#renderer/ui/tabs.tsx'
import { Bars } from './bars.tsx'
import type { Desk } from './desk.ts'
import { Header } from './header.tsx'
import { StatusLine, useWords } from './status-line.tsx'
import { useAllKept, useArrivals, useCommands, useHostGone, usePointer, useWindowState } from './use-desk-events.ts'

/** The window: the draft on its page, what is known of it beside. */
export function App({ desk }: { desk: Desk }) {
  const main = useRef<HTMLElement>(null)
  const gone = useHostGone(desk)
  const hovers = useArrivals(desk)
  useCommands(desk)
  useWindowState(desk)
  useAllKept(desk)
  usePointer(desk)
  useResults(desk)
  useEffect(() => {
    const start = async () => {
      // First, so that no flag of another style is seen.
      await desk.house.read()
      await desk.files.openLaunchFile()
      await desk.recovery.start()
      desk.review.focusText()
      const { problem } = desk.house.store.getState()
      if (problem !== null) await tell('The house style was not read', `${problem} Until then, the draft decides.`)
    }
    void start()
  }, [desk])
  return (
    <ReviewProvider value={desk.review}>
      <div className="desk" data-hovers={hovers || undefined}>
        <Header desk={desk} />
        <Bars desk={desk} gone={gone} />
        <main ref={main}>
          <DraftEditor editor={desk.editor} />
        </main>
        <Panel desk={desk} />
        <StatusLine desk={desk} />
      </div>
      <FlagCard painter={desk.painter} within={main} />
      <Announcer />
      <Dialogs />
    </ReviewProvider>
  )
}

/** What there is to know of the draft, beside the text; in a narrow window it is a sheet under it, which folds. */
function Panel({ desk }: { desk: Desk }) {
  const folded = useStore(desk.story, (story) => story.folded)
  const flags = useStore(desk.review.store, (review) => review.flags)
  const stets = useStore(desk.review.store, (review) => review.stets)
  const people = useStore(desk.story, (story) => story.people.length)
  const quotes = useStore(desk.story, (story) => story.quotes.length)
  const panel = useStore(desk.story, (story) => story.panel)
  const preview = useStore(desk.review.store, (review) => review.preview)
  const open = useMemo(() => openFlags({ flags, stets }).length, [flags, stets])
  const empty = useWords(desk.blocks) === 0
  const numbering = useSyncExternalStore(desk.blocks.subscribe, desk.blocks.renumbered)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another panel takes away what had the focus in the one before
  useEffect(() => {
    if (document.activeElement === document.body) desk.editor.getRootElement()?.focus({ preventScroll: true })
  }, [desk, panel])
  useEffect(() => {
    // The text has less room under a panel that unfolds.
    if (!folded) desk.review.showInHand()
  }, [desk, folded])
  /** What is folded or behind another panel cannot be looked at. */
  const leavePreview = () => closePreview(desk.review.store)
  return (
    <aside className="panel" aria-label="About the draft" data-folded={folded || undefined}>
      <div className="panel-head">
        <Tabs
          label="About the draft"
          tabs={[
            { id: 'flags', label: 'Flags', count: open },
            { id: 'cast', label: 'Cast', count: people },
            { id: 'quotes', label: 'Quotes', count: quotes },
          ]}
          selected={panel}
          onSelect={(id: PanelName) => {
            if (id !== 'flags') leavePreview()
            showPanel(desk.story, id)
          }}
        />
        <button
          type="button"
          className="button small fold"
          aria-expanded={!folded}
          onClick={() => {
            leavePreview()
            desk.story.setState({ folded: !folded })
          }}
        >
          {folded ? 'Show' : 'Hide'}
        </button>
      </div>
      <div className="panel-body" key={panel}>
        <TabPanel id={panel}>
          {panel === 'flags' && (
            <>
              {preview && <FixPreview preview={preview} />}
              <div hidden={preview !== undefined}>
                <FlagFilters />
                <FlagList empty={empty} numbering={numbering} />
              </div>
            </>
          )}
          {panel === 'cast' && <CastPanel story={desk.story} />}
          {panel === 'quotes' && <QuotesPanel story={desk.story} />}
        </TabPanel>
      </div>
    </aside>
  )
}

/** Says what a check found, once it is another result than before. */
function useResults(desk: Desk): void {
  useEffect(() => {
    let last = ''
    return desk.review.store.subscribe((review, before) => {
      if (review.checking !== 'checked' || before.checking === 'checked') return
      const result = whatIsLeft(countByGrade(openFlags(review))) ?? 'nothing flagged'
      const unread = review.unread === undefined ? '' : ' Not all words were read.'
      if (result !== last) announce(`Checked: ${result}.${unread}`)
      last = result
    })
  }, [desk])
}
