/** How much of the text stays in sight around a place that is scrolled to, in CSS pixels. */
const AROUND = 120

/** Scrolls a range of the text into sight; where it already is, nothing moves. */
export function scrollToRange(range: Range): void {
  const scroller = range.startContainer.parentElement?.closest('main')
  if (!scroller) return
  const view = scroller.getBoundingClientRect()
  const { top, bottom } = range.getBoundingClientRect()
  const margin = Math.min(AROUND, view.height / 4)
  if (top < view.top + 8 || bottom > view.bottom - 8) {
    const down = top < view.top ? top - view.top - margin : bottom - view.bottom + margin
    scroller.scrollBy({ top: down, behavior: 'instant' })
  }
}
