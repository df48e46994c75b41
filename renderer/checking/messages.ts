import { z } from 'zod'
import { corrections } from '#shared/api/decisions.ts'
import { blockSchema } from '#shared/draft/draft-schema.ts'
import type { Flag } from '#shared/engine/flag.ts'
import type { PlacedReading } from '#shared/engine/placed-reading.ts'
import { houseStyle } from '#shared/house/house-style.ts'
import type { Unread } from '#shared/reading/readable.ts'

const checkedBlock = blockSchema.pick({ id: true, kind: true, text: true })

/**
 * What the window asks of the checking worker: to read the blocks that changed and check the draft. `order` are the ids of
 * all blocks, where it is another than before; a block that is not in it is forgotten. `holds` is the revision of the reply
 * whose reading the window still has as it was; `corrections` are what the editor knows better,
 * `house` is what the house decides. `revision` comes back in the reply.
 */
export const checkRequest = z.object({
  revision: z.number(),
  blocks: z.array(checkedBlock),
  order: z.array(z.string()).optional(),
  holds: z.number().optional(),
  corrections: corrections.readonly().optional(),
  house: houseStyle.optional(),
})
export type CheckRequest = z.infer<typeof checkRequest>

/**
 * What a check found; `reading` only where it is another than the one that the window holds, `unread` only where words
 * were not read.
 */
export interface Checked {
  revision: number
  flags: Flag[]
  unread?: Unread
  reading?: PlacedReading
}

/** What the worker answers: one reply for each request, whatever it was. `revision` is -1 where the request had none. */
export type CheckReply = Checked | { revision: number; problem: string }
