import { extname } from 'node:path'
import { type ExportFormat, HostError } from '#shared/api/contract.ts'
import { type SaveFormat, saveFormats } from '#shared/api/save-formats.ts'
import type { SourceFormat } from '#shared/draft/block.ts'
import { sourceFormat } from '#shared/draft/draft-schema.ts'

/** What a file can be read as. Those of `SourceFormat` and draft files are saved in place, the others are imported. */
export type DraftFormat = SaveFormat | 'rtf' | 'eml' | 'doc'

/** A format as people know it. */
export interface FormatOfFiles {
  label: string
  /** In lower case, with the dot; the first one is what new files get. */
  extensions: readonly string[]
}

/** The formats that are opened. `.doc` is among them for what often goes by that name: rich text, a web page, a newer Word file. */
export const FORMATS: Readonly<Record<DraftFormat, FormatOfFiles>> = {
  ...saveFormats,
  rtf: { label: 'Rich text', extensions: ['.rtf'] },
  eml: { label: 'Mail', extensions: ['.eml'] },
  doc: { label: 'Word 97–2003', extensions: ['.doc'] },
}

/** What clean copy is written as. */
const EXPORTED = ['txt', 'md', 'html', 'docx', 'odt'] as const satisfies readonly ExportFormat[]

/** The format that a name says, or undefined where it is none that can be opened. */
export function formatOf(name: string): DraftFormat | undefined {
  const extension = extname(name).toLowerCase()
  return formatsOf(FORMATS).find((format) => FORMATS[format].extensions.includes(extension))
}

/** Whether a file of this name is a draft file of the app's own. */
export function isDraftPackage(name: string): boolean {
  return formatOf(name) === 'bluepencil'
}

/** Whether a draft of this name is saved under it: it is no import, or has no name that says a format. */
export function isSavedInPlace(name: string): boolean {
  const format = formatOf(name)
  return format === undefined || format === 'bluepencil' || sourceFormat.safeParse(format).success
}

/** Whether a file of this name is of a format that can be opened. */
export function canOpen(name: string): boolean {
  return formatOf(name) !== undefined
}

/** The format that a name says. @throws HostError `unknown-format` when a file of this name cannot be opened. */
export function requireDraftFormat(name: string): DraftFormat {
  const format = formatOf(name)
  if (format) return format
  throw new HostError(
    'unknown-format',
    `“${name}” is of a kind that Blue Pencil does not open. Save it as .docx, .odt, .rtf, .html, .md or .txt, or paste its words into the window.`,
  )
}

/** The format of a draft that is saved under this name. @throws HostError `unknown-format` when it cannot be. */
export function requireSavedFormat(name: string): SourceFormat {
  const saved = sourceFormat.safeParse(formatOf(name))
  if (saved.success) return saved.data
  throw new HostError(
    'unknown-format',
    `A draft is saved as a draft file, text, Markdown or HTML: give “${name}” a name that ends in .bluepencil, .txt, .md or .html.`,
  )
}

/** The format of clean copy under this name. @throws HostError `unknown-format` when it cannot be written. */
export function requireExportFormat(name: string): ExportFormat {
  const format = EXPORTED.find((exported) => exported === formatOf(name))
  if (format) return format
  throw new HostError(
    'unknown-format',
    `Clean copy is written as .txt, .md, .html, .docx or .odt: give “${name}” a name that ends in one of them.`,
  )
}

function formatsOf<Format extends string>(table: Readonly<Record<Format, unknown>>): Format[] {
  return Object.keys(table) as Format[]
}
