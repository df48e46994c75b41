/** A measurement; `value` is in `unit`. */
export interface Figure {
  name: string
  value: number
  unit: string
}

/** What a file of this folder exports: measures, and gives each figure to `report` as soon as it is known. */
export type Bench = (report: (figure: Figure) => void) => Promise<void>

/** The middle one of some measurements: a machine that is busy for a moment does not move it. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}
