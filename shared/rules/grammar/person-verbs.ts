/**
 * Verbs whose object is a person or a body of persons, by their past participle, and what a writer may have meant when the
 * object is an event. Not here: verbs that also take events ("summon a meeting", "host talks", "elect a convention").
 */
export const PERSON_VERBS: ReadonlyMap<string, readonly string[]> = new Map([
  ['invited', ['called', 'requested']],
  ['appointed', ['called', 'scheduled']],
  ['hired', ['organized', 'paid for']],
  ['recruited', ['organized']],
  ['employed', []],
  ['married', []],
  ['divorced', []],
  ['arrested', []],
  ['detained', []],
  ['jailed', []],
  ['imprisoned', []],
  ['handcuffed', []],
  ['extradited', []],
  ['deported', []],
  ['kidnapped', []],
  ['murdered', []],
  ['beheaded', []],
  ['befriended', []],
  ['persuaded', []],
])

/** Events by their singular. Not here: words that also name a body of persons or a place (party, council, court, festival). */
const EVENTS: ReadonlySet<string> = new Set([
  'meeting',
  'summit',
  'talks',
  'hearing',
  'conference',
  'rally',
  'visit',
  'trip',
  'election',
  'referendum',
  'ceremony',
  'briefing',
  'session',
  'trial',
  'gathering',
  'workshop',
  'seminar',
  'concert',
  'parade',
  'protest',
  'demonstration',
  'strike',
  'inauguration',
  'wedding',
  'funeral',
  'negotiations',
  'vote',
  'debate',
  'tournament',
  'event',
])

/** The event that a noun names, in either number; nothing for other nouns. */
export function eventOf(noun: string): string | undefined {
  const lower = noun.toLowerCase()
  if (lower !== noun) return undefined
  const singular = lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : lower.replace(/s$/, '')
  return [lower, singular].find((form) => EVENTS.has(form))
}
