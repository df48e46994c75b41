import { join } from 'node:path'
import { createDecisionStore, type DecisionStore } from './decision-store.ts'
import { createJournalStore, type JournalStore } from './journal-store.ts'
import { createPresence, type Presence } from './presence.ts'
import { createVersionStore, type VersionStore } from './version-store.ts'

/** What the app keeps about drafts, never in them or beside them; one for all windows of a host. */
export interface Stores {
  decisions: DecisionStore
  journals: JournalStore
  versions: VersionStore
  presence: Presence
}

/** The stores in the app's own data folder, which need not be there yet. */
export function openStores(data: string): Stores {
  return {
    decisions: createDecisionStore(join(data, 'decisions')),
    journals: createJournalStore(join(data, 'journals')),
    versions: createVersionStore(join(data, 'versions')),
    presence: createPresence(join(data, 'presence')),
  }
}
