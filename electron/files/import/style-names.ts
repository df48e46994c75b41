import type { Paragraph } from './paragraphs.ts'

/**
 * What writers call a style of paragraphs, without regard to case. Word and LibreOffice keep their own English names in the
 * file, whatever language they show them in.
 */
const FORMS: readonly [RegExp, Pick<Paragraph, 'kind' | 'level'>][] = [
  [/^(?:title|headline)$/i, { kind: 'heading', level: 0 }],
  [/^(?:subtitle|standfirst|deck|dek)$/i, { kind: 'standfirst' }],
  [/^(?:byline|author)$/i, { kind: 'byline' }],
  [/^(?:intense )?quot(?:e|ation)s?$|^block ?(?:text|quote|quotation)$/i, { kind: 'quotation' }],
  [/^(?:image |figure |photo )?caption$/i, { kind: 'caption' }],
]
const HEADING = /^heading ?([1-9])$/i

/** What paragraphs of a style of that name are, or undefined where the name does not say. */
export function formOfStyle(name: string): Pick<Paragraph, 'kind' | 'level'> | undefined {
  const level = HEADING.exec(name)?.[1]
  if (level !== undefined) return { kind: 'heading', level: Number(level) }
  return FORMS.find(([names]) => names.test(name))?.[1]
}
