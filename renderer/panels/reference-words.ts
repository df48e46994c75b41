import type { PlacedMention } from '#shared/engine/placed-reading.ts'

const forms: Readonly<Record<PlacedMention['form'], string>> = {
  full: 'full name',
  surname: 'surname',
  given: 'first name',
  title: 'title alone',
  pronoun: 'pronoun',
}

/** How a reference reads, in an editor's words: "full name, with title". */
export function referenceWords({ form, titled, courtesy, quoted, display }: PlacedMention): string {
  return [
    forms[form],
    titled && 'with title',
    courtesy && 'with courtesy title',
    quoted && 'in a quotation',
    display && 'in a headline or label',
  ]
    .filter(Boolean)
    .join(', ')
}
