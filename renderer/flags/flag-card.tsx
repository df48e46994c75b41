import { autoUpdate, flip, hide, inline, offset, shift, useFloating } from '@floating-ui/react'
import { type RefObject, useLayoutEffect } from 'react'
import { FlagActions } from './flag-actions.tsx'
import { FlagLine } from './flag-line.tsx'
import type { Painter } from './highlight-painter.ts'
import type { LiveFlag } from './live-flag.ts'
import { useReview } from './review-context.ts'
import { openFlags } from './review-store.ts'
import './flag-card.css'

/** The card of the flag under the pointer or the caret, under or over its words and never on them. */
export function FlagCard({ painter, within }: { painter: Painter; within: RefObject<Element | null> }) {
  const card = useReview((review) => review.card)
  const flag = useReview((review) => openFlags(review).find((one) => one.key === review.card?.key))
  if (!card || !flag) return null
  return <Card key={flag.key} flag={flag} painter={painter} within={within} />
}

function Card({ flag, painter, within }: { flag: LiveFlag; painter: Painter; within: RefObject<Element | null> }) {
  const { refs, floatingStyles, isPositioned, middlewareData } = useFloating({
    placement: 'bottom-start',
    strategy: 'fixed',
    middleware: [inline(), offset(8), flip({ padding: 8 }), shift({ padding: 8 }), hide()],
    whileElementsMounted: autoUpdate,
  })
  useLayoutEffect(() => {
    // What is in the part that scrolls, so that the card goes along.
    const page = within.current?.firstElementChild
    refs.setPositionReference({
      getBoundingClientRect: () => painter.rangeOf(flag)?.getBoundingClientRect() ?? new DOMRect(),
      getClientRects: () => painter.rangeOf(flag)?.getClientRects() ?? [],
      ...(page && { contextElement: page }),
    })
  }, [refs, flag, painter, within])
  // The pointer brings up cards of other flags, too.
  const inHand = useReview((review) => review.selected === flag.key)
  // Words that were scrolled away take their card along.
  const inSight = isPositioned && !middlewareData.hide?.referenceHidden
  return (
    <section
      ref={refs.setFloating}
      className="flag-card"
      style={{ ...floatingStyles, visibility: inSight ? 'visible' : 'hidden' }}
      data-grade={flag.grade}
      aria-label="Flag in the text"
    >
      <div className="row-line">
        <FlagLine flag={flag} />
      </div>
      <FlagActions flag={flag} brief hasKeys={inHand} />
    </section>
  )
}
