import { z } from 'zod'
import type { Flag } from '#shared/engine/flag.ts'

const checkedBlock = z.object({
  id: z.string(),
  kind: z.enum(['heading', 'paragraph', 'quotation', 'list-item']),
  text: z.string(),
})

/**
 * What the window asks of the checking worker: to read the blocks that changed and check the draft. `order` are the ids of
 * all blocks, where it is another than before; a block that is not in it is forgotten. `revision` comes back in the reply.
 */
export const checkRequest = z.object({
  revision: z.number(),
  blocks: z.array(checkedBlock),
  order: z.array(z.string()).optional(),
})
export type CheckRequest = z.infer<typeof checkRequest>

/** What the worker answers: one reply for each request, whatever it was. `revision` is -1 where the request had none. */
export type CheckReply = { revision: number; flags: Flag[] } | { revision: number; problem: string }
