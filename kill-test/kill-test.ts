import { type Kill, killAgainAndAgain } from './kill-lane.ts'

/**
 * Kills hosts while somebody types in their windows, several at a time, and prints what came of it.
 * @returns whether all was as it should be.
 */
export async function run(kills: number, seed: number, print: (line: string) => void): Promise<boolean> {
  const lanes = Math.min(4, kills)
  const done: Kill[] = []
  await Promise.all(
    Array.from({ length: lanes }, (_, lane) =>
      killAgainAndAgain(Math.floor(kills / lanes) + (lane < kills % lanes ? 1 : 0), randomFrom(seed + lane), (kill) => {
        done.push(kill)
        for (const fault of kill.faults) print(`kill ${done.length}, while ${kill.during}: ${fault}`)
        if (done.length % 50 === 0) print(`${done.length} kills`)
      }),
    ),
  )
  const faulty = done.filter(({ faults }) => faults.length > 0)
  const lost = done.map((kill) => kill.lost).sort((a, b) => a - b)
  const at = (share: number) => lost[Math.min(lost.length - 1, Math.floor(share * lost.length))] ?? 0
  print(
    `${done.length} kills, ${done.filter(({ during }) => during === 'saving').length} of them in the middle of a save (seed ${seed})`,
  )
  print(`${done.filter(({ recovered }) => recovered).length} times words were offered that the file had not`)
  print(
    `typing lost: half of the times ${at(0.5)} ms or less, 95 of 100 times ${at(0.95)} ms or less, at most ${at(1)} ms`,
  )
  print(`keystrokes lost: at most ${Math.max(0, ...done.map(({ keystrokes }) => keystrokes))}`)
  print(`faults: ${faulty.length}`)
  return faulty.length === 0 && done.length === kills
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
