import { useStore } from 'zustand'
import { CopyButton } from '#renderer/ui/copy-button.tsx'
import { ariaKeys, KeyCap } from '#renderer/ui/key-cap.tsx'
import type { Desk } from './desk.ts'
import { tellLosses } from './losses.tsx'

/** What is open, and what can be done with it as a whole. */
export function Header({ desk }: { desk: Desk }) {
  const name = useStore(desk.files.store, (file) => file.name)
  const unsaved = useStore(desk.files.store, (file) => file.unsaved)
  const losses = useStore(desk.files.store, (file) => file.losses)
  const readOnly = useStore(desk.files.store, (file) => file.readOnly)
  const others = useStore(desk.outside, (change) => change.others)
  return (
    <header className="desk-header">
      <h1 className="file-name" title={name}>
        {name}
      </h1>
      <span className="file-state">
        {[unsaved && 'Edited', readOnly && 'Read-only', others > 0 && 'Also open in another window']
          .filter(Boolean)
          .join(' · ')}
      </span>
      {losses.length > 0 && (
        <button
          type="button"
          className="status-button"
          aria-haspopup="dialog"
          onClick={() => void tellLosses({ name, losses })}
        >
          Not all of it is here
        </button>
      )}
      <span className="grow" />
      <button type="button" className="button" aria-keyshortcuts={ariaKeys('open')} onClick={() => desk.run('open')}>
        Open
        <KeyCap name="open" />
      </button>
      <button type="button" className="button" aria-keyshortcuts={ariaKeys('save')} onClick={() => desk.run('save')}>
        Save
        <KeyCap name="save" />
      </button>
      <CopyButton label="Copy clean" className="button" copy={desk.copyClean} />
      <button
        type="button"
        className="button primary"
        aria-keyshortcuts={ariaKeys('export')}
        onClick={() => desk.run('export')}
      >
        Clean copy
        <KeyCap name="export" />
      </button>
    </header>
  )
}
