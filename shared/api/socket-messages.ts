import { z } from 'zod'
import { hostReply } from './reply.ts'

/** A call as it goes over a WebSocket: replies come in any order, and the number says whose they are. */
export const callMessage = z.object({ id: z.number().int(), request: z.unknown() })
export type CallMessage = z.infer<typeof callMessage>

/** The reply to a call over a WebSocket. */
export const replyMessage = z.object({ id: z.number().int(), reply: hostReply })
export type ReplyMessage = z.infer<typeof replyMessage>
