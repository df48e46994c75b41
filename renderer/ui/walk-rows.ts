import type { KeyboardEvent } from 'react'

/**
 * Arrow keys go from one `[data-row]` of a list of class `rows` to the next, Home and End to the first and last, and press it, unless it is open already or is
 * one that only unfolds more (`data-row="still"`).
 */
export function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1, Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY }[event.key]
  if (step === undefined) return
  event.preventDefault()
  const rows = [...(event.currentTarget.closest('.rows')?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  const next = rows[Math.max(0, Math.min(rows.length - 1, rows.indexOf(event.currentTarget) + step))]
  if (next === event.currentTarget) return
  next?.focus()
  if (next?.dataset.row !== 'still' && next?.getAttribute('aria-expanded') !== 'true') next?.click()
}

/** Puts the focus on the line of the row that it is in, before the row closes. */
export function leaveRow(): void {
  const row = document.activeElement?.closest('.row')
  row?.querySelector<HTMLElement>('.row-line')?.focus()
}
