import { z } from 'zod'
import type { Draft } from './block.ts'

// Before the first schema: zod would try to compile schemas with `new Function`, which the window's policy forbids.
z.config({ jitless: true })

/** The formats that are saved in place, as `SourceFormat` says. */
export const sourceFormat = z.enum(['txt', 'md', 'html'])

const mark = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  kind: z.enum(['bold', 'italic', 'link']),
  href: z.string().exactOptional(),
})

/** What a block was read from, as it goes between window, host and draft file. */
export const blockSourceSchema = z.object({
  raw: z.string(),
  imprint: z.string(),
  place: z.number().int().nonnegative(),
})

/** A block as it goes between window, host and draft file. */
export const blockSchema = z.object({
  id: z.string(),
  kind: z.enum(['heading', 'standfirst', 'byline', 'paragraph', 'quotation', 'list-item', 'caption', 'kept']),
  text: z.string(),
  level: z.number().int().min(1).max(6).exactOptional(),
  ordered: z.boolean().exactOptional(),
  label: z.string().exactOptional(),
  marks: z.array(mark).exactOptional(),
  gap: z.string().exactOptional(),
  source: blockSourceSchema.exactOptional(),
})

/** A draft as it goes between window, host and draft file. */
export const draftSchema: z.ZodType<Draft> = z.object({
  format: sourceFormat,
  head: z.string(),
  blocks: z.array(blockSchema),
  tail: z.string(),
  skeleton: z.array(z.string()).exactOptional(),
})
