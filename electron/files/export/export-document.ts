import type { ExportFormat } from '#shared/api/contract.ts'
import type { Draft } from '#shared/draft/block.ts'
import { exportDraft } from '#shared/draft/export-draft.ts'

/** The bytes of a file of clean copy, the same for the same draft. */
export async function exportDocument(draft: Pick<Draft, 'blocks'>, format: ExportFormat): Promise<Uint8Array> {
  if (format === 'docx' || format === 'odt') throw new RangeError(`there is no writer of ${format} yet`)
  return Buffer.from(exportDraft(draft, format), 'utf8')
}
