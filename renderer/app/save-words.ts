import type { SaveFormat } from '#shared/api/save-formats.ts'
import type { Draft, Mark } from '#shared/draft/block.ts'

const MARKS: Record<Mark['kind'], string> = { bold: 'bold', italic: 'italic', link: 'links' }
const and = new Intl.ListFormat('en', { type: 'conjunction' })
const or = new Intl.ListFormat('en', { type: 'disjunction' })

/** What of a draft a format has no place for, in a sentence or two; undefined where it has for everything. */
export function whatGoes(draft: Draft, format: SaveFormat): string | undefined {
  if (format === 'bluepencil') return undefined
  const sentences: string[] = []
  if (format === 'txt') {
    const marks = new Set(draft.blocks.flatMap(({ marks: some = [] }) => some.map(({ kind }) => MARKS[kind])))
    const kinds = draft.blocks.some(({ kind }) => kind !== 'paragraph' && kind !== 'heading' && kind !== 'kept')
    const gone = [...marks, ...(kinds ? ['kinds of paragraphs'] : [])]
    if (gone.length > 0) sentences.push(`Plain text holds the words alone, without ${or.format(gone)}.`)
  }
  const labels = new Set(draft.blocks.flatMap(({ kind, label = 'something' }) => (kind === 'kept' ? [label] : [])))
  if (labels.size > 0 && format !== draft.format) {
    sentences.push(`Left out, as only the file itself can keep it: ${and.format([...labels]).toLowerCase()}.`)
  }
  return sentences.length > 0 ? sentences.join(' ') : undefined
}

/** A file's name without its extension. */
export function baseOf(name: string): string {
  return name.replace(/\.[^.]*$/, '')
}
