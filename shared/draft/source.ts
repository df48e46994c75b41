import type { Draft, SourceFormat } from './block.ts'
import { exportDraft } from './export-draft.ts'
import { parseHtml } from './html-draft.ts'
import { parseMd } from './md-draft.ts'
import { serializeHtml } from './serialize-html.ts'
import { serializeMd } from './serialize-md.ts'
import { parseText, serializeText } from './text-draft.ts'

/** The draft of a file's text. Written back as the same format, it is the same text. */
export function parseSource(text: string, format: SourceFormat): Draft {
  if (format === 'txt') return parseText(text)
  return format === 'md' ? parseMd(text) : parseHtml(text)
}

/**
 * The text of a file in a format. In the draft's own format, what was not edited stands in it as it was read; in another
 * one it is clean copy.
 */
export function serializeDraft(draft: Draft, format: SourceFormat): string {
  if (draft.format !== format) return exportDraft(draft, format)
  if (format === 'txt') return serializeText(draft)
  return format === 'md' ? serializeMd(draft) : serializeHtml(draft)
}
