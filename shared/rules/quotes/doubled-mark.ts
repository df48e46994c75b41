import { quotationBefore } from '#shared/reading/quoted-spans.ts'
import type { BlockReading } from '#shared/reading/reading.ts'

/** Whether the mark at an offset of the block closes once more what the mark before it has closed: “It is late.”” he said. */
export function isDoubledMark({ text, quoted }: BlockReading, at: number): boolean {
  if (
    !/["”]/.test(text[at] ?? '') ||
    text[at] !== text[at - 1] ||
    /\d/.test(text[at - 2] ?? '') ||
    /[\p{L}\p{N}]/u.test(text[at + 1] ?? '')
  )
    return false
  const before = quotationBefore(quoted, at)
  if (!before?.closed || before.end !== at || before.end - before.start <= 2) return false
  return !quoted.some((span) => !span.closed && span.start < at)
}
