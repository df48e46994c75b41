import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import type { FolderEntry } from '#shared/api/contract.ts'

const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

interface FolderListProps {
  entries: readonly FolderEntry[]
  chosen: FolderEntry | undefined
  canTake: (entry: FolderEntry) => boolean
  onChoose: (entry: FolderEntry) => void
  onTake: (entry: FolderEntry) => void
  onUp: () => void
  takesFocus: boolean
}

/** What is in a folder: arrow keys or a letter choose, Enter or a double click takes, Backspace goes up. */
export function FolderList({ entries, chosen, canTake, onChoose, onTake, onUp, takesFocus }: FolderListProps) {
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const at = entries.findIndex((entry) => entry.handle === chosen?.handle)

  useEffect(() => {
    if (takesFocus && entries.length > 0) list.current?.focus()
  }, [takesFocus, entries])
  useEffect(() => {
    if (at >= 0) list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])

  function press(event: KeyboardEvent): void {
    const handled = () => {
      event.preventDefault()
      event.stopPropagation()
    }
    if (event.key === 'Enter' && chosen) {
      handled()
      onTake(chosen)
    } else if (event.key === 'Backspace') {
      handled()
      onUp()
    } else {
      const next = entries[target(event.key)]
      if (!next) return
      handled()
      onChoose(next)
    }
  }

  function target(key: string): number {
    if (key === 'ArrowDown') return Math.min(at + 1, entries.length - 1)
    if (key === 'ArrowUp') return Math.max(at - 1, 0)
    if (key === 'Home') return 0
    if (key === 'End') return entries.length - 1
    if (key.length !== 1 || key === ' ') return -1
    const starts = (entry: FolderEntry) => entry.name.toLowerCase().startsWith(key.toLowerCase())
    const following = entries.findIndex((entry, index) => index > at && starts(entry))
    return following >= 0 ? following : entries.findIndex(starts)
  }

  return (
    <div
      ref={list}
      className="folder-list"
      role="listbox"
      tabIndex={0}
      aria-label="Files and folders"
      aria-activedescendant={at >= 0 ? `${id}${at}` : undefined}
      onKeyDown={press}
    >
      {entries.map((entry, index) => (
        <div
          key={entry.handle}
          id={`${id}${index}`}
          role="option"
          tabIndex={-1}
          className="entry"
          data-kind={entry.kind}
          aria-selected={index === at}
          aria-disabled={!canTake(entry)}
          onMouseDown={() => onChoose(entry)}
          onDoubleClick={() => onTake(entry)}
        >
          <span className="entry-name">{entry.name}</span>
          <span className="quiet">{entry.kind === 'folder' ? 'Folder' : when.format(entry.modified)}</span>
        </div>
      ))}
      {entries.length === 0 && <p className="quiet">Nothing in this folder.</p>}
    </div>
  )
}
