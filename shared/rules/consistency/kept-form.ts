import type { Place } from '#shared/reading/reading.ts'

/** One use of something that can be written in more than one form. */
export interface Use extends Place {
  /** What it is: uses of one key are compared with each other. */
  key: string
  /** How it is written. */
  form: string
  /** The words as they stand. */
  text: string
}

/** The form that a draft keeps to. */
export interface Kept<U extends Use> {
  form: string
  /** Its first use; absent where a house prefers a form that the draft never uses. */
  model: U | undefined
  /** Whether more uses have it than have another form: where not, somebody has to say which is meant. */
  sure: boolean
}

/** The form of the lead gives way to one that stands in as many paragraphs only when that is used more than so many times as often. */
const OUTNUMBERED = 2
/** The lead is the first block, or the second one under a headline. */
const LEAD = 1

/**
 * Which form the uses of one thing, in story order, should all have, or undefined where they have one form only and nobody
 * prefers another. The form of most paragraphs is kept: copy that was joined from two sources is joined by paragraphs. Where
 * they are equally many, that of the lead stands, unless it is outnumbered; else, and in one paragraph, the more frequent one, else the first.
 * `preferred` is a house's form, which goes before all of that.
 */
export function keptForm<U extends Use>(uses: readonly U[], preferred?: string): Kept<U> | undefined {
  const forms = new Map<string, { form: string; model: U; uses: number; blocks: Set<number> }>()
  for (const use of uses) {
    const known = forms.get(use.form)
    if (known) {
      known.uses += 1
      known.blocks.add(use.block)
    } else forms.set(use.form, { form: use.form, model: use, uses: 1, blocks: new Set([use.block]) })
  }
  if (preferred !== undefined) {
    const differs = [...forms.keys()].some((form) => form !== preferred)
    return differs ? { form: preferred, model: forms.get(preferred)?.model, sure: true } : undefined
  }
  const [opening, ...others] = forms.values()
  if (!opening || others.length === 0) return undefined
  const mostBlocks = Math.max(...[...forms.values()].map(({ blocks }) => blocks.size))
  const [most = opening] = [...forms.values()]
    .filter(({ blocks }) => blocks.size === mostBlocks)
    .sort((a, b) => b.uses - a.uses)
  // Inside one paragraph no source leads: there the more frequent form stands.
  const several = uses.some(({ block }) => block !== opening.model.block)
  const leads = several && opening.model.block <= LEAD && opening.blocks.size === mostBlocks
  const kept = leads && most.uses <= opening.uses * OUTNUMBERED ? opening : most
  const sure = [...forms.values()].every((each) => each === kept || each.uses < kept.uses)
  return { form: kept.form, model: kept.model, sure }
}

/** The uses of a story by what they are, in the order in which each is first met. */
export function byKey<U extends Pick<Use, 'key'>>(uses: Iterable<U>): Map<string, U[]> {
  const groups = new Map<string, U[]>()
  for (const use of uses) {
    const group = groups.get(use.key)
    if (group) group.push(use)
    else groups.set(use.key, [use])
  }
  return groups
}
