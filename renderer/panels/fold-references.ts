import type { PlacedMention } from '#shared/engine/placed-reading.ts'

/** More references by name than this are folded. */
const MOST_SHOWN = 12
/** How many of them show then, from the first on. */
const SHOWN = 8

/** The references to a person as the panel lists them. */
export interface FoldedReferences<Mention> {
  /** By name or title, in story order. */
  shown: Mention[]
  /** Further ones by name or title. */
  more: Mention[]
  pronouns: Mention[]
}

/** Folds a long list of references; one that `stands` (something is asked about it) always shows. */
export function foldReferences<Mention extends Pick<PlacedMention, 'form'>>(
  mentions: readonly Mention[],
  stands: (mention: Mention) => boolean,
): FoldedReferences<Mention> {
  const folds = (mention: Mention) => mention.form === 'pronoun' && !stands(mention)
  const named = mentions.filter((mention) => !folds(mention))
  const shows = (mention: Mention, index: number) => named.length <= MOST_SHOWN || index < SHOWN || stands(mention)
  return {
    shown: named.filter(shows),
    more: named.filter((mention, index) => !shows(mention, index)),
    pronouns: mentions.filter(folds),
  }
}

/** The pronouns of some references, each person's form once: “he”, or “she” or “they”. */
export function pronounWords(pronouns: readonly Pick<PlacedMention, 'text'>[]): string {
  const forms = new Set(pronouns.map(({ text }) => `“${subjects[text.toLowerCase()] ?? text.toLowerCase()}”`))
  return [...forms].join(' or ')
}

const subjects: Readonly<Record<string, string>> = {
  him: 'he',
  his: 'he',
  himself: 'he',
  her: 'she',
  hers: 'she',
  herself: 'she',
  them: 'they',
  their: 'they',
  theirs: 'they',
  themself: 'they',
  themselves: 'they',
}
