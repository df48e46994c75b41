import { useMemo } from 'react'
import { GradeMark, Words } from './flag-line.tsx'
import { useReviewDesk } from './review-context.ts'
import type { Review } from './review-store.ts'

/** What the editor let stand, at the end of the list, with a way to take that back. */
export function LetStand({ flags, stets }: Pick<Review, 'flags' | 'stets'>) {
  const desk = useReviewDesk()
  const standing = useMemo(() => flags.filter((flag) => stets.has(flag.fingerprint)), [flags, stets])
  if (standing.length === 0) return null
  return (
    <details className="let-stand">
      <summary>
        Let stand <span className="count">{standing.length}</span>
      </summary>
      <ul>
        {standing.map((flag) => (
          <li key={flag.key} className="row">
            <div className="row-line">
              <GradeMark grade={flag.grade} />
              <Words words={{ before: flag.words.before }} />
              <span className="message">{flag.message}</span>
            </div>
            <button
              type="button"
              className="button small"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => desk.stet(flag, false)}
            >
              Take back
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
