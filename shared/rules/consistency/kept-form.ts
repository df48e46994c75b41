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

/** In as many paragraphs, the form that comes later wins only when it stands more than so many times as often. */
const OUTNUMBERED = 2

/**
 * Which form the uses of one thing should all have, or undefined where they have one form only and nobody prefers another.
 * The form of most paragraphs is kept: copy that was joined from two sources is joined by paragraphs. Where they are
 * equally many, the form that the story began with stands, unless it is outnumbered. `preferred` is a house's form, which goes before all of that.
 */
export function keptForm<U extends Use>(uses: readonly U[], preferred?: string): Kept<U> | undefined {
  const forms = new Map<string, { first: U; uses: number; blocks: Set<number> }>()
  for (const use of uses) {
    const known = forms.get(use.form)
    if (known) {
      known.uses += 1
      known.blocks.add(use.block)
    } else forms.set(use.form, { first: use, uses: 1, blocks: new Set([use.block]) })
  }
  if (preferred !== undefined) {
    const differs = [...forms.keys()].some((form) => form !== preferred)
    return differs ? { form: preferred, model: forms.get(preferred)?.first, sure: true } : undefined
  }
  if (forms.size < 2) return undefined
  // In the order of first use, so that the first of equals stays first.
  const ranked = [...forms].sort(([, a], [, b]) => b.blocks.size - a.blocks.size)
  const [opening] = ranked
  if (!opening) return undefined
  const equals = ranked.filter(([, { blocks }]) => blocks.size === opening[1].blocks.size)
  const [most = opening] = equals.toSorted(([, a], [, b]) => b.uses - a.uses)
  const [form, kept] = most[1].uses > opening[1].uses * OUTNUMBERED ? most : opening
  return { form, model: kept.first, sure: ranked.every(([other, { uses }]) => other === form || uses < kept.uses) }
}

/** The uses of a story by what they are, in the order in which each is first met. */
export function byKey<U extends Use>(uses: Iterable<U>): Map<string, U[]> {
  const groups = new Map<string, U[]>()
  for (const use of uses) {
    const group = groups.get(use.key)
    if (group) group.push(use)
    else groups.set(use.key, [use])
  }
  return groups
}
