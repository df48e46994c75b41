import type { ChosenFix } from '#renderer/flags/fix-choice.ts'
import type { Companions, LogEntry } from '#shared/api/draft-package.ts'
import { applyEdits } from '#shared/text/apply-edits.ts'

/** What was done to the draft in the window; it goes into its draft file. */
export interface EditLog {
  /** Another draft is in the window, with the log that came with it, if one did. */
  begin: (came?: Pick<Companions, 'log' | 'queries'>) => void
  note: (what: LogEntry['what']) => void
  noteFixes: (made: readonly ChosenFix[]) => void
  /** An undo took fixes back. */
  noteUndone: (made: readonly ChosenFix[]) => void
  /** What goes into a draft file. */
  companions: () => Pick<Companions, 'log' | 'queries'>
}

/** A log does not grow without end: the oldest of more entries go. */
const MOST = 10_000

/** An empty log. `now` gives the time. */
export function createEditLog(now: () => Date = () => new Date()): EditLog {
  let log: LogEntry[] = []
  let queries: Companions['queries'] = []

  function add(entry: Omit<LogEntry, 'at'>): void {
    log.push({ at: now().toISOString(), ...entry })
    if (log.length > MOST) log = log.slice(-MOST)
  }

  return {
    begin(came) {
      log = [...(came?.log ?? [])]
      queries = came?.queries ?? []
      add({ what: 'opened' })
    },
    note: (what) => add({ what }),
    noteFixes(made) {
      for (const { flag, fix } of made) {
        const after = wordsAfter(flag, fix.edits)
        add({ what: 'fix', rule: flag.rule, before: flag.actual, ...(after !== undefined && { after }) })
      }
    },
    noteUndone(made) {
      for (const { flag, fix } of made) {
        const before = wordsAfter(flag, fix.edits)
        add({ what: 'undone', rule: flag.rule, ...(before !== undefined && { before }), after: flag.actual })
      }
    },
    companions: () => ({ log: [...log], queries }),
  }
}

/** What a fix made of the flagged words; undefined where it is about other words too. */
function wordsAfter(
  { block, start, end, actual }: ChosenFix['flag'],
  edits: ChosenFix['fix']['edits'],
): string | undefined {
  if (edits.some((edit) => edit.block !== block || edit.start < start || edit.end > end)) return undefined
  return applyEdits(
    actual,
    edits.map((edit) => ({ start: edit.start - start, end: edit.end - start, insert: edit.insert })),
  )
}
