import type { PlacedMention, PlacedPerson } from '#shared/engine/placed-reading.ts'

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

const signs: Readonly<Record<PlacedPerson['evidence'][number], string>> = {
  title: 'a title',
  'courtesy title': 'a courtesy title',
  age: 'an age',
  who: '“who”',
  speech: 'a verb of speech',
  'he or she': '“he” or “she”',
  'says I': '“I” in a quotation',
  description: 'a description',
  family: 'the surname of another person',
  'surname again': 'the surname alone',
  'given name': 'a common first name',
}

/** Why a name is read as a person's: "Read as a person: a title, an age." */
export function evidenceWords({ evidence }: Pick<PlacedPerson, 'evidence'>): string {
  return evidence.length === 0 ? '' : `Read as a person: ${evidence.map((sign) => signs[sign]).join(', ')}.`
}
