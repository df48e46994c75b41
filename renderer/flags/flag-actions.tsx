import { ariaKeys, KeyCap } from '#renderer/ui/key-cap.tsx'
import { type FixScope, fixesIn } from './fix-choice.ts'
import type { LiveFlag } from './live-flag.ts'
import { repeatedPlaces } from './repeated-places.ts'
import { RepeatedWords } from './repeated-words.tsx'
import { useReview, useReviewDesk } from './review-context.ts'
import { openFlags } from './review-store.ts'
import { stayInText } from './stay-in-text.ts'

/**
 * What can be done with a flag, why it is one and, unless `brief`, with others like it and where else to look. The keys are those
 * of the flag in hand: without `hasKeys` it is another one.
 */
export function FlagActions({
  flag,
  brief = false,
  hasKeys = true,
}: {
  flag: LiveFlag
  brief?: boolean
  hasKeys?: boolean
}) {
  const desk = useReviewDesk()
  const places = repeatedPlaces(flag)
  const fixes = flag.fixes.map((fix, index) => ({ ...fix, index }))
  return (
    <div className="row-more">
      {places.length > 0 && <RepeatedWords flag={flag} places={places} hasKeys={hasKeys} />}
      <div className="buttons">
        {fixes
          .filter(({ index }) => !places.some(({ keep }) => keep === index))
          .map(({ label, index }) => (
            <button
              key={label}
              type="button"
              className={index === 0 && flag.grade === 'fix' ? 'button primary' : 'button'}
              aria-keyshortcuts={hasKeys && index === 0 ? ariaKeys('fix') : undefined}
              onMouseDown={stayInText}
              onClick={() => desk.fix(flag, index)}
            >
              {flag.grade === 'fix' && flag.fixes.length === 1 ? 'Fix' : label}
              {hasKeys && index === 0 && <KeyCap name="fix" />}
            </button>
          ))}
        {!brief && <FixAlike flag={flag} />}
        <button
          type="button"
          className="button"
          aria-keyshortcuts={hasKeys ? ariaKeys('stet') : undefined}
          onMouseDown={stayInText}
          onClick={() => desk.stet(flag, true)}
        >
          Stet
          {hasKeys && <KeyCap name="stet" />}
        </button>
      </div>
      {!brief && places.length === 0 && flag.related.length > 0 && (
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

/** The way to all fixes of the flag's rule, where there are several. */
function FixAlike({ flag: { rule, title, grade } }: { flag: LiveFlag }) {
  const desk = useReviewDesk()
  const scope: FixScope = { kind: 'rule', rule, title }
  const alike = useReview((review) => fixesIn(openFlags(review), scope).length)
  if (grade !== 'fix' || alike < 2) return null
  return (
    <button type="button" className="button" onMouseDown={stayInText} onClick={() => desk.preview(scope)}>
      Fix all {alike} like this…
    </button>
  )
}
