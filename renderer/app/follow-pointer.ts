import type { LexicalEditor } from 'lexical'
import { flagAtPoint } from '#renderer/flags/flag-at.ts'
import type { Painter } from '#renderer/flags/highlight-painter.ts'
import { type ReviewStore, showCard } from '#renderer/flags/review-store.ts'

/** How long the pointer rests on words before their card comes, and how long it may be away before the card goes, in milliseconds. */
const DWELL = 220
const LINGER = 260

/** Shows the card of the flag under the pointer; gives a function that stops. The pointer may go over to the card. */
export function followPointer(editor: LexicalEditor, painter: Painter, store: ReviewStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let wanted: string | undefined

  function want(key: string | undefined): void {
    if (key === wanted) return
    wanted = key
    clearTimeout(timer)
    const { card } = store.getState()
    if (key === undefined && card?.by !== 'pointer') return
    timer = setTimeout(
      () => showCard(store, key === undefined ? undefined : { key, by: 'pointer' }),
      key === undefined ? LINGER : DWELL,
    )
  }

  let frame = 0
  function moved(event: PointerEvent): void {
    if (event.pointerType === 'touch') return
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      const overCard = event.target instanceof Element && event.target.closest('.flag-card') !== null
      if (overCard) want(store.getState().card?.key)
      else want(event.buttons === 0 ? flagAtPoint(editor, painter, event)?.key : undefined)
    })
  }

  const put = () => want(undefined)
  window.addEventListener('pointermove', moved)
  document.documentElement.addEventListener('pointerleave', put)
  return () => {
    clearTimeout(timer)
    cancelAnimationFrame(frame)
    window.removeEventListener('pointermove', moved)
    document.documentElement.removeEventListener('pointerleave', put)
  }
}
