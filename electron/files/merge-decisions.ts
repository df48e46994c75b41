import type { Decisions } from '#shared/api/decisions.ts'

type Correction = Decisions['corrections'][number]

/**
 * What is decided when one window changed `base` to `mine` while another one changed what is kept to `kept`: what either
 * added is there, what either took back is not, and where both corrected the same thing it is as `mine` says.
 */
export function mergeDecisions(kept: Decisions, base: Decisions, mine: Decisions): Decisions {
  const takenBack = new Set(base.stets.filter((stet) => !mine.stets.includes(stet)))
  const added = mine.stets.filter((stet) => !base.stets.includes(stet) && !kept.stets.includes(stet))
  const before = new Map(base.corrections.map((one) => [subjectOf(one), JSON.stringify(one)]))
  const now = new Map(mine.corrections.map((one) => [subjectOf(one), one]))
  const changed = mine.corrections.filter((one) => before.get(subjectOf(one)) !== JSON.stringify(one))
  const changedSubjects = new Set(changed.map(subjectOf))
  const stays = (one: Correction) => {
    const subject = subjectOf(one)
    return !changedSubjects.has(subject) && (now.has(subject) || !before.has(subject))
  }
  return {
    stets: [...kept.stets.filter((stet) => !takenBack.has(stet)), ...added],
    corrections: [...kept.corrections.filter(stays), ...changed],
  }
}

/** What a correction is about: there is one of each kind about each thing. */
function subjectOf(one: Correction): string {
  switch (one.kind) {
    case 'split':
    case 'speaker':
      return JSON.stringify([one.kind, one.at.words, one.at.before, one.at.after, one.at.nth])
    default:
      return JSON.stringify([one.kind, one.name])
  }
}
