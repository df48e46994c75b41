import { useMemo, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { BlockTracker } from '#renderer/editor/block-tracker.ts'
import { toDo } from '#renderer/flags/grade-words.ts'
import { countByGrade, grades, openFlags } from '#renderer/flags/review-store.ts'
import { BlockMenu } from './block-menu.tsx'
import type { Desk } from './desk.ts'
import { EncodingMenu } from './encoding-menu.tsx'
import { HouseButton } from './house-style.tsx'
import { readingTime } from './reading-time.ts'

const checkingWords = { checking: 'Checking…', checked: 'Checked', failed: 'Not checked' } as const

/** How many words the draft has. */
export function useWords(blocks: BlockTracker): number {
  return useSyncExternalStore(blocks.subscribe, blocks.words)
}

/** How it stands, in one line. */
export function StatusLine({ desk }: { desk: Desk }) {
  const { store } = desk.review
  const words = useWords(desk.blocks)
  const flags = useStore(store, (review) => review.flags)
  const stets = useStore(store, (review) => review.stets)
  const checking = useStore(store, (review) => review.checking)
  const unsaved = useStore(desk.files.store, (file) => file.unsaved)
  const counts = useMemo(() => countByGrade(openFlags({ flags, stets })), [flags, stets])
  return (
    <footer className="status-line">
      <span>
        <b>{words.toLocaleString('en-US')}</b> {words === 1 ? 'word' : 'words'}
      </span>
      <span className="roomy">{readingTime(words)}</span>
      <span className="left">
        {grades.map((grade) => (
          <span key={grade}>
            <b>{counts[grade]}</b> {toDo[grade]}
          </span>
        ))}
      </span>
      <span className="grow" />
      <BlockMenu editor={desk.editor} />
      <EncodingMenu files={desk.files} />
      <HouseButton desk={desk.house} />
      <span className="checking" data-state={checking}>
        {checkingWords[checking]}
      </span>
      <span className="saving">{unsaved ? 'Unsaved' : 'Saved'}</span>
      <button type="button" className="status-button" aria-haspopup="dialog" onClick={() => desk.run('versions')}>
        Versions
      </button>
      <span className="roomy">Nothing leaves this machine</span>
    </footer>
  )
}
