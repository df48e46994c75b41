import type { KeyboardEvent, ReactNode } from 'react'
import './tabs.css'

/** A tab; `count` is how much there is behind it, shown unless it is 0. */
export interface Tab<Id extends string> {
  id: Id
  label: string
  count: number
}

interface TabsProps<Id extends string> {
  label: string
  tabs: readonly Tab<Id>[]
  selected: Id
  onSelect: (id: Id) => void
}

const steps: Readonly<Record<string, (at: number, length: number) => number>> = {
  ArrowRight: (at, length) => (at + 1) % length,
  ArrowLeft: (at, length) => (at - 1 + length) % length,
  Home: () => 0,
  End: (_, length) => length - 1,
}

/** Tabs of which arrow keys bring up one after the other. What they show is a `TabPanel` of the same id. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect }: TabsProps<Id>) {
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const at = tabs.findIndex(({ id }) => id === selected)
    const next = tabs[steps[event.key]?.(at, tabs.length) ?? -1]
    if (!next) return
    event.preventDefault()
    onSelect(next.id)
    document.getElementById(tabId(next.id))?.focus()
  }
  return (
    <div role="tablist" aria-label={label} className="tabs" onKeyDown={walk}>
      {tabs.map(({ id, label: name, count }) => (
        <button
          key={id}
          id={tabId(id)}
          type="button"
          role="tab"
          className="tab"
          aria-selected={id === selected}
          aria-controls={panelId(id)}
          tabIndex={id === selected ? 0 : -1}
          onClick={() => onSelect(id)}
        >
          {name} {count > 0 && <span className="count">{count}</span>}
        </button>
      ))}
    </div>
  )
}

/** What a selected tab shows. */
export function TabPanel({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div role="tabpanel" id={panelId(id)} aria-labelledby={tabId(id)}>
      {children}
    </div>
  )
}

function tabId(id: string): string {
  return `tab-${id}`
}

function panelId(id: string): string {
  return `tab-panel-${id}`
}
