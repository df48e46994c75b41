/** How many words are read in a minute: the mean of adults who read English prose in silence. */
const PACE = 238

/** How long a draft takes to read, in words: "41 s to read". */
export function readingTime(words: number): string {
  const seconds = Math.round((words / PACE) * 60)
  return seconds < 60 ? `${seconds} s to read` : `${Math.round(seconds / 60)} min to read`
}
