import { saveDraftFile } from '#electron/files/draft-file.ts'
import { plainEncoding } from '#shared/api/contract.ts'
import { parseSource } from '#shared/draft/source.ts'
import { createChecker } from '#shared/engine/checker.ts'
import { type FixedText, fixText } from './fix-text.ts'
import { type ExitStatus, type Io, UsageError } from './io.ts'
import { createLocator } from './line-column.ts'
import { houseNamed, parseOptions, rulesNamed } from './options.ts'
import { type NamedDraft, readDrafts } from './read-drafts.ts'
import { plural } from './report.ts'

/**
 * `bluepencil fix`: applies what has one right replacement. The fixed text goes to the file itself, to another file, or
 * to standard output, where what was changed then goes to standard error. Nothing is written unless all drafts can be read.
 */
export async function fixCommand(args: string[], io: Io): Promise<ExitStatus> {
  const { values, positionals: paths } = parseOptions(args, {
    write: { type: 'boolean', default: false },
    output: { type: 'string' },
    rule: { type: 'string', multiple: true },
    style: { type: 'string' },
  })
  if (paths.length === 0) throw new UsageError('Name the drafts to fix: bluepencil fix FILE…')
  if (values.write && values.output !== undefined) throw new UsageError('Use --write or --output, not both.')
  if (paths.length > 1 && !values.write) throw new UsageError('Several drafts are fixed in place only: add --write.')

  const checker = createChecker(rulesNamed(values.rule))
  const house = await houseNamed(values.style)
  const { drafts, allRead } = await readDrafts(paths, io)
  if (!allRead) return 2
  for (const draft of drafts) {
    const fixed = fixText(checker, draft.text, house)
    const changes = changeLines(draft, fixed)
    if (values.output !== undefined) {
      await saveDraftFile(values.output, parseSource(fixed.text, 'txt'), {
        encoding: draft.encoding ?? plainEncoding,
        version: null,
        label: values.output,
      })
      await io.out(changes)
    } else if (values.write) {
      if (fixed.changes.length > 0)
        await saveDraftFile(draft.path, parseSource(fixed.text, 'txt'), {
          encoding: draft.encoding ?? plainEncoding,
          version: draft.version,
          label: draft.path,
        })
      await io.out(changes)
    } else {
      await io.err(changes)
      await io.out(fixed.text)
    }
  }
  return 0
}

/** What was changed, a line each, at its place in the draft as it was read, and how much it was. */
function changeLines({ path, text }: NamedDraft, { changes }: FixedText): string {
  const locate = createLocator(text)
  const lines = changes.map(({ start, end, insert, reasons }) => {
    const { line, column } = locate(start)
    const rules = [...new Set(reasons.map(({ rule }) => rule))].join(', ')
    return `${path}:${line}:${column}  ${quote(text.slice(start, end))} → ${quote(insert)}  ${rules}\n`
  })
  return `${lines.join('')}${plural(changes.length, 'change')} in ${path}\n`
}

/** Words on one line: JSON says line ends and quotation marks in them unmistakably. */
function quote(words: string): string {
  return JSON.stringify(words)
}
