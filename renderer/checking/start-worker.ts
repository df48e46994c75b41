import type { CheckingWorker } from './check-scheduler.ts'
import type { CheckReply } from './messages.ts'

/** The checking worker, started now; where it breaks, the next request starts a new one. */
export function startWorker(): CheckingWorker {
  let listener: (reply: CheckReply | undefined) => void = () => {}
  let worker: Worker | undefined = start()

  function start(): Worker {
    const started = new Worker(new URL('./checking-worker.ts', import.meta.url), { type: 'module' })
    started.addEventListener('message', ({ data }: MessageEvent<CheckReply>) => listener(data))
    started.addEventListener('error', () => {
      started.terminate()
      worker = undefined
      listener(undefined)
    })
    return started
  }

  return {
    post(request) {
      worker ??= start()
      worker.postMessage(request)
    },
    onReply(given) {
      listener = given
    },
  }
}
