const MINUTE = 60_000

/** When something was, as people say it: `at` and `now` are in milliseconds since 1970. */
export function whenWords(at: number, now: number = Date.now()): string {
  const minutes = Math.round((now - at) / MINUTE)
  if (minutes < 1) return 'Just now'
  if (minutes < 60) return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} ago`
  const time = new Date(at).toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' })
  const days = dayOf(now) - dayOf(at)
  if (days === 0) return `Today, ${time}`
  if (days === 1) return `Yesterday, ${time}`
  return `${new Date(at).toLocaleDateString('en-US', { month: 'long', day: 'numeric', year: 'numeric' })}, ${time}`
}

/** The number of a day, as the clock of this machine counts them. */
function dayOf(at: number): number {
  const date = new Date(at)
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / (24 * 60 * MINUTE))
}
