const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR

/** How large all versions of all files may be together, in bytes. */
const LARGEST_WHOLE = 200_000_000

/** A version that is kept: when it was kept, in milliseconds since 1970, and its size in bytes. */
export interface DatedVersion {
  at: number
  size: number
}

/**
 * Which versions of one file are kept no longer: all of the last day stay, the last of each hour for a week, the last of
 * each day for 90 days, and the newest of all for ever.
 */
export function versionsToDrop<V extends DatedVersion>(versions: readonly V[], now: number): V[] {
  const newestFirst = [...versions].sort((a, b) => b.at - a.at)
  const taken = new Set<string>()
  return newestFirst.filter(({ at }, index) => {
    const age = now - at
    if (index === 0 || age < DAY) return false
    if (age >= 90 * DAY) return true
    const slot = age < 7 * DAY ? `hour ${Math.floor(at / HOUR)}` : `day ${Math.floor(at / DAY)}`
    if (taken.has(slot)) return true
    taken.add(slot)
    return false
  })
}

/** Which versions go, the oldest first, so that those of all files fit into `most` bytes; the newest of each file stays. */
export function versionsTooMany<V extends DatedVersion>(files: readonly (readonly V[])[], most = LARGEST_WHOLE): V[] {
  let whole = 0
  for (const { size } of files.flat()) whole += size
  const oldestFirst = files
    .flatMap((versions) => [...versions].sort((a, b) => b.at - a.at).slice(1))
    .sort((a, b) => a.at - b.at)
  const gone: V[] = []
  for (const version of oldestFirst) {
    if (whole <= most) break
    whole -= version.size
    gone.push(version)
  }
  return gone
}
