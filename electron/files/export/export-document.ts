import type { ExportFormat } from '#shared/api/contract.ts'
import type { Draft } from '#shared/draft/block.ts'
import { exportDraft, exportHtmlFragment } from '#shared/draft/export-draft.ts'
import { documentBlocks } from './document-blocks.ts'
import { writeDocx } from './write-docx.ts'
import { writeOdt } from './write-odt.ts'

/** The bytes of a file of clean copy, the same for the same draft; `fragment` is HTML without the page around it. */
export async function exportDocument(
  draft: Pick<Draft, 'blocks'>,
  format: ExportFormat,
  { fragment = false }: { fragment?: boolean | undefined } = {},
): Promise<Uint8Array> {
  if (format === 'docx') return writeDocx(documentBlocks(draft))
  if (format === 'odt') return writeOdt(documentBlocks(draft))
  const text = format === 'html' && fragment ? `${exportHtmlFragment(draft)}\n` : exportDraft(draft, format)
  return Buffer.from(text, 'utf8')
}
