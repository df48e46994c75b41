import { extname } from 'node:path'
import { HostError } from '#shared/api/contract.ts'
import type { SourceFormat } from '#shared/draft/block.ts'

/** The file name extensions that can be opened as drafts and saved in place, in lower case. */
export const DRAFTS: readonly string[] = ['.txt', '.text', '.bluepencil']

/** Whether a file of this name is a draft file of the app's own. */
export function isDraftPackage(name: string): boolean {
  return extname(name).toLowerCase() === '.bluepencil'
}

/** What clean copy is written as under each extension. */
const CLEAN_COPY: Readonly<Record<string, SourceFormat>> = {
  '.txt': 'txt',
  '.text': 'txt',
  '.md': 'md',
  '.markdown': 'md',
  '.html': 'html',
  '.htm': 'html',
}

/** Whether a file of this name is of a format that can be opened. */
export function canOpen(name: string): boolean {
  return DRAFTS.includes(extname(name).toLowerCase())
}

/** @throws HostError `unknown-format` when a file of this name cannot be opened. */
export function requireDraftFormat(name: string): void {
  if (canOpen(name)) return
  throw new HostError(
    'unknown-format',
    `“${name}” is not a plain-text file (.txt), which is what Blue Pencil opens. Save it as plain text, or paste its words into the window.`,
  )
}

/** The format of a draft that is saved under this name. @throws HostError `unknown-format` when it cannot be. */
export function requireSavedFormat(name: string): SourceFormat {
  if (canOpen(name) && !isDraftPackage(name)) return 'txt'
  throw new HostError('unknown-format', `A draft is saved as plain text: give “${name}” a name that ends in .txt.`)
}

/** The format of clean copy under this name. @throws HostError `unknown-format` when it cannot be written. */
export function requireCleanCopyFormat(name: string): SourceFormat {
  const format = CLEAN_COPY[extname(name).toLowerCase()]
  if (format) return format
  throw new HostError(
    'unknown-format',
    `Clean copy is written as .txt, .md or .html: give “${name}” a name that ends in one of them.`,
  )
}
