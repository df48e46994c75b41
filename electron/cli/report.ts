import type { CheckedDocument, PlacedUnread } from '#shared/engine/checked-document.ts'
import { WHY_UNREAD } from '#shared/reading/readable.ts'
import type { Grade } from '#shared/rules/rule.ts'
import { createLocator } from './line-column.ts'
import { GRADES } from './options.ts'

/** A checked file or input line. `path` is the file as it was named, null for a line of standard input. */
export type ReportedDocument = { path: string | null; id: string | number } & CheckedDocument

/** The JSON of a check; the shape is stable, and a change of it changes `version`. */
export function jsonReport(documents: readonly ReportedDocument[]): string {
  return JSON.stringify({ version: 1, documents })
}

/** The flags of a file, a line each: `path:line:column  grade  message  rule`. */
export function flagLines(path: string, text: string, flags: CheckedDocument['flags']): string {
  const locate = createLocator(text)
  return flags
    .map(({ start, grade, message, rule }) => {
      const { line, column } = locate(start)
      return `${path}:${line}:${column}  ${grade}  ${message}  ${rule}\n`
    })
    .join('')
}

/** What of a file was not read, and so not checked, in one line; nothing where all was. `text` is what its offset is of. */
export function unreadLine(path: string, text: string, unread: PlacedUnread | null): string {
  if (!unread) return ''
  const { line } = createLocator(text)(unread.start)
  const much = `${plural(unread.blocks, 'paragraph')}, ${plural(unread.words, 'word')}`
  return `${path}:${line}: from here on, ${much} were not checked. ${WHY_UNREAD}\n`
}

/** What there is of each grade: "2 fixes, 1 query, 0 notes". */
export function countGrades(grades: readonly Grade[]): string {
  return GRADES.map((grade) => plural(grades.filter((each) => each === grade).length, grade)).join(', ')
}

/** "1 draft", "2 drafts", "2 queries", "2 fixes". */
export function plural(count: number, noun: string): string {
  const many = noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : noun.endsWith('x') ? `${noun}es` : `${noun}s`
  return `${count} ${count === 1 ? noun : many}`
}
