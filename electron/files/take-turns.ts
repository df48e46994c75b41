/** Runs steps one after the other, each when the one before it is done, however that ended. */
export type Turns = <Result>(step: () => Promise<Result>) => Promise<Result>

/** A queue of its own. */
export function takeTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  return (step) => {
    const done = last.then(step, step)
    last = done
    return done
  }
}

const perPath = new Map<string, { turns: Turns; waiting: number }>()

/** Runs a step when no other one of this process is at work on the same path: no file is saved twice at a time. */
export async function inTurn<Result>(path: string, step: () => Promise<Result>): Promise<Result> {
  const queue = perPath.get(path) ?? { turns: takeTurns(), waiting: 0 }
  perPath.set(path, queue)
  queue.waiting++
  try {
    return await queue.turns(step)
  } finally {
    queue.waiting--
    if (queue.waiting === 0) perPath.delete(path)
  }
}
