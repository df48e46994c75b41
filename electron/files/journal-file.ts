import { crc32 } from 'node:zlib'
import { z } from 'zod'
import { fileVersion } from '#shared/api/contract.ts'
import { encoding } from '#shared/api/encoding.ts'
import type { Block, Draft } from '#shared/draft/block.ts'
import { blockSchema, draftSchema } from '#shared/draft/draft-schema.ts'
import { ownerSchema } from './owner.ts'

/** The file that a draft was read from or saved to last. */
const subject = z.object({
  name: z.string(),
  path: z.string().nullable(),
  version: fileVersion.nullable(),
  encoding: encoding.nullable(),
  /** Whether the draft is saved in it, and what of it is not in the draft, a sentence each, where its name alone does not say so. */
  inPlace: z.boolean().exactOptional(),
  losses: z.array(z.string()).exactOptional(),
})
export type JournalSubject = z.infer<typeof subject>

/** The first line of a journal: whose it is, and the whole draft. */
const head = z.object({
  journal: z.literal(1),
  owner: ownerSchema,
  at: z.number(),
  subject,
  draft: draftSchema,
})
export type JournalHead = z.infer<typeof head>

/** Every other line: what changed, that it was saved, or that the window is gone. */
const change = z.object({
  at: z.number(),
  blocks: z.array(blockSchema).exactOptional(),
  order: z.array(z.string()).exactOptional(),
  subject: subject.exactOptional(),
  left: z.literal(true).exactOptional(),
})
export type JournalChange = z.infer<typeof change>

/** A draft as a journal has it. */
export interface JournalState {
  owner: JournalHead['owner']
  subject: JournalSubject
  draft: Draft
  /** When the last line was written, in milliseconds since 1970. */
  at: number
  /** The window went without ending its journal. */
  left: boolean
}

/** A line of a journal: a checksum of the rest, so that one that was not written whole is known, and JSON. */
export function journalLine(content: JournalHead | JournalChange): string {
  const json = JSON.stringify(content)
  return `${checksum(json)} ${json}\n`
}

/** What a journal says, up to the first line that is not whole; undefined where not even the first line is. */
export function readJournal(text: string): JournalState | undefined {
  const lines = text.split('\n')
  // What stands after the last line's end is no line.
  lines.pop()
  const begun = head.safeParse(contentOf(lines[0]))
  if (!begun.success) return undefined
  const { owner, subject: file, draft, at } = begun.data
  const replay = replayFrom({ owner, subject: file, draft, at, left: false })
  for (const line of lines.slice(1)) {
    const next = change.safeParse(contentOf(line))
    if (!next.success) break
    replay.apply(next.data)
  }
  return replay.state()
}

/** Carries a draft through the changes of its journal. */
export interface Replay {
  apply(change: JournalChange): void
  state(): JournalState
}

/** The replay that begins with a state. */
export function replayFrom(begin: JournalState): Replay {
  const { owner } = begin
  const { blocks: first, ...around } = begin.draft
  const blocks = new Map<string, Block>(first.map((block) => [block.id, block]))
  let order = first.map(({ id }) => id)
  let { subject: file, at, left } = begin
  return {
    apply(next) {
      for (const block of next.blocks ?? []) blocks.set(block.id, block)
      if (next.order) {
        order = next.order
        const here = new Set(order)
        for (const id of blocks.keys()) if (!here.has(id)) blocks.delete(id)
      }
      file = next.subject ?? file
      at = next.at
      left ||= next.left ?? false
    },
    state: () => ({
      owner,
      subject: file,
      draft: { ...around, blocks: order.flatMap((id) => blocks.get(id) ?? []) },
      at,
      left,
    }),
  }
}

function contentOf(line = ''): unknown {
  const json = line.slice(9)
  if (line[8] !== ' ' || line.slice(0, 8) !== checksum(json)) return undefined
  return JSON.parse(json)
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, '0')
}
