import { useMemo } from 'react'
import { FlagRow } from './flag-row.tsx'
import { LetStand } from './let-stand.tsx'
import type { LiveFlag } from './live-flag.ts'
import { useReview, useReviewDesk } from './review-context.ts'
import { listedFlags } from './review-store.ts'
import './flag-list.css'
import './highlights.css'

/** The flags of the draft in text order, by paragraph. */
export function FlagList({ empty }: { empty: boolean }) {
  const desk = useReviewDesk()
  const flags = useReview((review) => review.flags)
  const stets = useReview((review) => review.stets)
  const filter = useReview((review) => review.filter)
  const selected = useReview((review) => review.selected)
  const checking = useReview((review) => review.checking)
  const listed = useMemo(() => listedFlags({ flags, stets, filter }), [flags, stets, filter])
  const sections = useMemo(() => inSections(listed), [listed])
  const entry = listed.some((flag) => flag.key === selected) ? selected : listed[0]?.key

  return (
    <div className="flag-list">
      {sections.map(({ block, flags: inBlock }) => (
        <section key={block} aria-label={desk.nameOf(block)}>
          <h3>{desk.nameOf(block)}</h3>
          <ul>
            {inBlock.map((flag) => (
              <FlagRow key={flag.key} flag={flag} open={flag.key === selected} entry={flag.key === entry} />
            ))}
          </ul>
        </section>
      ))}
      {listed.length === 0 && <Nothing empty={empty} checking={checking !== 'checked'} />}
      <LetStand />
    </div>
  )
}

function Nothing({ empty, checking }: { empty: boolean; checking: boolean }) {
  if (checking) return null
  return (
    <div className="nothing">
      <p>{empty ? 'Nothing to read yet' : 'Nothing flagged'}</p>
      <p className="quiet">
        {empty ? 'What there is to fix or to ask stands here as soon as there is a draft.' : 'Read to the end.'}
      </p>
    </div>
  )
}

function inSections(flags: readonly LiveFlag[]): { block: string; flags: LiveFlag[] }[] {
  const sections: { block: string; flags: LiveFlag[] }[] = []
  for (const flag of flags) {
    const last = sections.at(-1)
    if (last?.block === flag.block) last.flags.push(flag)
    else sections.push({ block: flag.block, flags: [flag] })
  }
  return sections
}
