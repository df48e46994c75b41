/** Counts windows, for a host that ends with its last one. */
export interface WindowWatch {
  /** Takes the number of windows that are open now. */
  windows(count: number): void
}

/**
 * Calls `ended` once no window has been open for `quiet` milliseconds, after there was one: a page that is loaded again
 * is gone for a moment.
 */
export function createWindowWatch(quiet: number, ended: () => void): WindowWatch {
  let timer: NodeJS.Timeout | undefined
  return {
    windows(count) {
      clearTimeout(timer)
      if (count === 0) timer = setTimeout(ended, quiet)
    },
  }
}
