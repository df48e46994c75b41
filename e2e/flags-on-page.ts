import type { Page } from '@playwright/test'

/** A painted span of the window: the name of its highlight, and the words under it. */
export interface PaintedSpan {
  highlight: string
  text: string
}

/** What the window paints over the draft right now, read from the highlight registry, in text order by highlight. */
export function paintedSpans(page: Page): Promise<PaintedSpan[]> {
  return page.evaluate(() =>
    [...CSS.highlights].flatMap(([highlight, ranges]) => {
      const spans = [...ranges].map((range) => {
        const span = document.createRange()
        span.setStart(range.startContainer, range.startOffset)
        span.setEnd(range.endContainer, range.endOffset)
        return span
      })
      spans.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      return spans.map((span) => ({ highlight, text: span.toString() }))
    }),
  )
}

/** Resolves once the window has painted at least one flag. */
export async function waitForFlags(page: Page): Promise<void> {
  await page.waitForFunction(() => [...CSS.highlights.values()].some((ranges) => ranges.size > 0))
}
