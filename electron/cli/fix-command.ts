import { replaceFile, saveDraftFile } from '#electron/files/draft-file.ts'
import { exportDocument } from '#electron/files/export/export-document.ts'
import { formatOf } from '#electron/files/formats.ts'
import { plainEncoding } from '#shared/api/contract.ts'
import { serializeDraft } from '#shared/draft/source.ts'
import { placeUnread } from '#shared/engine/checked-document.ts'
import { createChecker } from '#shared/engine/checker.ts'
import { type FixedDraft, fixDraft } from './fix-draft.ts'
import { type ExitStatus, type Io, UsageError } from './io.ts'
import { createLocator } from './line-column.ts'
import { houseNamed, parseOptions, rulesNamed } from './options.ts'
import { type NamedDraft, readDrafts, sayLosses } from './read-drafts.ts'
import { plural, unreadLine } from './report.ts'

/**
 * `bluepencil fix`: applies what has one right replacement. The fixed draft goes to the file itself, where only the words that
 * were fixed change, to another file, or to standard output, where what was changed then goes to standard error. Nothing is
 * written unless all drafts can be read, and those that are to be changed in place can be.
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
  const imported = values.write ? drafts.filter((draft) => !draft.inPlace) : []
  for (const { path } of imported) {
    await io.err(
      `“${path}” is not changed in place: write the fixed text to another file, with --output NAME.docx, .html, .md or .txt.\n`,
    )
  }
  if (!allRead || imported.length > 0) return 2
  for (const draft of drafts) {
    const fixed = fixDraft(checker, draft.draft, house)
    const changes = changeLines(draft, fixed)
    await io.err(unreadLine(draft.path, draft.places.text, placeUnread(fixed.unread, draft.places)))
    if (values.output !== undefined) {
      await writeOther(values.output, draft, fixed)
      await sayLosses(draft, values.output, io)
      await io.out(changes)
    } else if (values.write) {
      if (fixed.changes.length > 0)
        await saveDraftFile(draft.path, fixed.draft, {
          encoding: draft.encoding ?? plainEncoding,
          version: draft.version,
          label: draft.path,
        })
      await io.out(changes)
    } else {
      await io.err(changes)
      await io.out(serializeDraft(fixed.draft, fixed.draft.format))
    }
  }
  return 0
}

/** Writes the fixed draft under another name, which says the format. */
async function writeOther(path: string, { encoding }: NamedDraft, { draft }: FixedDraft): Promise<void> {
  const format = formatOf(path)
  if (format === 'docx' || format === 'odt') await replaceFile(path, await exportDocument(draft, format), path)
  else await saveDraftFile(path, draft, { encoding: encoding ?? plainEncoding, version: null, label: path })
}

/** What was changed, a line each, at its place in the draft as it was read, and how much it was. */
function changeLines({ path, draft, places }: NamedDraft, { changes }: FixedDraft): string {
  const locate = createLocator(places.text)
  const lines = changes.flatMap(({ block, edits }) =>
    edits.map(({ start, end, insert, reasons }) => {
      const { line, column } = locate(places.rangeOf(block, { start, end }).start)
      const rules = [...new Set(reasons.map(({ rule }) => rule))].join(', ')
      const words = draft.blocks[block]?.text.slice(start, end) ?? ''
      return `${path}:${line}:${column}  ${quote(words)} → ${quote(insert)}  ${rules}\n`
    }),
  )
  return `${lines.join('')}${plural(lines.length, 'change')} in ${path}\n`
}

/** Words on one line: JSON says line ends and quotation marks in them unmistakably. */
function quote(words: string): string {
  return JSON.stringify(words)
}
