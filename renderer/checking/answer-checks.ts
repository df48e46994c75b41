import { type CheckedBlock, type Checker, createChecker } from '#shared/engine/checker.ts'
import { placeReading } from '#shared/engine/placed-reading.ts'
import { type CheckReply, checkRequest } from './messages.ts'

/** The worker's side: keeps the blocks of the draft, and answers every request, also one that it does not understand. */
export function answerChecks(checker: Checker = createChecker()): (request: unknown) => CheckReply {
  let known = new Map<string, CheckedBlock>()
  let order: readonly string[] = []
  /** The reading that was sent last, as text, and with which reply. */
  let sent: { revision: number; reading: string } | undefined

  return (request) => {
    const parsed = checkRequest.safeParse(request)
    if (!parsed.success) return { revision: -1, problem: 'not a request to check' }
    const { revision, blocks, order: newOrder, holds, corrections, house } = parsed.data
    for (const block of blocks) known.set(block.id, block)
    if (newOrder) {
      order = newOrder
      known = new Map(order.flatMap((id) => known.get(id) ?? []).map((block) => [block.id, block]))
    }
    try {
      const draft = order.flatMap((id) => known.get(id) ?? []).filter(({ text }) => text.trim() !== '')
      const { flags, reading, blockIds, unread } = checker.check(draft, { corrections, house })
      const placed = placeReading(reading, blockIds)
      const text = JSON.stringify(placed)
      const found = { revision, flags, ...(unread && { unread }) }
      if (sent && sent.revision === holds && sent.reading === text) return found
      sent = { revision, reading: text }
      return { ...found, reading: placed }
    } catch (problem) {
      return { revision, problem: problem instanceof Error ? problem.message : String(problem) }
    }
  }
}
