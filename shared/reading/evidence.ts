import type { ContextEvidence } from './name-context.ts'

/** Why a run of capitalised words is taken for a person. */
export type Evidence = ContextEvidence | 'title' | 'courtesy title' | 'surname again' | 'family' | 'given name'

/** How often each sign alone is right; bodies have titles and say things too, places have the given names of people. */
const SURE: Readonly<Record<Evidence, number>> = {
  'courtesy title': 0.98,
  age: 0.97,
  'he or she': 0.95,
  'says I': 0.95,
  title: 0.93,
  description: 0.92,
  who: 0.85,
  family: 0.8,
  speech: 0.8,
  'given name': 0.75,
  'surname again': 0.6,
}

/** How sure it is that somebody is a person, 0 to 1: each sign makes it surer, as if they were independent. */
export function confidenceOf(evidence: readonly Evidence[]): number {
  const doubt = evidence.reduce((left, sign) => left * (1 - SURE[sign]), 1)
  return Math.round((1 - doubt) * 100) / 100
}

/** The signs, the surest first. */
export function bySureness(evidence: readonly Evidence[]): Evidence[] {
  return [...evidence].sort((a, b) => SURE[b] - SURE[a])
}
