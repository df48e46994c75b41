import type { Draft, Mark } from '#shared/draft/block.ts'
import type { SaveFormat } from './save-formats.ts'

const MARKS: Record<Mark['kind'], string> = { bold: 'bold', italic: 'italic', link: 'links' }
const and = new Intl.ListFormat('en', { type: 'conjunction' })
const or = new Intl.ListFormat('en', { type: 'disjunction' })

/** What of a draft a format has no place for, in a sentence or two; undefined where it has for everything. */
export function whatGoes(draft: Draft, format: SaveFormat): string | undefined {
  if (format === 'bluepencil') return undefined
  const sentences: string[] = []
  if (format === 'txt') {
    const marks = new Set(draft.blocks.flatMap(({ marks: some = [] }) => some.map(({ kind }) => MARKS[kind])))
    // Headline and byline are known again by their words.
    const kinds = draft.blocks.some(({ kind }) => !['paragraph', 'heading', 'byline', 'kept'].includes(kind))
    const gone = [...marks, ...(kinds ? ['kinds of paragraphs'] : [])]
    if (gone.length > 0) sentences.push(`Plain text holds the words alone, without ${or.format(gone)}.`)
  }
  const labels = new Set(draft.blocks.flatMap(({ kind, label = 'something' }) => (kind === 'kept' ? [label] : [])))
  if (labels.size > 0 && format !== draft.format) {
    sentences.push(`Left out, as only the file itself can keep it: ${and.format([...labels]).toLowerCase()}.`)
  }
  return sentences.length > 0 ? sentences.join(' ') : undefined
}
