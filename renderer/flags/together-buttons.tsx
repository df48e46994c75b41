import { ariaKeys } from '#renderer/ui/key-cap.tsx'
import { type FixScope, fixesIn } from './fix-choice.ts'
import type { LiveFlag } from './live-flag.ts'
import { useReview, useReviewDesk } from './review-context.ts'

/** The ways to many fixes at a time, where the draft has any, given the open flags. */
export function TogetherButtons({ open }: { open: readonly LiveFlag[] }) {
  const desk = useReviewDesk()
  const { grade, group } = useReview((review) => review.filter)
  const all: FixScope = group === undefined ? { kind: 'all' } : { kind: 'group', group }
  const fixes = grade === undefined || grade === 'fix' ? fixesIn(open, all).length : 0
  const leftovers = fixesIn(open, { kind: 'leftovers' }).length
  if (fixes < 2 && leftovers === 0) return null
  return (
    <div className="buttons together">
      {fixes > 1 && (
        <button
          type="button"
          className="button small"
          aria-keyshortcuts={ariaKeys('fix-all')}
          onClick={() => desk.preview(all)}
        >
          Fix all {fixes}…
        </button>
      )}
      {leftovers > 0 && (
        <button type="button" className="button small" onClick={() => desk.preview({ kind: 'leftovers' })}>
          Strip {leftovers === 1 ? '1 leftover' : `${leftovers} leftovers`}…
        </button>
      )}
    </div>
  )
}
