import type { MouseEvent } from 'react'
import { ariaKeys, KeyCap } from '#renderer/ui/key-cap.tsx'
import type { LiveFlag } from './live-flag.ts'
import { useReviewDesk } from './review-context.ts'

/** A click leaves the focus and the caret in the text. */
function stayInText(event: MouseEvent): void {
  event.preventDefault()
}

/** What can be done with a flag, why it is one and, unless `brief`, where else to look. */
export function FlagActions({ flag, brief = false }: { flag: LiveFlag; brief?: boolean }) {
  const desk = useReviewDesk()
  return (
    <div className="row-more">
      <div className="buttons">
        {flag.fixes.map((fix, index) => (
          <button
            key={fix.label}
            type="button"
            className={index === 0 && flag.grade === 'fix' ? 'button primary' : 'button'}
            aria-keyshortcuts={index === 0 ? ariaKeys('fix') : undefined}
            onMouseDown={stayInText}
            onClick={() => desk.fix(flag, index)}
          >
            {flag.grade === 'fix' && flag.fixes.length === 1 ? 'Fix' : fix.label}
            {index === 0 && <KeyCap name="fix" />}
          </button>
        ))}
        <button
          type="button"
          className="button"
          aria-keyshortcuts={ariaKeys('stet')}
          onMouseDown={stayInText}
          onClick={() => desk.stet(flag, true)}
        >
          Stet
          <KeyCap name="stet" />
        </button>
      </div>
      {!brief && flag.related.length > 0 && (
        <ul className="related">
          {flag.related.map((place) => (
            <li key={`${place.block} ${place.start} ${place.end}`}>
              <button type="button" className="place" onMouseDown={stayInText} onClick={() => desk.goToPlace(place)}>
                <span className="quiet">{desk.nameOf(place.block)}:</span> {place.message}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="why">
        {flag.why}{' '}
        <span className="rule">
          {flag.rule} · {flag.source}
        </span>
      </p>
    </div>
  )
}
