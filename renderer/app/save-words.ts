import { type SaveFormat, saveFormats } from '#shared/api/save-formats.ts'
import type { Draft, Mark } from '#shared/draft/block.ts'

const MARKS: Record<Mark['kind'], string> = { bold: 'bold', italic: 'italic', link: 'links' }
const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** What of a draft a format has no place for, in a sentence or two; undefined where it has for everything. */
export function whatGoes(draft: Draft, format: SaveFormat): string | undefined {
  if (format === 'bluepencil') return undefined
  const sentences: string[] = []
  if (format === 'txt') {
    const marks = new Set(draft.blocks.flatMap(({ marks: some = [] }) => some.map(({ kind }) => MARKS[kind])))
    const kinds = draft.blocks.some(({ kind }) => kind !== 'paragraph' && kind !== 'heading' && kind !== 'kept')
    const gone = [...marks, ...(kinds ? ['kinds of paragraphs'] : [])]
    if (gone.length > 0) sentences.push(`Plain text has no ${list.format(gone)}: only the words are kept.`)
  }
  const labels = new Set(draft.blocks.flatMap(({ kind, label = 'something' }) => (kind === 'kept' ? [label] : [])))
  if (labels.size > 0 && format !== draft.format) {
    const from = saveFormats[draft.format].label.toLowerCase()
    sentences.push(`What was kept as it is in the ${from} goes: ${list.format([...labels]).toLowerCase()}.`)
  }
  return sentences.length > 0 ? sentences.join(' ') : undefined
}
