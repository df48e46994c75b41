import type { House } from '#shared/house/house-style.ts'
import type { Checked, CheckReply, CheckRequest } from './messages.ts'

type Changed = CheckRequest['blocks'][number]

/** Where requests go and replies come from: a worker, or a stand-in. */
export interface CheckingWorker {
  post: (request: CheckRequest) => void
  /** Takes a reply, or `undefined` when the worker broke; after that `post` reaches a new one, which knows nothing. */
  onReply: (listener: (reply: CheckReply | undefined) => void) => void
}

/** What the scheduler needs to know of the draft, and whom it tells. */
export interface CheckedDraft {
  block: (id: string) => Changed | undefined
  order: () => readonly string[]
  /** While somebody composes a character, nothing is checked. */
  isComposing: () => boolean
  /** The revision of the answer whose reading the window still has as it was. */
  holds: () => number | undefined
  /** What the editor knows better than the reading. */
  corrections: () => CheckRequest['corrections']
  /** What the house decides. */
  house: () => House
  onChecked: (checked: Checked) => void
  /** A check begins, or one came to no end. */
  onState: (state: 'checking' | 'failed') => void
}

export interface CheckScheduler {
  /** Blocks changed, or their order did; checks soon, or at once. */
  changed: (ids: Iterable<string>, reordered: boolean, atOnce?: boolean) => void
}

/** How long the typing rests before a check, in milliseconds. */
export const REST = 220

/**
 * Sends what changed to the worker when the typing rests, one request at a time, and hands over what it found only while
 * that is of the draft as it is.
 */
export function scheduleChecks(worker: CheckingWorker, draft: CheckedDraft): CheckScheduler {
  const dirty = new Set<string>()
  let reordered = false
  let revision = 0
  let underWay: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function wait(milliseconds: number): void {
    clearTimeout(timer)
    timer = setTimeout(send, milliseconds)
  }

  function send(): void {
    timer = undefined
    if (underWay !== undefined) return
    if (draft.isComposing()) {
      wait(REST)
      return
    }
    const blocks = [...dirty].flatMap((id) => {
      const block = draft.block(id)
      return block ? { id, kind: block.kind, text: block.text } : []
    })
    const holds = draft.holds()
    const corrections = draft.corrections()
    const request: CheckRequest = {
      revision,
      blocks,
      ...(reordered && { order: [...draft.order()] }),
      ...(holds !== undefined && { holds }),
      ...(corrections && { corrections }),
      house: draft.house(),
    }
    dirty.clear()
    reordered = false
    underWay = revision
    worker.post(request)
  }

  worker.onReply((reply) => {
    const asked = underWay
    underWay = undefined
    if (!reply) {
      for (const id of draft.order()) dirty.add(id)
      reordered = true
      draft.onState('failed')
      return
    }
    if (reply.revision === revision && asked === revision) {
      if ('flags' in reply) draft.onChecked(reply)
      else draft.onState('failed')
    } else if (timer === undefined) {
      wait(0)
    }
  })

  return {
    changed(ids, order, atOnce = false) {
      for (const id of ids) dirty.add(id)
      reordered ||= order
      revision += 1
      draft.onState('checking')
      wait(atOnce ? 0 : REST)
    },
  }
}
