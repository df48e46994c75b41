import { z } from 'zod'
import { draftSchema } from '#shared/draft/draft-schema.ts'
import { decisions } from './decisions.ts'
import { encoding } from './encoding.ts'

// Before the first schema: zod would try to compile schemas with `new Function`, which the window's policy forbids.
z.config({ jitless: true })

/** The version of the form below; a file with a higher one is of a later Blue Pencil. */
export const PACKAGE_VERSION = 1

/** One thing that was done to a draft. `rule`, `before` and `after` are of fixes, and of those that were undone: the words that were there, and those since. */
export const logEntry = z.object({
  /** ISO 8601, in UTC. */
  at: z.string(),
  what: z.enum(['opened', 'fix', 'undone', 'saved', 'recovered', 'version']),
  rule: z.string().exactOptional(),
  before: z.string().exactOptional(),
  after: z.string().exactOptional(),
})
export type LogEntry = z.infer<typeof logEntry>

/** A question about the draft that waits for an answer, and the words that it is about. */
export const query = z.object({
  anchor: z.object({ words: z.string(), before: z.string(), after: z.string(), nth: z.number() }),
  text: z.string(),
})
export type Query = z.infer<typeof query>

/** What goes with a draft into its draft file, beside its text. */
export const companions = z.object({ decisions, queries: z.array(query), log: z.array(logEntry) })
export type Companions = z.infer<typeof companions>

/** A draft file (.bluepencil): the draft with all that belongs to it, in one JSON object. */
export const draftPackage = z.object({
  format: z.literal('bluepencil'),
  version: z.literal(PACKAGE_VERSION),
  draft: draftSchema,
  encoding: encoding.nullable(),
  /** The file that the draft was made from, byte for byte. */
  original: z.object({ name: z.string(), base64: z.base64() }).nullable(),
  ...companions.shape,
})
export type DraftPackage = z.infer<typeof draftPackage>
