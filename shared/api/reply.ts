import { z } from 'zod'
import { type ErrorCode, errorCode } from './contract.ts'

/** What the window asks of its host, as it goes over the channel. */
export const hostRequest = z.object({ method: z.string(), params: z.unknown().optional() })
export type HostRequest = z.infer<typeof hostRequest>

/** What the host answers, as it goes over the channel: channels lose the code of a thrown error, so failures are data. */
export const hostReply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), result: z.unknown() }),
  z.object({ ok: z.literal(false), code: errorCode, message: z.string() }),
])
export type HostReply = z.infer<typeof hostReply>

/** What the host says unasked, as it goes over the channel. */
export const hostEvent = z.object({ event: z.string(), payload: z.unknown() })
export type HostEvent = z.infer<typeof hostEvent>

/** The reply that refuses a call with a code for programs and a sentence for people. */
export function refusal(code: ErrorCode, message: string): HostReply {
  return { ok: false, code, message }
}
