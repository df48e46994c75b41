import { createStore, useStore } from 'zustand'

/** How many announcements stand at a time: one that comes right after another must not take its place before it is heard. */
const STANDING = 3

const announcements = createStore<{ said: readonly { id: number; text: string }[] }>(() => ({ said: [] }))
let lastId = 0

/** Says something to people who hear the window, when they have finished hearing what comes before. */
export function announce(text: string): void {
  lastId += 1
  const now = { id: lastId, text }
  announcements.setState(({ said }) => ({ said: [...said, now].slice(-STANDING) }))
}

/** Where announcements are heard from; one for the window. */
export function Announcer() {
  const said = useStore(announcements, (state) => state.said)
  return (
    <div className="only-heard" role="status" aria-live="polite" aria-atomic="false">
      {said.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  )
}
