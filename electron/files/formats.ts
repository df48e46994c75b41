import { extname } from 'node:path'
import { HostError } from '#shared/api/contract.ts'

/** The file name extensions that can be opened as drafts and saved in place, in lower case. */
export const DRAFTS: readonly string[] = ['.txt', '.text']

/** The extensions that clean copy is written under. */
const CLEAN_COPY: readonly string[] = ['.txt', '.text', '.md', '.markdown', '.html', '.htm']

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

/** @throws HostError `unknown-format` when a draft cannot be saved under this name. */
export function requireSavedFormat(name: string): void {
  if (canOpen(name)) return
  throw new HostError('unknown-format', `A draft is saved as plain text: give “${name}” a name that ends in .txt.`)
}

/** @throws HostError `unknown-format` when clean copy cannot be written under this name. */
export function requireCleanCopyFormat(name: string): void {
  if (CLEAN_COPY.includes(extname(name).toLowerCase())) return
  throw new HostError(
    'unknown-format',
    `Clean copy is written as .txt, .md or .html: give “${name}” a name that ends in one of them.`,
  )
}
