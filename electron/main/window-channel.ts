import { ipcMain, type WebContents } from 'electron'
import { answer, type Tell } from '#shared/api/answer.ts'
import type { HostApi } from '#shared/api/contract.ts'
import { callChannel, eventChannel } from '#shared/api/preload-bridge.ts'
import { type HostEvent, type HostReply, refusal } from '#shared/api/reply.ts'
import { isTrustedSender } from './session-policy.ts'

/** The host API of each window that is open, by the id of its contents. */
const handlersOf = new Map<number, HostApi>()

/** What is being answered. */
const underWay = new Set<Promise<unknown>>()

/** Answers the calls of windows from now on. `report` is told of failures that are nobody's fault but ours. */
export function listenToWindows(report: (problem: unknown) => void): void {
  ipcMain.handle(callChannel, async ({ sender, senderFrame }, request: unknown): Promise<HostReply> => {
    const handlers = handlersOf.get(sender.id)
    if (!handlers || !isTrustedSender(senderFrame)) {
      return refusal('not-permitted', 'Only the window of Blue Pencil may use your files. Close this page.')
    }
    const answering = answer(handlers, request, report)
    return whileQuitting(answering)
  })
}

/** Holds the end of the app until something is done. */
export function whileQuitting<Result>(work: Promise<Result>): Promise<Result> {
  underWay.add(work)
  return work.finally(() => underWay.delete(work))
}

/** Aborted when a window's contents are gone. */
export function goneOf(contents: WebContents): AbortSignal {
  const gone = new AbortController()
  contents.once('destroyed', () => gone.abort())
  return gone.signal
}

/** Gives a window its host API for as long as it is there. */
export function attachWindow(contents: WebContents, handlers: HostApi): void {
  const { id } = contents
  handlersOf.set(id, handlers)
  contents.once('destroyed', () => handlersOf.delete(id))
}

/** Resolves when everything that windows asked for so far is done. */
export async function callsDone(): Promise<void> {
  await Promise.all(underWay)
}

/** The way to tell a window something. */
export function tellerOf(contents: WebContents): Tell {
  return (event, payload) => {
    const message: HostEvent = { event, payload }
    if (!contents.isDestroyed()) contents.send(eventChannel, message)
  }
}
