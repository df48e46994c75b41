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
    titled && form !== 'title' && 'with title',
    courtesy && 'with courtesy title',
    quoted && 'in a quotation',
    display && 'in a headline or label',
  ]
    .filter(Boolean)
    .join(', ')
}

/** How many references there are: "1 reference". */
export function countOfReferences(count: number): string {
  return count === 1 ? '1 reference' : `${count} references`
}
