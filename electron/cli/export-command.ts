import { stat } from 'node:fs/promises'
import { replaceFile } from '#electron/files/draft-file.ts'
import { exportDocument } from '#electron/files/export/export-document.ts'
import { requireExportFormat } from '#electron/files/formats.ts'
import { exportFormat } from '#shared/api/contract.ts'
import { createChecker } from '#shared/engine/checker.ts'
import { type ExitStatus, type Io, UsageError } from './io.ts'
import { oneOf, parseOptions } from './options.ts'
import { readDrafts, sayLosses } from './read-drafts.ts'
import { countGrades } from './report.ts'

/** `bluepencil export`: writes clean copy, and says what is still flagged in it. Never writes over the draft itself. */
export async function exportCommand(args: string[], io: Io): Promise<ExitStatus> {
  const { values, positionals } = parseOptions(args, { to: { type: 'string' }, output: { type: 'string' } })
  const [path, ...more] = positionals
  const { to, output } = values
  if (path === undefined || more.length > 0 || to === undefined || output === undefined) {
    throw new UsageError(
      'Name one draft, a format and a file: bluepencil export FILE --to txt|md|html|docx|odt --output FILE',
    )
  }
  const format = oneOf('to', to, exportFormat.options)
  if (requireExportFormat(output) !== format) {
    throw new UsageError(`--to ${format} does not go with “${output}”: give it a name that ends in .${format}.`)
  }
  if (await isSameFile(path, output)) {
    throw new UsageError(`“${output}” is the draft itself: give the clean copy another name.`)
  }

  const { drafts } = await readDrafts([path], io)
  const [draft] = drafts
  if (!draft) return 2
  await replaceFile(output, await exportDocument(draft.draft, format), output)
  await sayLosses(draft, output, io)
  const { flags } = createChecker().check(draft.draft.blocks)
  if (flags.length > 0) await io.err(`Still flagged in ${path}: ${countGrades(flags.map(({ grade }) => grade))}.\n`)
  return 0
}

/** Also by another name: a link, or a path written in another way. */
async function isSameFile(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([a, b].map((path) => stat(path, { bigint: true }).catch(() => undefined)))
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev
}
