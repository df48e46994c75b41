import { checkDraft } from '#shared/engine/checked-document.ts'
import { createChecker } from '#shared/engine/checker.ts'
import { checkLines } from './check-lines.ts'
import { type ExitStatus, type Io, UsageError } from './io.ts'
import { FAIL_ON, fails, houseNamed, oneOf, parseOptions, rulesNamed } from './options.ts'
import { readDrafts } from './read-drafts.ts'
import { countGrades, flagLines, jsonReport, plural, type ReportedDocument, unreadLine } from './report.ts'

/** `bluepencil check`: says what is flagged in drafts. Those that can be read are checked even where others cannot. */
export async function checkCommand(args: string[], io: Io): Promise<ExitStatus> {
  const { values, positionals: paths } = parseOptions(args, {
    format: { type: 'string', default: 'text' },
    rule: { type: 'string', multiple: true },
    'fail-on': { type: 'string', default: 'note' },
    style: { type: 'string' },
    ndjson: { type: 'boolean', default: false },
  })
  const format = oneOf('format', values.format, ['text', 'json'])
  const failOn = oneOf('fail-on', values['fail-on'], FAIL_ON)
  const checker = createChecker(rulesNamed(values.rule))
  if (values.ndjson) {
    if (paths.length > 0) throw new UsageError('--ndjson reads standard input: leave the files away.')
    return checkLines(io, checker, { failOn, house: await houseNamed(values.style) })
  }
  if (paths.length === 0) throw new UsageError('Name the drafts to check: bluepencil check FILE…')

  const house = await houseNamed(values.style)
  const { drafts, allRead } = await readDrafts(paths, io)
  const documents: ReportedDocument[] = []
  for (const { path, draft, places } of drafts) {
    const document = checkDraft(checker, draft, places, { house })
    documents.push({ path, id: path, ...document })
    await io.err(unreadLine(path, places.text, document.unread))
    if (format === 'text') await io.out(flagLines(path, places.text, document.flags))
  }
  const grades = documents.flatMap(({ flags }) => flags.map(({ grade }) => grade))
  if (format === 'json') await io.out(`${jsonReport(documents)}\n`)
  else if (documents.length > 0) await io.out(`${countGrades(grades)} in ${plural(documents.length, 'draft')}\n`)
  if (!allRead) return 2
  return fails(grades, failOn) ? 1 : 0
}
