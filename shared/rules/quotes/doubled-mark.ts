import type { BlockReading } from '#shared/reading/reading.ts'

/** Whether the mark at an offset of the block closes once more what the mark before it has closed: “It is late.”” he said. */
export function isDoubledMark({ text, quoted }: BlockReading, at: number): boolean {
  return (
    /["”]/.test(text[at] ?? '') &&
    text[at] === text[at - 1] &&
    !/\d/.test(text[at - 2] ?? '') &&
    !/[\p{L}\p{N}]/u.test(text[at + 1] ?? '') &&
    quoted.some((span) => span.closed && span.depth === 0 && span.end === at && span.end - span.start > 2) &&
    !quoted.some((span) => !span.closed && span.start < at)
  )
}
