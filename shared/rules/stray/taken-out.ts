import type { BlockReading } from '#shared/reading/reading.ts'
import { contains, type Range } from '#shared/text/range.ts'
import { chatOf } from './chat-leftovers.ts'
import { leftoversOf } from './page-leftovers.ts'

/** Whether a range of a block goes with a leftover that is taken out whole, so that nothing in it needs a flag of its own. */
export function isTakenOut(block: BlockReading, range: Range): boolean {
  return [...leftoversOf(block), ...chatOf(block)].some(
    (other) => (other.grade ?? 'fix') === 'fix' && contains(other, range),
  )
}
