import { createStore, useStore } from 'zustand'

const announcements = createStore<{ text: string }>(() => ({ text: '' }))

/** Says something to people who hear the window, when they have finished hearing what comes before. */
export function announce(text: string): void {
  // The same words again are not heard unless the text is another one.
  const { text: before } = announcements.getState()
  announcements.setState({ text: before === text ? `${text}\u00a0` : text })
}

/** Where announcements are heard from; one for the window. */
export function Announcer() {
  const text = useStore(announcements, (state) => state.text)
  return (
    <div className="only-heard" role="status" aria-live="polite">
      {text}
    </div>
  )
}
