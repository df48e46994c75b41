import { z } from 'zod'
import { maximumFileBytes } from '#shared/api/contract.ts'
import { checkDocument } from '#shared/engine/checked-document.ts'
import type { Checker } from '#shared/engine/checker.ts'
import type { House } from '#shared/house/house-style.ts'
import type { ExitStatus, Io } from './io.ts'
import { type FailOn, fails } from './options.ts'
import { jsonReport } from './report.ts'

const inputLine = z.object({ id: z.union([z.string(), z.number()]), text: z.string() })

/**
 * Checks one draft a line, `{"id","text"}`, and answers with one line each, in order: the report of that draft, or
 * `{"version","id","line","error"}`. Works on one line at a time, so that memory does not grow with the input. Blank
 * lines are passed over.
 */
export async function checkLines(
  io: Io,
  checker: Checker,
  { failOn, house }: { failOn: FailOn; house: House },
): Promise<ExitStatus> {
  let status: ExitStatus = 0
  let number = 0
  for await (const bytes of splitLines(io.input)) {
    number += 1
    if (bytes?.length === 0 || bytes?.toString().trim() === '') continue
    const read = readLine(bytes)
    if ('error' in read) {
      status = 2
      await io.out(`${JSON.stringify({ version: 1, id: read.id, line: number, error: read.error })}\n`)
      await io.err(`Line ${number}: ${read.error}\n`)
      continue
    }
    const document = checkDocument(checker, read.text, { house })
    await io.out(`${jsonReport([{ path: null, id: read.id, ...document }])}\n`)
    const grades = document.flags.map(({ grade }) => grade)
    if (status === 0 && fails(grades, failOn)) status = 1
  }
  return status
}

type ReadLine = z.infer<typeof inputLine> | { id: string | number | null; error: string }

function readLine(bytes: Buffer | undefined): ReadLine {
  if (!bytes) return { id: null, error: `The line is longer than ${maximumFileBytes / 1_000_000} MB: split it.` }
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    const line = inputLine.safeParse(value)
    if (line.success) return line.data
    const id = inputLine.pick({ id: true }).safeParse(value).data?.id ?? null
    return { id, error: 'The line is not {"id": …, "text": "…"}.' }
  } catch {
    return { id: null, error: 'The line is not JSON in UTF-8.' }
  }
}

/** The lines of a stream of bytes, without their line feeds; undefined for one that is too long to be kept. */
async function* splitLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer | undefined> {
  let parts: Uint8Array[] = []
  let length = 0
  const add = (part: Uint8Array) => {
    length += part.length
    if (length <= maximumFileBytes) parts.push(part)
    else parts = []
  }
  const take = () => {
    const line = length <= maximumFileBytes ? Buffer.concat(parts) : undefined
    parts = []
    length = 0
    return line
  }
  for await (const chunk of input) {
    let from = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      add(chunk.subarray(from, end))
      yield take()
      from = end + 1
    }
    add(chunk.subarray(from))
  }
  if (length > 0) yield take()
}
