import type { ExportFormat } from '#shared/api/contract.ts'
import { type Exported, exportDraft } from '#shared/draft/export-draft.ts'
import { documentBlocks } from './document-blocks.ts'
import { writeDocx } from './write-docx.ts'
import { writeOdt } from './write-odt.ts'

/** The bytes of a file of clean copy, the same for the same draft; `fragment` is HTML without the page around it. */
export async function exportDocument(
  draft: Exported,
  format: ExportFormat,
  { fragment = false }: { fragment?: boolean | undefined } = {},
): Promise<Uint8Array> {
  if (format === 'docx') return writeDocx(documentBlocks(draft))
  if (format === 'odt') return writeOdt(documentBlocks(draft))
  return Buffer.from(exportDraft(draft, format, { wrapper: !fragment }), 'utf8')
}
