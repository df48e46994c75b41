import type { PlacedMention } from '#shared/engine/placed-reading.ts'

/** More references by name than this are folded. */
const MOST_SHOWN = 12
/** How many of them show then, from the first on. */
const SHOWN = 8

/** Which references of a long list show as well. */
export interface Unfolded {
  names: boolean
  pronouns: boolean
}

/** The references to a person as the panel lists them. */
export interface FoldedReferences<Mention> {
  /** In story order. */
  shown: Mention[]
  /** How many by name or title are too many to show at once. */
  names: number
  /** The pronouns that are folded at first. */
  pronouns: Mention[]
}

/** Folds a long list of references; one that `stands` (something is asked about it) always shows. */
export function foldReferences<Mention extends Pick<PlacedMention, 'form'>>(
  mentions: readonly Mention[],
  stands: (mention: Mention) => boolean,
  unfolded: Unfolded,
): FoldedReferences<Mention> {
  const pronouns = mentions.filter((mention) => mention.form === 'pronoun' && !stands(mention))
  const named = mentions.filter((mention) => !pronouns.includes(mention))
  const names = named.length > MOST_SHOWN ? named.slice(SHOWN).filter((mention) => !stands(mention)) : []
  const hidden = new Set([...(unfolded.names ? [] : names), ...(unfolded.pronouns ? [] : pronouns)])
  return { shown: mentions.filter((mention) => !hidden.has(mention)), names: names.length, pronouns }
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
