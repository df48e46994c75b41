import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDraft } from '#electron/files/read-draft.ts'
import { HostError } from '#shared/api/contract.ts'
import { draftSchema } from '#shared/draft/draft-schema.ts'
import { mails } from './mails.ts'
import { chanceOf, mutate } from './mutate.ts'

const SAMPLES = ['story', 'tables-and-notes', 'scripts', 'changes', 'boxes', 'fields', 'spaces']
const MARKDOWN = `---
title: Ferry
---

# Night ferry stays in port

By **Orla Venning**, with a [link](https://example.org "title") and a note.[^1]

> It was plain we could *not* load.

1. Keep the ticket.
2. Wait.

| a | b |
|---|---|
| 1 | 2 |

[^1]: The note.
`

/** A file that is right, and the name that it is read under. */
export interface Seed {
  name: string
  bytes: Uint8Array
}

/** Files of each format that the readers know. */
export function seeds(): Seed[] {
  const folder = join(import.meta.dirname, 'samples')
  const sample = (name: string) => ({ name, bytes: readFileSync(join(folder, name)) })
  return [
    ...SAMPLES.flatMap((name) => ['docx', 'odt', 'rtf'].map((format) => sample(`${name}.${format}`))),
    ...SAMPLES.flatMap((name) => [sample(`${name}.html`), { ...sample(`${name}.html`), name: `${name}.doc` }]),
    ...mails.map((mail, index) => ({ name: `mail${index}.eml`, bytes: Buffer.from(mail) })),
    { name: 'story.md', bytes: Buffer.from(MARKDOWN) },
    { name: 'story.txt', bytes: Buffer.from(MARKDOWN.replaceAll('\n', '\r\n')) },
    { name: 'wide.txt', bytes: Buffer.from(`\ufeff${MARKDOWN}`, 'utf16le') },
  ]
}

/** What came of reading one mutated file. */
export interface Outcome {
  name: string
  /** It was read, or refused in a sentence for people; or the reader broke, or gave what is no draft: then `problem` says how. */
  kind: 'read' | 'refused' | 'broken'
  problem?: string
  /** Milliseconds. */
  time: number
}

/** Reads the mutated file number `index`, which is the same one each time. */
export async function readMutated(all: readonly Seed[], index: number): Promise<Outcome & { bytes: Uint8Array }> {
  const chance = chanceOf(index)
  const seed = all[index % all.length]
  const other = all[chance(all.length)]
  if (!seed || !other) throw new RangeError('there are no files')
  const bytes = mutate(seed.bytes, other.bytes, chance)
  // One in twenty has a name that says something else.
  const { name } = chance(20) === 0 ? other : seed
  const started = performance.now()
  const outcome = await readDraft(bytes, name).then(
    ({ draft, encoding }) => {
      const wrong = draft.blocks.find(
        ({ text, marks = [] }) =>
          // Text that is saved in place keeps every sign of it.
          (encoding === null && /\0|\p{Surrogate}/u.test(text)) ||
          marks.some(({ start, end }) => start >= end || end > text.length),
      )
      const valid = draftSchema.safeParse(draft)
      if (!valid.success) return { kind: 'broken' as const, problem: valid.error.message }
      return wrong ? { kind: 'broken' as const, problem: JSON.stringify(wrong) } : { kind: 'read' as const }
    },
    (problem: unknown) => {
      if (!(problem instanceof HostError)) return { kind: 'broken' as const, problem: String(problem) }
      if (problem.cause !== undefined) return { kind: 'broken' as const, problem: stackOf(problem.cause) }
      const sentence = /“.+”.*\.$/s.test(problem.message)
      return sentence ? { kind: 'refused' as const } : { kind: 'broken' as const, problem: problem.message }
    },
  )
  return { name, bytes, time: performance.now() - started, ...outcome }
}

function stackOf(problem: unknown): string {
  return problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)
}
