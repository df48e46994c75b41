import { z } from 'zod'

// Before the first schema: zod would try to compile schemas with `new Function`, which the window's policy forbids.
z.config({ jitless: true })

const anchor = z.object({ words: z.string(), before: z.string(), after: z.string(), nth: z.number() })

/** What an editor corrected in the reading of a draft, as `Corrections` of `shared/reading` says. */
export const corrections = z.array(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('merge'), name: z.string(), into: z.string() }),
    z.object({ kind: z.literal('split'), at: anchor, name: z.string(), onwards: z.boolean() }),
    z.object({ kind: z.literal('not-a-person'), name: z.string() }),
    z.object({ kind: z.literal('title'), name: z.string(), title: z.string() }),
    z.object({ kind: z.literal('speaker'), at: anchor, name: z.string().nullable() }),
  ]),
)

/** What an editor decided about a draft, which is kept with it: the fingerprints of flags let stand, and the corrections. */
export const decisions = z.object({ stets: z.array(z.string()).readonly(), corrections: corrections.readonly() })
export type Decisions = z.infer<typeof decisions>

/** Nothing decided yet. */
export const noDecisions: Decisions = { stets: [], corrections: [] }
