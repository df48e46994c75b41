import { parentPort, workerData } from 'node:worker_threads'
import { HostError } from '#shared/api/contract.ts'
import { readDraft } from './read-draft.ts'
import type { ReadDraftJob, ReadDraftOutcome } from './read-draft-apart.ts'

/** The thread that `readDraftApart` starts: reads one file, says what came of it, and ends. */
const { bytes, name, forced } = workerData as ReadDraftJob
readDraft(bytes, name, forced).then(
  (read) => tell({ read }),
  (problem: unknown) => {
    if (!(problem instanceof HostError)) throw problem
    tell({ refused: { code: problem.code, message: problem.message } })
  },
)

function tell(outcome: ReadDraftOutcome): void {
  parentPort?.postMessage(outcome)
}
