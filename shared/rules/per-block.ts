import type { BlockReading } from '#shared/reading/reading.ts'

/**
 * Reads something off blocks once each: the answer is kept as long as the block is. For what a story rule needs to know
 * of every paragraph, so that typing in one does not read all of them again.
 */
export function perBlock<T>(read: (block: BlockReading) => T): (block: BlockReading) => T {
  const known = new WeakMap<BlockReading, { value: T }>()
  return (block) => {
    const before = known.get(block)
    if (before) return before.value
    const value = read(block)
    known.set(block, { value })
    return value
  }
}
