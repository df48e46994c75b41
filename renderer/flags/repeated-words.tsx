import { ariaKeys, KeyCap } from '#renderer/ui/key-cap.tsx'
import type { LiveFlag } from './live-flag.ts'
import type { RepeatedPlace } from './repeated-places.ts'
import { useReviewDesk } from './review-context.ts'
import { stayInText } from './stay-in-text.ts'

/** The places where the same words stand, one under the other, each with the way to it and the button that keeps it; `hasKeys` where the flag is in hand. */
export function RepeatedWords({
  flag,
  places,
  hasKeys,
}: {
  flag: LiveFlag
  places: readonly RepeatedPlace[]
  hasKeys: boolean
}) {
  const desk = useReviewDesk()
  return (
    <ul className="repeated" aria-label="The same words">
      {places.map(({ place, shown, keep }, index) => {
        const where = desk.nameOf(place.block)
        return (
          <li key={`${place.block} ${place.start} ${place.end}`}>
            <button type="button" className="place" onMouseDown={stayInText} onClick={() => desk.goToPlace(place)}>
              <span className="quiet">
                {where}
                {index === 0 && ', here'}:
              </span>{' '}
              <span className="words">{desk.wordsAt(shown).trim()}</span>
            </button>
            {keep !== undefined && (
              <button
                type="button"
                className="button"
                aria-keyshortcuts={hasKeys && keep === 0 ? ariaKeys('fix') : undefined}
                onMouseDown={stayInText}
                onClick={() => desk.fix(flag, keep)}
              >
                Keep this one
                <span className="only-heard"> in {where}</span>
                {hasKeys && keep === 0 && <KeyCap name="fix" />}
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
